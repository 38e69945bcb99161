import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readSource } from '../src/intake/source.ts';
import { makeFiles } from './make.ts';

const folder = join(import.meta.dirname, 'papers');

test('the example papers are what their documents make', async () => {
  const made = await makeFiles();
  assert.deepEqual(readdirSync(folder).sort(), made.map(({ name }) => name).sort());
  for (const { name, bytes } of made)
    assert.ok(readFileSync(join(folder, name)).equals(bytes), `run examples/make.ts: ${name}`);
});

test('every example paper is read whole, without a remark', async () => {
  for (const name of readdirSync(folder)) {
    const { reading } = await readSource(join(folder, name));
    assert.deepEqual([reading.coverage, reading.remarks], [1, []], name);
  }
});

test('a paper gives the same record from its PDF as from its text', async () => {
  const [pdf, text] = await Promise.all(
    ['pdf', 'txt'].map((form) => readSource(join(folder, `ah-tk-20312032-16.${form}`))),
  );
  const record = ({ document, roles: _, reading: __, ...rest }: typeof pdf & object) => ({
    ...rest,
    document: { ...document, pages: 0 },
  });
  assert.deepEqual(record(pdf!), record(text!));
  assert.equal(
    pdf?.notes[0]?.links[0],
    'https://zandogercourant.example/nieuws/2031/veer-vaart-nog-maar-twee-keer-per-dag',
  );
});

test('questions under one heading are split, an answer to several keeps its numbers', async () => {
  const { questions, answers } = await readSource(join(folder, 'ah-tk-20322033-54.pdf'));
  assert.deepEqual(
    questions.map(({ numbers }) => numbers.join()),
    ['1', '2', '3', '4', '5', '6', '7', '8'],
  );
  assert.deepEqual(
    answers.map(({ to }) => to.join()),
    ['1', '2', '3', '4,5,6', '7', '8'],
  );
  assert.equal((await readSource(join(folder, 'ah-tk-20312032-845.txt'))).answers[1]?.to.join(), '2,3,4');
});
