import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { countRegister, findRecord } from '../store/records.ts';
import { importFiles } from './import.ts';
import { sourcesIn } from './lines.ts';
import { openRegister } from './register.ts';

const folder = await mkdtemp(join(tmpdir(), 'answerable-lines-'));
after(() => rm(folder, { recursive: true }));
const put = async (name: string, bytes: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
};
const caseOf = (n: number): string =>
  JSON.stringify({
    Nummer: `2031Z0000${n}`,
    Soort: 'Schriftelijke vragen',
    Onderwerp: `Het veer ${n}`,
    GestartOp: '2031-09-01T00:00:00+02:00',
    Indiener: 'Vera Vosmaer (V.)',
    Afgedaan: n === 1,
  });

test('sourcesIn() gives each line that holds something, the last one too, and says which it is', async () => {
  const path = await put('a.ndjson.gz', gzipSync('{"a":1}\n\n{"b":2}'));
  const lines = await Array.fromAsync((await sourcesIn(path))!);
  assert.deepEqual(
    lines.map(({ name, bytes }) => `${name} ${Buffer.from(bytes)}`),
    ['a.ndjson.gz, line 1 {"a":1}', 'a.ndjson.gz, line 3 {"b":2}'],
  );
});

test('sourcesIn() passes over lines that only end otherwise, and refuses a line without end and a file that is gone', async () => {
  const lines = async (path: string) =>
    (await Array.fromAsync((await sourcesIn(path))!)).map(({ bytes }) => `${Buffer.from(bytes)}`.trim());
  assert.deepEqual(await lines(await put('dos.ndjson', '{"a":1}\r\n\r\n{"b":2}\r\n')), ['{"a":1}', '{"b":2}']);
  const endless = await put('endless.ndjson', 'x'.repeat(4 * 1024 * 1024 + 1));
  await assert.rejects(lines(endless), {
    name: 'Problem',
    message: 'endless.ndjson has a line of over 4194304 bytes',
  });
  await assert.rejects(lines(join(folder, 'gone.ndjson.gz')), { name: 'Problem', message: /Cannot read gone/ });
});

test('importFiles() takes each case of a bulk file as a record; once, however often', async () => {
  const store = openRegister(':memory:');
  const path = await put('cases.ndjson', [1, 2, 3].map(caseOf).join('\n'));
  const states = async () => (await Array.fromAsync(importFiles(store, [path]))).map(({ state }) => state);
  assert.deepEqual(await states(), ['new', 'new', 'new']);
  assert.deepEqual(await states(), ['known', 'known', 'known']);
  assert.deepEqual(countRegister(store), { documents: 3, records: 3 });
  assert.equal(findRecord(store, 'nl-tk/2031Z00001')?.submitted, '2031-09-01');
  const standings = store.prepare('select standing, ending, days from record order by id').all();
  assert.deepEqual(
    standings.map((row) => ({ ...row })),
    [
      { standing: 'done', ending: 'done', days: null },
      { standing: 'open', ending: null, days: null },
      { standing: 'open', ending: null, days: null },
    ],
  );
});

test('importFiles() tells where a bulk file breaks off; what came before is in', async () => {
  const store = openRegister(':memory:');
  const whole = gzipSync(Array.from({ length: 9 }, (_, i) => caseOf(i + 1)).join('\n'));
  const path = await put('cut.ndjson.gz', whole.subarray(0, whole.length - 12));
  const steps = await Array.fromAsync(importFiles(store, [path]));
  const last = steps.at(-1)!;
  assert.ok(last.state === 'refused' && /Cannot read cut\.ndjson\.gz/.test(last.why));
});

const question = (
  uin: number,
) => `{ "value": {"uin": "${uin}", "house": "Commons",  "dateTabled": "2031-09-01T00:00:00",
  "questionText": "To ask about the \\"ferry\\" [and] {all}."}}`;

test('sourcesIn() takes a list of a data service apart, each item letter for letter as it was written', async () => {
  for (const list of [
    `[${question(1)}, ${question(2)}]`,
    `{"totalResults": 2, "results": [${question(1)},${question(2)}]}`,
  ]) {
    const path = await put('list.json.gz', gzipSync(list));
    const items = await Array.fromAsync((await sourcesIn(path))!);
    assert.deepEqual(
      items.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]),
      [1, 2].map((n) => [`list.json.gz, item ${n}`, question(n)]),
    );
  }
});

test('sourcesIn() leaves what is one source alone, and names a list that breaks off', async () => {
  assert.equal(await sourcesIn(await put('one.json', question(1))), undefined);
  assert.equal(await sourcesIn(await put('paper.txt', 'Vragen van het lid Vosmaer (PVX)')), undefined);
  assert.equal(await sourcesIn(join(folder, 'absent.json')), undefined);
  const broken = (await sourcesIn(await put('broken.json', `[${question(1)}, {"uin": "2"`)))!;
  await assert.rejects(Array.fromAsync(broken), /The list breaks off before its end/);
});
