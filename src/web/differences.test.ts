import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';

const print: Reading = {
  document: { kind: 'questions', parliament: 'xx', id: 'kv-1' },
  subject: 'het <veer>',
  askers: [],
  addressees: [],
  questions: [{ numbers: ['1'], text: 'Vaart het veer in de omstandigheden?', notes: [] }],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};
const extract: Reading = {
  ...print,
  subject: 'het <veer> & meer',
  questions: [{ numbers: ['1'], text: 'Vaart het veer in de omstandig-heden?', notes: [] }],
};

test('the page of a source shows what another source of the same publication has differently', async () => {
  const store = openStore(':memory:');
  for (const [name, reading] of Object.entries({ 'print.pdf': print, 'extract.txt': extract })) {
    takeDocument(store, { name, bytes: new TextEncoder().encode(name), text: name, reading, sameSet: [] });
  }
  const first = await app(store).request('/bron/kv-1');
  const response = await app(store).request(first.headers.get('location')!);
  const page = await response.text();
  assert.match(page, /Andere bronnen van ditzelfde stuk/);
  assert.match(page, /<dt>Vraag 1<\/dt>/);
  assert.match(page, /<(?:del|ins)><span class="unseen">alleen (?:hier|daar): <\/span>omstandigheden<\/(?:del|ins)>/);
  assert.match(page, /het &lt;veer&gt;/);
  const { others } = (await (await app(store).request(`${first.headers.get('location')}.json`)).json()) as {
    others: { differences: { where: string }[] }[];
  };
  assert.deepEqual(
    others[0]?.differences.map(({ where }) => where),
    ['subject', 'question 1'],
  );
});

test('the page of a record says what its papers were joined on, and which source of one is shown', async () => {
  const store = openStore(':memory:');
  const worse: Reading = { ...extract, reading: { ...extract.reading, coverage: 0.9 } };
  for (const [name, reading] of Object.entries({ 'print.pdf': print, 'extract.txt': worse })) {
    takeDocument(store, { name, bytes: new TextEncoder().encode(name), text: name, reading, sameSet: [] });
  }
  const page = await (await app(store).request('/vragen/xx/kv-1')).text();
  assert.match(page, /print\.pdf; zoals het gelezen is; hoort erbij door het nummer van het stuk<\/span>/);
  assert.match(
    page,
    /extract\.txt; [^<]*; hier niet getoond: een andere bron van dit stuk is even goed of beter gelezen<\/span>/,
  );
  assert.match(page, /Vaart het veer in de omstandigheden\?/);
  const { sources } = (await (await app(store).request('/vragen/xx/kv-1.json')).json()) as {
    sources: { name: string; shown: boolean; joinedOn: string[] }[];
  };
  assert.deepEqual(Object.fromEntries(sources.map(({ name, shown }) => [name, shown])), {
    'print.pdf': true,
    'extract.txt': false,
  });
  assert.deepEqual(sources[0]?.joinedOn, ['publication']);
});
