import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import type { Reason } from '../clock/due.ts';
import { calendarOf } from './calendar.ts';
import { ferry, ferryFacts } from './fixtures/ferry.ts';

const parsed = (text: string) => {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return events.map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    start: String(event.getFirstPropertyValue('dtstart')),
    allDay: (event.getFirstPropertyValue('dtstart') as { isDate: boolean }).isDate,
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    summary: event.getFirstPropertyValue('summary'),
  }));
};
const clock = ferryFacts.clock!;

test('calendarOf() is read by another library: a whole day, with the term that the notice moved', () => {
  assert.deepEqual(parsed(calendarOf('Termijnen', [{ record: ferry, facts: ferryFacts }])), [
    {
      uid: 'b472924c-4d8b-5845-9a64-06968dc63544',
      start: '2099-04-13',
      allDay: true,
      sequence: 1,
      status: 'CONFIRMED',
      summary: 'Termijn: Het bericht ‘Veer & pont <stil>’',
    },
  ]);
});

test('calendarOf() keeps the name of an event when its date moves, and raises its sequence', () => {
  const before = { ...ferryFacts, clock: { ...clock, due: '2099-03-23', reasons: clock.reasons.slice(0, 1) } };
  const [first] = parsed(calendarOf('', [{ record: ferry, facts: before }]));
  const [second] = parsed(calendarOf('', [{ record: ferry, facts: ferryFacts }]));
  assert.equal(first!.uid, second!.uid);
  assert.deepEqual([first!.sequence, second!.sequence], [0, 1]);
  assert.notEqual(parsed(calendarOf('', [{ record: { ...ferry, id: 'xx/2' }, facts: before }]))[0]!.uid, first!.uid);
});

test('calendarOf() cancels what is withdrawn, and leaves out what has no clock', () => {
  const { clock: _, ...timeless } = ferryFacts;
  const withdrawn = { ...ferryFacts, clock: { ...clock, state: 'withdrawn' as const } };
  const events = parsed(
    calendarOf('', [
      { record: ferry, facts: withdrawn },
      { record: ferry, facts: timeless },
    ]),
  );
  assert.deepEqual(
    events.map(({ status }) => status),
    ['CANCELLED'],
  );
});

test('calendarOf() folds at 75 octets, ends lines with CRLF, and lets no text end its line', () => {
  const subject = `${'é😀,;\\ '.repeat(40)}\r\nEND:VEVENT\nX-EVIL:1\u0000`;
  const text = calendarOf('a\nb', [{ record: { ...ferry, subject }, facts: ferryFacts }]);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75 && !/[\r\n\0]/.test(line), line);
  assert.ok(!text.includes('\ufffd'));
  assert.equal(
    parsed(text)[0]!.summary,
    `Termijn: ${subject.replace('\r\n', '\n').replace('\0', '').replace(/^é/, 'É')}`,
  );
});

test('calendarOf() tells one term: what is expected beside a day that binds is none', () => {
  const reason = (rule: Reason['rule'], until: string): Reason => ({
    rule,
    source: `by ${rule}`,
    from: '2099-03-02',
    until,
    days: 7,
  });
  const described = (reasons: readonly Reason[], expected?: true) => {
    const facts = { ...ferryFacts, clock: { ...clock, reasons, ...(expected ? { expected } : {}) } };
    const [event] = new ICAL.Component(ICAL.parse(calendarOf('', [{ record: ferry, facts }]))).getAllSubcomponents(
      'vevent',
    );
    const text = (name: string) => String(event!.getFirstPropertyValue(name));
    return [...text('description').split('\n').slice(2), text('summary').split(':')[0]];
  };
  const put = [reason('put-down', '2099-03-04'), reason('expected', '2099-03-09')];
  assert.deepEqual(described(put), ['2099-03-02 – 2099-03-04: by put-down', 'Termijn']);
  const guide = [
    reason('expected', '2099-03-09'),
    reason('recess', '2099-03-06'),
    reason('put-down-only', '2099-03-04'),
    reason('moved-day', '2099-03-04'),
  ];
  assert.deepEqual(described(guide, true), ['2099-03-02 – 2099-03-09: by expected', 'Antwoord verwacht']);
});
