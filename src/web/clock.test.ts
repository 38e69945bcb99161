import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeReadings } from '../record/merge.ts';
import type { Reading } from '../record/reading.ts';
import { openStore, type Store } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';
import { clockLine, clockOn } from './clock.ts';
import { overdueOn } from './overdue.ts';
import { uis } from './ui.ts';

const questions: Reading = {
  document: { kind: 'questions', parliament: 'nl-tk', id: 'kv-tk-2023Z14476', case: '2023Z14476' },
  subject: 'het <veer>',
  askers: [{ name: 'Vosmaer', party: 'PVX' }],
  addressees: [{ role: 'minister', portfolio: 'Veren en Bruggen' }],
  submitted: '2023-08-31',
  questions: [
    { numbers: ['1'], text: 'Kent u dit?', notes: [] },
    { numbers: ['2'], text: 'En dat?', notes: [] },
  ],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};
const replied = (received: string, id: string, more: Partial<Reading>): Reading => ({
  ...questions,
  document: { ...questions.document, kind: 'answer', id },
  reply: { by: [], onBehalfOf: [], received, seeAlso: [] },
  ...more,
});
const notice = replied('2023-09-20', 'ah-tk-20232024-1', {
  document: { ...questions.document, kind: 'delay-notice', id: 'ah-tk-20232024-1' },
  noticeText: 'Later.',
});
const part = replied('2023-10-20', 'ah-tk-20232024-2', { answers: [{ to: ['1'], text: 'Ja.', notes: [] }] });

const take = (store: Store, ...readings: readonly Reading[]) => {
  for (const reading of readings) {
    const name = reading.document.id!;
    takeDocument(store, { name, bytes: new TextEncoder().encode(name), text: name, reading, sameSet: [] });
  }
};
const late = (store: Store, day: string) => overdueOn(store, day).map(({ clock }) => `${clock.due} ${clock.late}`);

test('overdueOn() knows only what was known on that day', () => {
  const store = openStore(':memory:');
  take(store, questions, notice, part);
  assert.deepEqual(late(store, '2023-09-21'), []);
  assert.deepEqual(late(store, '2023-10-12'), []);
  assert.deepEqual(late(store, '2023-10-13'), ['2023-10-12 1']);
  assert.deepEqual(late(store, '2024-03-18'), ['2023-10-12 158']);
  assert.deepEqual(late(store, '2023-08-30'), []);
});

test('a set is off the register once its last part is answered, not before', () => {
  const store = openStore(':memory:');
  take(store, questions, part);
  assert.deepEqual(late(store, '2023-11-01'), ['2023-09-21 41']);
  take(store, replied('2023-11-02', 'ah-tk-20232024-3', { answers: [{ to: ['2'], text: 'Ook.', notes: [] }] }));
  assert.deepEqual(late(store, '2023-11-02'), []);
  assert.deepEqual(late(store, '2023-11-01'), ['2023-09-21 41']);
});

test('the page of a record tells the term, how late it is and why that day', async () => {
  const store = openStore(':memory:');
  take(
    store,
    questions,
    notice,
    replied('2023-10-13', 'ah-tk-20232024-4', { answers: [{ to: ['1', '2'], text: 'Ja.', notes: [] }] }),
  );
  const page = await (await app(store).request('/vragen/nl-tk/2023Z14476')).text();
  assert.match(page, /Termijn <span class="took">te laat beantwoord, 1 dag na de termijn/);
  assert.match(page, /De termijn na een uitstelbericht: 42 dagen van[\s\S]*ah-tk-20232024-1/);
  const json = await (await app(store).request('/vragen/nl-tk/2023Z14476.json')).json();
  assert.equal((json as { clock: { state: string } }).clock.state, 'answered-late');
});

test('the register of overdue questions is a page and JSON, and takes no nonsense for a day', async () => {
  const store = openStore(':memory:');
  take(store, questions);
  const page = await (await app(store).request('/te-laat?op=2023-10-01')).text();
  assert.match(page, /10 dagen te laat/);
  assert.match(page, /het &lt;veer&gt;/);
  const json = (await (await app(store).request('/te-laat.json?op=2023-10-01')).json()) as { overdue: unknown[] };
  assert.equal(json.overdue.length, 1);
  assert.equal((await app(store).request('/te-laat?op=%22%3E2023-02-31')).status, 200);
});

test('clockLine() tells of each reason its days, where it moves any, the doubt about it and the paper that it rests on', () => {
  const [from, until] = ['2031-09-01', '2031-09-22'];
  const clock = { state: 'open', due: until, version: '2000-01-01', late: 0, expected: true } as const;
  const line = (reason: object): string =>
    String(
      clockLine(uis.nl, { ...clock, reasons: [{ rule: 'term', from, until, days: 21, source: 'Rule 1', ...reason }] }),
    ).replace(/<[^>]+>/g, '');
  assert.match(String(clockLine(uis.nl, { ...clock, reasons: [] })), /^<li class="term open expected">/);
  assert.match(line({}), /De termijn: 21 dagen van .*tot en met 22 september 2031\. Rule 1\.$/);
  assert.match(line({ days: 0 }), /De termijn: {2}van 1 september/);
  assert.match(line({ doubt: 'Not verified' }), /Rule 1\. Doubt: Not verified\.$/);
  assert.match(line({ document: 'ah-1' }), /2031, \p{L}+ ah-1\. Rule 1/u);
  assert.doesNotMatch(String(clockLine(uis.nl, { ...clock, reasons: [] })), /, ?<\/span>|>, /);
});

test('clockOn() tells a set of later days than today as of its last, and of a set of today nothing that lies ahead', () => {
  const asked = (submitted: string): Reading => ({ ...questions, submitted });
  const answer = (submitted: string, received: string): Reading =>
    replied(received, 'ah-tk-29312932-1', { submitted, answers: [{ to: [], text: 'Ja.', notes: [] }] });
  const stateOf = (...readings: readonly Reading[]) => clockOn(mergeReadings('nl-tk/2931Z00001', readings))?.state;
  assert.equal(stateOf(asked('2931-08-31')), 'open');
  assert.equal(stateOf(asked('2931-08-31'), answer('2931-08-31', '2931-09-10')), 'answered-in-time');
  assert.equal(stateOf(asked('2931-08-31'), answer('2931-08-31', '2931-12-10')), 'answered-late');
  assert.equal(stateOf(asked('2023-08-31'), answer('2023-08-31', '2931-09-10')), 'overdue');
});
