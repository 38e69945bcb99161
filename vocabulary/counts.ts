/** How often each word stands in a folder of Dutch texts: the one thing that is taken from them. No sentence is kept. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { wordsOf } from '../src/language/words.ts';

/** Where the words are read: folders of texts, and files of JSON lines with the fields that hold text. */
const texts = ['nl/text', 'nl/text-paged', 'nl/text-from-pdf', 'nl/text-from-docx', 'nl/markdown'];
const lines: readonly (readonly [string, readonly string[]])[] = [
  ['nl/bulk/question-answer-pairs.jsonl', ['question', 'answer']],
  ['nl/bulk/zaken-schriftelijke-vragen.ndjson.gz', ['Onderwerp']],
  ['be/dekamer-questions-answers-2017.jsonl.gz', ['question', 'answer']],
  ['be/dekamer-questions-2020-nl-fr.jsonl.gz', ['text_nl']],
];

export function countWords(corpus: string): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (text: string) => {
    for (const { folded } of wordsOf(joined(text))) counts.set(folded, (counts.get(folded) ?? 0) + 1);
  };
  for (const folder of texts) {
    for (const name of readdirSync(join(corpus, folder)).sort()) add(readFileSync(join(corpus, folder, name), 'utf8'));
  }
  for (const [file, fields] of lines) {
    const bytes = readFileSync(join(corpus, file));
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    for (const line of text.split('\n').filter((each) => each !== '')) {
      const row = JSON.parse(line) as Record<string, unknown>;
      for (const field of fields) add(String(row[field] ?? ''));
    }
  }
  return counts;
}

/** A word broken over two lines is one word. */
const joined = (text: string): string => text.replace(/(\p{Ll})-\n\s*(?!en\b|of\b)(\p{Ll})/gu, '$1$2');
