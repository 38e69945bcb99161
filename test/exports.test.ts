/** Writes every real document out and reads it back, where they are at hand: gold records and the whole corpus. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { validateXML } from 'xmllint-wasm';
import { clockOf } from '../src/clock/clock.ts';
import { listFiles, readSource } from '../src/intake/source.ts';
import { parliamentOf } from '../src/parliaments/read.ts';
import { namingFaults } from '../src/publish/akn/check.ts';
import { recordOfAkn } from '../src/publish/akn/read.ts';
import { parseXml } from '../src/publish/akn/tree.ts';
import { aknOf } from '../src/publish/akn/write.ts';
import type { Facts } from '../src/publish/facts.ts';
import { noStandards, standard } from '../src/publish/fixtures/standards.ts';
import { hasPdf, pdfOf } from '../src/publish/pdf/pdf.ts';
import { askedSetOf } from '../src/record/asked-set.ts';
import { mergeReadings, type QuestionSet } from '../src/record/merge.ts';
import type { Reading } from '../src/record/reading.ts';
import { rowsOf } from '../src/record/rows.ts';

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
const gold = resolve(corpus, '../gold/nl');
const skip = existsSync(corpus) ? noStandards : `the corpus is absent: ${corpus}`;
const kinds = ['text', 'text-paged', 'text-from-pdf', 'text-from-docx', 'pdf', 'docx', 'markdown', 'xml-family'];

const factsOf = (record: QuestionSet): Facts => {
  const parliament = parliamentOf(record.id)!;
  const set = askedSetOf(record);
  const clock = set && clockOf(set, parliament.clock, '2026-01-01');
  return { base: 'https://register.example', parliament, ...(clock ? { clock } : {}) };
};

/** What the schema says of so many documents at once. */
async function refused(files: readonly { fileName: string; contents: string }[]): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: files,
    schema: [standard('akoma-ntoso/akomantoso30.xsd').contents],
    preload: [{ fileName: 'xml.xsd', contents: standard('akoma-ntoso/xml.xsd').contents }],
    initialMemoryPages: 512,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ message, loc }) => `${loc?.fileName}:${loc?.lineNumber} ${message}`);
}

async function checkAll(records: readonly QuestionSet[]): Promise<void> {
  const files = records.map((record, i) => ({ fileName: `${i}.akn`, contents: aknOf(record, factsOf(record)) }));
  for (const [i, { contents }] of files.entries()) {
    const record = records[i]!;
    const root = parseXml(contents);
    assert.deepEqual(namingFaults(root), [], record.id);
    assert.deepEqual(recordOfAkn(contents), record, record.id);
  }
  assert.deepEqual(await refused(files), []);
}

test('every gold record is valid Akoma Ntoso of level 2, and comes back equal', { skip }, async () => {
  const records: QuestionSet[] = [];
  for await (const path of listFiles([gold])) {
    if (!path.endsWith('.json')) continue;
    records.push(
      mergeReadings(`nl-tk/${basename(path, '.json')}`, [JSON.parse(readFileSync(path, 'utf8')) as Reading]),
    );
  }
  assert.equal(records.length, 20);
  await checkAll(records);
});

test('every document of the corpus is valid Akoma Ntoso of level 2, and comes back equal', { skip }, async () => {
  const records: QuestionSet[] = [];
  for await (const path of listFiles(kinds.map((kind) => join(corpus, 'nl', kind)))) {
    const { roles: _, ...reading } = await readSource(path);
    records.push(mergeReadings(`nl-tk/${basename(path)}`, [reading]));
  }
  assert.ok(records.length >= 100, `only ${records.length} documents`);
  await checkAll(records);
});

test('the validator itself refuses what is wrong', { skip }, async () => {
  assert.notDeepEqual(await refused([{ fileName: 'a.akn', contents: '<akomaNtoso/>' }]), []);
});

/** A text without what a page may break or hyphenate, in stretches so short that most stand on one page. */
const stretches = (text: string): string[] => text.replaceAll(/[\s\u00ad‑-]/g, '').match(/.{1,24}/gsu) ?? [];

test('a PDF of every real paper has all text of its record in order', {
  skip: skip || (hasPdf ? false : 'the typesetter (an optional package) is not installed'),
}, async () => {
  let found = 0;
  for await (const path of listFiles([join(corpus, 'nl/pdf'), join(corpus, 'nl/docx')])) {
    const record = mergeReadings('nl-tk/x', [await readSource(path)]);
    const pdf = await getDocumentProxy(new Uint8Array(await pdfOf(record, factsOf(record))));
    const { text } = await extractText(pdf, { mergePages: true });
    const page = text.replaceAll(/[\s\u00ad‑-]/g, '');
    const parts = rowsOf(record).flatMap(({ questions, answers }) => [
      ...questions,
      ...answers.map(({ answer }) => answer),
    ]);
    const wanted = parts.flatMap((part) => stretches(part.text));
    const broken = wanted.filter((stretch) => !page.includes(stretch));
    const pages = pdf.numPages;
    assert.ok(broken.length <= pages, `${path}: ${broken.length} stretches are broken on ${pages} pages: ${broken[0]}`);
    const letters = [...wanted.join('')];
    let letter = 0;
    for (const sign of page) if (sign === letters[letter]) letter++;
    assert.equal(
      letter,
      letters.length,
      `${path}: the text ends after ${letters.slice(0, letter).join('').slice(-40)}`,
    );
    for (const note of [record, ...record.replies].flatMap(({ notes }) => notes))
      for (const stretch of stretches(note.text).slice(0, 1))
        assert.ok(page.includes(stretch), `${path}: ${note.text}`);
    found += wanted.length;
  }
  assert.ok(found > 5000, `only ${found} stretches`);
});
