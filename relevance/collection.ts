/** The texts that relevance is measured on: the real papers, single pairs, and one in ten of the cases, whose subjects alone are known. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { importFiles } from '../src/intake/import.ts';
import { listFiles } from '../src/intake/source.ts';
import type { Reading } from '../src/record/reading.ts';
import { openStore, type Store } from '../src/store/open.ts';
import { takeDocuments } from '../src/store/take.ts';

const folders = ['text', 'text-paged', 'text-from-pdf', 'text-from-docx', 'markdown', 'pdf', 'docx', 'xml-family'];

export async function openCollection(corpus: string): Promise<Store> {
  const store = openStore(':memory:');
  const scratch = mkdtempSync(join(tmpdir(), 'answerable-relevance-'));
  try {
    const cases = join(scratch, 'cases.ndjson');
    writeFileSync(cases, someCases(join(corpus, 'nl/bulk/zaken-schriftelijke-vragen.ndjson.gz')));
    const files = listFiles([...folders.map((folder) => join(corpus, 'nl', folder)), cases]);
    for await (const step of importFiles(store, files)) if (step.state === 'refused') console.error(step.path, step.why);
    takePairs(store, join(corpus, 'nl/bulk/question-answer-pairs.jsonl'));
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return store;
}

const someCases = (file: string): string =>
  gunzipSync(readFileSync(file))
    .toString('utf8')
    .split('\n')
    .filter((line, at) => line !== '' && at % 10 === 0)
    .join('\n');

/** Each pair is a record of its own, `pairs/ID`, without a header. */
function takePairs(store: Store, file: string): void {
  const pairs = readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
  for (let at = 0; at < pairs.length; at += 200) {
    takeDocuments(
      store,
      pairs.slice(at, at + 200).map((line) => {
        const { id, question, answer } = JSON.parse(line) as { id: number; question: string; answer: string };
        const reading = readingOf(String(id), joined(question), joined(answer));
        return { name: String(id), bytes: Buffer.from(line), text: line, reading, sameSet: [] };
      }),
    );
  }
}

/** The lines of a print made one, words broken over two lines joined. */
const joined = (text: string): string => text.replace(/(\p{Ll})-\n(?!en\b|of\b)(\p{Ll})/gu, '$1$2').replaceAll('\n', ' ');

const readingOf = (id: string, question: string, answer: string): Reading => ({
  document: { kind: 'answer', parliament: 'pairs', id },
  askers: [],
  addressees: [],
  questions: [{ numbers: ['1'], text: question, notes: [] }],
  answers: [{ to: ['1'], text: answer, notes: [] }],
  reply: { by: [], onBehalfOf: [], seeAlso: [] },
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
});
