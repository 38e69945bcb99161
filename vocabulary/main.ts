/**
 * Derives the words that Dutch compounds are made of from a folder of texts, and writes them as the table that search uses:
 * `node vocabulary/main.ts [CORPUS]`. Same texts in, same table out; only single words and how often they stand there are kept.
 */

import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { countWords } from './counts.ts';
import { deriveParts } from './derive.ts';

const root = resolve(import.meta.dirname, '..');
const corpus = process.argv[2] ?? process.env.ANSWERABLE_CORPUS ?? resolve(root, '../shared/corpus');
if (!existsSync(corpus)) throw new Error(`Cannot read the texts: there is no folder ${corpus}`);

const parts = deriveParts(countWords(corpus));
const head = `# Words that open (f) and close (l) Dutch compounds, and how often each stands in the texts they were counted in.
# Made by \`node vocabulary/main.ts\`: do not edit. What is wrong here is put right in compounds.tsv.
`;
writeFileSync(
  join(root, 'src/language/nl/parts.tsv'),
  head + parts.map(({ roles, word, count }) => `${roles}\t${word}\t${count}\n`).join(''),
);
console.log(`${parts.length} words that compounds are made of`);
