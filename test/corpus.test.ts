/** Reads the real documents, where they are at hand. */

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { clockOf } from '../src/clock/clock.ts';
import { listFiles, loadBytes, readBytes, readSource } from '../src/intake/source.ts';
import { parliamentOf } from '../src/parliaments/read.ts';
import { askedSetOf } from '../src/record/asked-set.ts';
import { mergeReadings } from '../src/record/merge.ts';
import { type Question, readingSchema } from '../src/record/reading.ts';

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
const gold = resolve(corpus, '../gold');
const absent = existsSync(corpus) ? false : `the corpus is absent: ${corpus}`;
const kinds = ['text', 'text-paged', 'text-from-pdf', 'text-from-docx', 'pdf', 'markdown'];

test('every text and PDF of the corpus is read into the record format, and its roles partition it', {
  skip: absent,
}, async () => {
  let read = 0;
  for await (const path of listFiles(kinds.map((kind) => join(corpus, 'nl', kind)))) {
    const reading = await readSource(path);
    readingSchema.parse(reading);
    const { roles = [] } = reading;
    for (const [i, { start, end }] of roles.entries())
      assert.ok(start === (roles[i - 1]?.end ?? 0) && end > start, path);
    read++;
  }
  assert.ok(read >= 90, `only ${read} documents were read`);
});

test('every text of the corpus is, character for character, what its roles say (B14)', { skip: absent }, async () => {
  const squash = (text: string) => text.replace(/\s/g, '');
  let texts = 0;
  for await (const path of listFiles(kinds.map((kind) => join(corpus, 'nl', kind)))) {
    const { text: source, reading } = await readBytes(await loadBytes(path), path);
    const pieces = new Map<string, string>();
    for (const { role, field, start, end } of reading.roles ?? []) {
      if (field === undefined || role === 'note.mark' || role === 'hyphen') continue;
      pieces.set(field, (pieces.get(field) ?? '') + squash(source.slice(start, end)));
    }
    for (const [field, said] of pieces) {
      const text = field
        .split('/')
        .slice(1)
        .reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], reading);
      assert.equal(squash(String(text)), said, `${path} ${field}`);
      texts++;
    }
  }
  assert.ok(texts > 1500, `only ${texts} texts were compared`);
});

test('at most 0.1 % of the characters of the texts and PDFs is unread', { skip: absent }, async () => {
  let [unread, all] = [0, 0];
  for await (const path of listFiles(
    kinds.filter((kind) => kind !== 'markdown').map((kind) => join(corpus, 'nl', kind)),
  )) {
    const { text, reading } = await readBytes(await loadBytes(path), path);
    const letters = text.replace(/\s/g, '').length;
    all += letters;
    unread += letters * (1 - reading.reading.coverage);
  }
  assert.ok(unread / all <= 0.001, `${((unread / all) * 100).toFixed(3)} % is unread`);
});

test('the founding document is read whole', { skip: absent }, async () => {
  const found = await readSource(join(corpus, 'nl/text/ah-tk-20232024-16.txt'));
  assert.equal(found.reading.unread.length, 0);
  assert.equal(found.questions.length, 4);
  assert.deepEqual(
    found.answers.map(({ to }) => to[0]),
    ['1', '2', '3', '4'],
  );
  assert.deepEqual(found.reply?.by, [
    {
      role: 'minister',
      name: 'Bruins Slot',
      portfolio: 'Buitenlandse Zaken',
      resolved: { ministry: 'bz', name: 'Buitenlandse Zaken', person: 'Hanke Bruins Slot' },
    },
  ]);
  assert.match(found.questions[0]!.text, /11 tot 14 september,/);
  assert.match(found.questions[2]!.text, /een verplichting voor/);
  assert.deepEqual(found.notes[0]!.links, [
    'https://meetings.unoda.org/ccm-msp/convention-on-cluster-munitions-eleventh-meeting-of-states-parties-2023',
  ]);
});

test('every gold record of a text or a PDF is exact', { skip: absent }, async () => {
  const out = await mkdtemp(join(tmpdir(), 'answerable-gold-'));
  try {
    for await (const path of listFiles([join(corpus, 'nl/pdf'), join(corpus, 'nl/text')])) {
      await writeFile(join(out, `${basename(path, extname(path))}.json`), JSON.stringify(await readSource(path)));
    }
    let compared = 0;
    for await (const path of listFiles([join(gold, 'nl')])) {
      const reading = join(out, basename(path));
      if (!existsSync(reading)) continue;
      execFileSync(process.execPath, [join(gold, 'compare.mjs'), '--one', path, reading], { encoding: 'utf8' });
      const numbers = (file: string) =>
        JSON.parse(readFileSync(file, 'utf8')).questions.map((q: Question) => q.numbers);
      assert.deepEqual(numbers(reading), numbers(path), path);
      compared++;
    }
    assert.equal(compared, 15);
  } finally {
    await rm(out, { recursive: true });
  }
});

for (const mode of [[], ['-raw'], ['-layout']]) {
  test(`of the same papers as pdftotext ${mode.join('')} gives them, at least 99 % of the parts are right too (B21)`, {
    skip: absent || (hasPdftotext() ? false : 'pdftotext (poppler-utils) is not here'),
  }, async () => {
    const [texts, readings] = await Promise.all([0, 1].map(() => mkdtemp(join(tmpdir(), 'answerable-pdftotext-'))));
    try {
      for await (const path of listFiles([join(corpus, 'nl/pdf')])) {
        const text = join(texts!, `${basename(path, '.pdf')}.txt`);
        execFileSync('pdftotext', [...mode, path, text]);
        const { roles: _, ...reading } = await readSource(text);
        await writeFile(join(readings!, `${basename(path, '.pdf')}.json`), JSON.stringify(reading));
      }
      const { stdout } = spawnSync(process.execPath, [join(gold, 'compare.mjs'), join(gold, 'nl'), readings!], {
        encoding: 'utf8',
      });
      const [, right, all] = /right text of their own (\d+) of (\d+)/.exec(stdout) ?? [];
      assert.ok(Number(all) >= 100 && Number(right) >= 0.99 * Number(all), `${right} of ${all}`);
      assert.doesNotMatch(stdout, /pairing\.(questions|answers)|subject|askers|addressees|reply\./);
      const similarities = [...stdout.matchAll(/\ttext ([\d.]+)/g)].map(([, each]) => Number(each));
      assert.ok(similarities.length >= 14 && similarities.every((each) => each > 0.995), stdout);
    } finally {
      await rm(texts!, { recursive: true });
      await rm(readings!, { recursive: true });
    }
  });
}

function hasPdftotext(): boolean {
  return spawnSync('pdftotext', ['-v']).error === undefined;
}

test('the founding document was due on 21 September 2023 and answered with two days to spare', {
  skip: absent,
}, async () => {
  const reading = await readSource(join(corpus, 'nl/text/ah-tk-20232024-16.txt'));
  const set = askedSetOf(mergeReadings('nl-tk/x', [reading]))!;
  const { state, due, days } = clockOf(set, parliamentOf('nl-tk/')!.clock, '2026-01-01');
  assert.deepEqual([state, due, days], ['answered-in-time', '2023-09-21', 19]);
});
