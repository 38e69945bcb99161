/**
 * Dutch for search. The stemmer knows endings, not words, so what it returns is evened out: 'huiz' and 'huis', 'briev' and
 * 'brief', 'bomm' and 'bom' are one. What no rule gives (steden and stad, liep and lopen) is in tables of forms.
 */

import snowball from 'snowball-stemmers';
import { type CompoundTables, partsOf } from './compounds.ts';
import type { Language } from './language.ts';
import { synonymsOf } from './synonyms.ts';
import { readTable, wordsIn } from './table.ts';

const snowballDutch = snowball.newStemmer('dutch');

const evened = (word: string): string =>
  snowballDutch
    .stem(word.replace(/(i|e)een$/, '$1e'))
    .replace(/ies$/, 'ie')
    .replace(/([bcdfgklmnprst])\1$/, '$1')
    .replace(/(?<=.[^z])z$/, 's')
    .replace(/(?<=.[^v])v$/, 'f');

const formsIn = (table: string): [form: string, stem: string][] =>
  readTable(table).flatMap(([word, others]) => {
    const [name, stem = evened(name!)] = word!.split('=');
    return [name!, ...wordsIn(others)].map((form): [string, string] => [form, stem]);
  });

/** What people reviewed goes before what was derived. */
const forms = new Map([...formsIn('nl/verbs.tsv'), ...formsIn('nl/forms.tsv')]);

const stem = (folded: string): string => forms.get(folded) ?? evened(folded);

function readCompounds(): CompoundTables {
  const named = (kind: string) =>
    readTable('nl/compounds.tsv').flatMap(([name, words]) => (name === kind ? wordsIn(words) : []));
  const never = new Set(named('never'));
  const rows = readTable('nl/parts.tsv').filter(([, word]) => !never.has(word!));
  const counts = (role: string) =>
    rows.flatMap(([roles, word, count]): [string, number][] => (roles!.includes(role) ? [[word!, Number(count)]] : []));
  const last = new Map<string, number>(named('last').map((word) => [stem(word), 100]));
  const neverLast = new Set([...never].map(stem));
  for (const [word, count] of counts('l')) {
    if (!neverLast.has(stem(word))) last.set(stem(word), (last.get(stem(word)) ?? 0) + count);
  }
  return {
    first: new Map([...counts('f'), ...named('first').map((word): [string, number] => [word, 100])]),
    last,
    short: new Set(named('short')),
    whole: new Set(named('whole').map(stem)),
  };
}

const compounds = readCompounds();

export const dutch: Language = {
  code: 'nl',
  stem,
  parts: (folded) => [...new Set(partsOf(folded, compounds, stem).map(stem))],
  synonyms: synonymsOf('nl/synonyms.tsv', stem),
};
