/** An assistant asks the register over the Model Context Protocol: the real command, the protocol's own client. */

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { importFiles } from '../src/intake/import.ts';
import { openRegister } from '../src/intake/register.ts';

const root = resolve(import.meta.dirname, '..');
const papers = join(root, 'examples/papers');
const folder = await mkdtemp(join(tmpdir(), 'answerable-mcp-'));
const waiting = `Vragen van het lid Vosmaer (PVX) aan de Minister van Veren en Bruggen over de steiger
van Zandoog (ingezonden 1 september 2021).

Vraag 1
Ligt de steiger van Zandoog er nog?
`;
const client = new Client({ name: 'test', version: '1' });

before(async () => {
  const store = openRegister(folder);
  const paths = ['1203', '16', '212', '845'].map((number) => join(papers, `ah-tk-20312032-${number}.txt`));
  const old = join(folder, 'waiting.txt');
  await writeFile(old, waiting);
  for await (const step of importFiles(store, [...paths, old])) assert.equal(step.state, 'new');
  store.close();
  const args = [join(root, 'src/cli/main.ts'), 'mcp', '--data', folder, '--site', 'https://vragen.example/'];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'ignore' }));
});

after(async () => {
  await client.close();
  await rm(folder, { recursive: true });
});

async function call(name: string, given: Record<string, unknown>) {
  const { content, isError } = await client.callTool({ name, arguments: given });
  const [{ text }] = content as [{ text: string }];
  return isError ? { refused: text } : JSON.parse(text);
}

test('the tools are listed with what they do, and all of them only read', async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(tools.map(({ name }) => name).sort(), ['check_quote', 'get_passage', 'get_record', 'search']);
  for (const { description = '', annotations } of tools) {
    assert.ok(description.length > 60);
    assert.equal(annotations?.readOnlyHint, true);
  }
});

test('an assistant goes from a search to a quotation that is checked, with a permanent link and its place', async () => {
  const { total, sets } = await call('search', { query: 'veerdienst', limit: 1 });
  assert.ok(total.sets >= 1);
  assert.equal(sets.length, 1);
  const { id } = sets[0];
  const record = await call('get_record', { record: id });
  assert.equal(record.link, `https://vragen.example/vragen/${id}`);
  const { passages } = await call('get_passage', { record: id, part: 'answer', number: '1' });
  const [{ text, source }] = passages;
  assert.equal(text, record.replies.at(-1).answers[0].text);
  assert.match(source.sha256, /^[0-9a-f]{64}$/);
  const checked = await call('check_quote', { quote: text.slice(0, 60).trimEnd() });
  assert.equal(checked.verdict, 'exact');
  assert.equal(checked.found[0].record, id);
  assert.match(checked.found[0].link, /^https:\/\/vragen\.example\/vragen\/.+#vraag-1$/);
  assert.deepEqual((await call('check_quote', { quote: 'De regering koopt een zeppelin voor de eilanden' })).found, []);
});

test('a wrong name, an empty query and a stretch beyond the text are refused in words', async () => {
  assert.match(
    (await call('get_record', { record: 'nergens' })).refused,
    /record-not-found: No record is called nergens/,
  );
  assert.match((await call('search', { query: '"' })).refused, /bad-query/);
  const [{ id }] = (await call('search', { query: 'veerdienst', limit: 1 })).sets;
  const beyond = { record: id, part: 'answer', number: '1', start: 5, end: 99_999 };
  assert.match((await call('get_passage', beyond)).refused, /bad-usage: The text has \d+ characters/);
});

test('terms run until today: a set of years ago is overdue, and so is what is near a search', async () => {
  const { total, sets } = await call('search', { query: 'steiger term:overdue' });
  assert.equal(total.sets, 1);
  assert.equal(sets[0].subject, 'de steiger van Zandoog');
  assert.equal((await call('search', { query: 'steiger term:open' })).total.sets, 0);
  const { near } = await call('search', { query: 'zeppelin term:overdue' });
  assert.deepEqual(near, [{ query: 'term:overdue', left: 'zeppelin', records: 1 }]);
});

test('a quotation with words left out and one wrong word is near, with the word that differs', async () => {
  const { verdict, found } = await call('check_quote', { quote: 'Ligt de steiger […] Zandoog er soms' });
  assert.equal(verdict, 'near');
  const differing = found[0].differences.filter((each: { in: string }) => each.in !== 'both');
  assert.deepEqual(differing, [
    { text: 'nog', in: 'official' },
    { text: 'soms', in: 'quoted' },
  ]);
});

test('a number, a misspelt word and a part that is not there lead onwards', async () => {
  const [{ id }] = (await call('search', { query: 'veerdienst', limit: 1 })).sets;
  const number = id.slice(id.indexOf('/') + 1);
  const { named } = await call('search', { query: number.toLowerCase() });
  assert.deepEqual([named.id, named.link], [id, `https://vragen.example/vragen/${id}`]);
  assert.equal((await call('get_record', { record: number.toLowerCase() })).id, id);
  const { total, near } = await call('search', { query: 'veerdiesnt' });
  assert.equal(total.sets, 0);
  assert.ok(
    near.some(({ query, records }: { query: string; records: number }) => query === 'veerdienst' && records > 0),
  );
  assert.ok((await call('get_record', { record: number.slice(0, -1) })).refused.includes(id));
  const part = await call('get_passage', { record: id, part: 'answer', number: '999' });
  assert.match(part.refused, /has no answer 999\. It has answer 1; /);
});
