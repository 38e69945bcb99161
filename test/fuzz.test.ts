/**
 * Reads damaged documents of every kind, real and generated: each gives a reading whose roles partition its text, or a
 * refusal with a code, and none hangs or takes more than its memory. One that is given up for its time is read again: a hang
 * hangs always, a busy machine does not.
 */

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { type Random, randomOf } from '../bench/generate.ts';
import { docxParts, zipParts } from '../examples/docx.ts';
import { papers } from '../examples/make.ts';
import { writeHtml, writeMarkdown, writeXml } from '../examples/structured.ts';
import { writeText } from '../examples/text.ts';
import { openReader, type Reader } from '../src/intake/reader.ts';
import { Problem } from '../src/record/problem.ts';

const mutations = 20_000;
const limits = { seconds: 2, megabytes: 512 };
const tries = 5;
const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');

type Seed = { readonly name: string; readonly bytes: Buffer; readonly parts?: Readonly<Record<string, string>> };

/** Texts weigh most: a PDF takes some thirty times as long. */
async function seedsOf(): Promise<{ readonly seeds: readonly Seed[]; readonly weight: number }[]> {
  const generated = papers.flatMap((paper): Seed[] => [
    { name: `${paper.id}.txt`, bytes: Buffer.from(writeText(paper)) },
    { name: `${paper.id}.md`, bytes: Buffer.from(writeMarkdown(paper)) },
    { name: `${paper.id}.new.xml`, bytes: Buffer.from(writeXml(paper, 'new')) },
    { name: `${paper.id}.old.xml`, bytes: Buffer.from(writeXml(paper, 'old')) },
    { name: `${paper.id}.html`, bytes: Buffer.from(writeHtml(paper, 'new')) },
  ]);
  const letters: Seed[] = [];
  for (const paper of papers) {
    const parts = docxParts(paper);
    letters.push({ name: `${paper.id}.docx`, bytes: await zipParts(parts), parts });
  }
  const folder = resolve(import.meta.dirname, '../examples/papers');
  const prints = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return [
    { seeds: [...generated, ...real('text', 'text-paged', 'text-from-docx', 'markdown', 'xml-family')], weight: 0.93 },
    { seeds: [...letters, ...real('docx')], weight: 0.05 },
    { seeds: prints.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })), weight: 0.02 },
  ];
}

function real(...kinds: readonly string[]): Seed[] {
  return kinds
    .map((kind) => join(corpus, 'nl', kind))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) })))
    .filter(({ bytes }) => bytes.length < 60_000);
}

const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
const inserted = [
  'Vraag 3\n',
  'Antwoord 2 t/m 400\n',
  '1) ',
  '[1]',
  '<noot>',
  '</al>',
  '&',
  '\f',
  '\u0000',
  '(ontvangen',
  '«',
  '1\n',
  '- ',
  '\r',
];

/** One way or another of damaging bytes. */
function damage(bytes: Buffer, other: Buffer, random: Random): Buffer {
  const at = Math.floor(random() * bytes.length);
  const until = Math.min(bytes.length, at + Math.floor(random() * 400));
  const ways: readonly (() => Buffer)[] = [
    () => bytes.subarray(0, at),
    () => bytes.subarray(at),
    () => Buffer.concat([bytes, other]),
    () => Buffer.concat([bytes.subarray(0, at), other.subarray(Math.floor(random() * other.length))]),
    () =>
      Buffer.concat([
        bytes.subarray(0, until),
        ...Array.from({ length: 1 + Math.floor(random() * 20) }, () => bytes.subarray(at, until)),
        bytes.subarray(until),
      ]),
    () => Buffer.concat([bytes.subarray(0, at), bytes.subarray(until)]),
    () => Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(random, inserted)), bytes.subarray(at)]),
    () => Buffer.from(bytes.toString('utf8'), pick(random, ['latin1', 'utf16le'])),
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
    () => Buffer.from(bytes.toString('latin1'), 'utf8'),
    () => flip(bytes, random),
    () => Buffer.from(bytes.toString('utf8').replaceAll('\n', pick(random, [' ', '\r\n', '\n\n', '']))),
  ];
  return pick(random, ways)();
}

function flip(bytes: Buffer, random: Random): Buffer {
  const flipped = Buffer.from(bytes);
  for (let n = 0; n < 1 + random() * 30; n++)
    flipped[Math.floor(random() * flipped.length)] = Math.floor(random() * 256);
  return flipped;
}

async function damaged(seed: Seed, other: Seed, random: Random): Promise<Buffer> {
  const [name, text] = seed.parts && random() < 0.8 ? pick(random, Object.entries(seed.parts)) : [];
  if (name === undefined || text === undefined) return damage(seed.bytes, other.bytes, random);
  const bad = damage(Buffer.from(text), Buffer.from(text), random);
  return zipParts({ ...seed.parts, [name]: bad.toString('utf8') });
}

async function readAgain(reader: Reader, bytes: Buffer, name: string): ReturnType<Reader['read']> {
  for (let left = tries; ; left--) {
    try {
      return await reader.read(bytes, name);
    } catch (error) {
      if (left === 1 || !(error instanceof Problem) || error.code !== 'source-too-slow') throw error;
    }
  }
}

test(`${mutations} damaged documents of every kind: no exception, no hang, roles a partition`, {
  timeout: 600_000,
}, async () => {
  const groups = await seedsOf();
  const reader = openReader(2, limits);
  const random = randomOf(20_320_901);
  const counts = { read: 0, refused: 0 };
  const check = async (bytes: Buffer, name: string): Promise<void> => {
    try {
      const { text, reading } = await readAgain(reader, bytes, name);
      let end = 0;
      for (const role of reading.roles ?? []) {
        assert.ok(role.start === end && role.end > role.start, `${name}: the roles do not partition the text`);
        end = role.end;
      }
      assert.equal(end, text.length, `${name}: the roles do not reach the end`);
      counts.read++;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const refusals = [
        'source-damaged',
        'source-empty',
        'source-not-supported',
        'source-encrypted',
        'source-too-large',
      ];
      assert.ok(refusals.includes(error.code), `${name}: ${error.code}: ${error.message}`);
      counts.refused++;
    }
  };
  try {
    for (const { seeds, weight } of groups) {
      for (let n = 0; n < mutations * weight; n += 8) {
        const batch = Array.from({ length: 8 }, () => [pick(random, seeds), pick(random, seeds)] as const);
        const bytes = await Promise.all(batch.map(([seed, other]) => damaged(seed, other, random)));
        await Promise.all(bytes.map((each, i) => check(each, batch[i]![0].name)));
      }
    }
  } finally {
    await reader.close();
  }
  assert.ok(counts.read + counts.refused >= mutations && counts.read > mutations * 0.8, JSON.stringify(counts));
});
