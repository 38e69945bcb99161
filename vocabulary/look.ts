/**
 * Shows what search makes of words, for those who review the tables: `node vocabulary/look.ts WORD…` their stem, parts and
 * synonyms; `--stems` the words of the texts by stem, the most common first; without words a sample of all compounds.
 */

import { resolve } from 'node:path';
import { languages } from '../src/language/language.ts';
import { fold } from '../src/language/words.ts';
import { countWords } from './counts.ts';

const { stem, parts, synonyms } = languages.nl;
const words = process.argv.slice(2);
const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');

if (words[0] === '--stems') showStems();
else if (words.length > 0) words.forEach(showWord);
else showSample();

function showWord(word: string): void {
  const found = stem(fold(word));
  const others = synonyms(found).map((run) => run.join(' '));
  console.log([word, found, parts(fold(word)).join(' + '), others.join(', ')].join('\t'));
}

function showStems(): void {
  const groups = new Map<string, { all: number; words: string[] }>();
  for (const [word, count] of [...countWords(corpus)].sort((a, b) => b[1] - a[1])) {
    if (count < 5) break;
    const group = groups.get(stem(word)) ?? { all: 0, words: [] };
    groups.set(stem(word), group);
    group.all += count;
    group.words.push(word);
  }
  for (const [name, { all, words }] of [...groups].sort((a, b) => b[1].all - a[1].all)) {
    console.log(`${all}\t${name}\t${words.join(' ')}`);
  }
}

/** Every hundredth compound of the texts. */
function showSample(): void {
  const all = [...countWords(corpus).keys()].filter((word) => parts(word).length > 0).sort();
  all.filter((_, at) => at % 100 === 0).forEach(showWord);
  console.log(`${all.length} compounds`);
}
