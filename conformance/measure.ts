/** Reads every complete real document and measures what was read: against the gold record where there is one, else against itself. */

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join, resolve } from 'node:path';
import { readSource } from '../src/intake/source.ts';
import type { Reading } from '../src/record/reading.ts';

export const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');

/** The folders of real documents; the first four are as published, the others went through an extractor. */
export const kinds = ['pdf', 'docx', 'text', 'xml-family', 'markdown', 'text-paged', 'text-from-docx', 'text-from-pdf'];

export type Measured = {
  /** The folder and the name of the document. */
  readonly document: string;
  readonly kind: string;
  /** All header fields as in the gold record; without one: who, whom, what and when are there, and of a reply by whom and when. */
  readonly header: boolean;
  /** Numbers without gaps, every question answered where answers are given, no mark without its note. */
  readonly pairing: boolean;
  /** Beside the gold record. */
  readonly similarity?: number;
  /** The share of characters, white space aside, that no rule explains. */
  readonly unread: number;
  readonly remarks: readonly string[];
};

export async function measureCorpus(): Promise<Measured[]> {
  const gold = goldRecords();
  const measured: Measured[] = [];
  for (const kind of kinds) {
    const folder = join(corpus, 'nl', kind);
    for (const name of existsSync(folder) ? readdirSync(folder).sort() : []) {
      const reading = await readSource(join(folder, name));
      measured.push(measure(`${kind}/${name}`, reading, gold.get(`nl/${kind}/${name}`)));
    }
  }
  return measured;
}

const unpaired = new Set([
  'number-missing',
  'number-repeated',
  'question-without-answer',
  'answer-without-question',
  'mark-without-note',
  'note-in-text',
]);

function measure(document: string, reading: Reading, gold: string | undefined): Measured {
  const remarks = reading.reading.remarks.map(({ code }) => code);
  const beside = gold === undefined ? undefined : besideGold(gold, reading);
  return {
    document,
    kind: reading.document.kind,
    header: beside?.exact ?? isWhole(reading),
    pairing: beside?.exact ?? !remarks.some((code) => unpaired.has(code)),
    ...(beside ? { similarity: beside.similarity } : {}),
    unread: Number((1 - reading.reading.coverage).toFixed(6)),
    remarks: [...new Set(remarks)].sort(),
  };
}

/** A paper of another kind has no such header, and says so. */
function isWhole({ document, subject, askers, addressees, submitted, reply }: Reading): boolean {
  if (document.kind === 'unknown') return true;
  const asked = subject !== undefined && askers.length > 0 && addressees.length > 0 && submitted !== undefined;
  const replied =
    document.kind === 'questions' ||
    (reply !== undefined && reply.by.length > 0 && (reply.received ?? reply.dated) !== undefined);
  return asked && replied;
}

/** The gold record of each document, by the document's path in the corpus. */
function goldRecords(): ReadonlyMap<string, string> {
  const folder = resolve(corpus, '../gold/nl');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => extname(name) === '.json') : [];
  return new Map(
    names.map((name) => {
      const { document } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return [document.file, join(folder, name)];
    }),
  );
}

function besideGold(gold: string, reading: Reading): { exact: boolean; similarity: number } {
  const path = join(tmpdir(), `answerable-${process.pid}-${basename(gold)}`);
  writeFileSync(path, JSON.stringify(reading));
  try {
    const compare = resolve(corpus, '../gold/compare.mjs');
    const { stdout } = spawnSync(process.execPath, [compare, '--one', gold, path], { encoding: 'utf8' });
    const [, verdict, similarity] = /\t(exact|\d+ wrong)\ttext ([\d.]+)/.exec(stdout) ?? [];
    return { exact: verdict === 'exact', similarity: Number(similarity ?? 0) };
  } finally {
    rmSync(path, { force: true });
  }
}
