/**
 * Dutch for search. The stemmer knows endings, not words, so what it returns is evened out: 'huiz' and 'huis', 'briev' and
 * 'brief', 'bomm' and 'bom' are one. What no rule gives (steden and stad, liep and lopen) is in tables of forms.
 */

import snowball from 'snowball-stemmers';
import { type CompoundTables, lastOf, partsOf } from './compounds.ts';
import type { Language } from './language.ts';
import { suspendedIn } from './suspended.ts';
import { synonymsOf } from './synonyms.ts';
import { markOfTables, once, readTable, wordsIn } from './table.ts';
import { fold } from './words.ts';

const snowballDutch = snowball.newStemmer('dutch');

/** Plurals that the stemmer takes for other words: categorieen, individuen, torens, rondes, bureaus. */
const singular = (word: string): string =>
  word
    .replace(/(i|e)een$/, '$1e')
    .replace(/uen$/, 'u')
    .replace(/(?<=..[^aeiou]en)s$/, '')
    .replace(/(?<!adr|congr|expr)(?<=..[^aeiousc]e|[aeiouy]se|nce)s$/, '')
    .replace(/(eau|ieu|euro)s$/, '$1');

/** Verbs such as 'informeren', which are many, in their other forms: informeert, informeerde, geinformeerd, geinformeerden. */
const asInfinitive = (word: string): string =>
  word.replace(/^ge(?=.{3,}eer(?:d|de|den)$)/, '').replace(/(?<=.{3})eer(?:t|d|de|den)$/, 'eren');

const evened = (word: string): string =>
  snowballDutch
    .stem(singular(asInfinitive(word)))
    .replace(/ies$/, 'ie')
    .replace(/([ie])aa([^aeiou])$/, '$1a$2')
    .replace(/([bcdfgklmnprst])\1$/, '$1')
    .replace(/(?<=.[^z])z$/, 's')
    .replace(/(?<=.[^v])v$/, 'f');

/** The stem of each form in a table. */
const formsIn = (table: string): [form: string, stem: string][] =>
  readTable(table).flatMap(([word, others]) => {
    const [name, stem = evened(name!)] = word!.split('=');
    return [name!, ...wordsIn(others)].map((form): [string, string] => [form, stem]);
  });

/** What people reviewed goes before what was derived. */
const forms = once(() => new Map([...formsIn('nl/verbs.tsv'), ...formsIn('nl/forms.tsv')]));
const ends = once(
  () =>
    new Map(
      readTable('nl/ends.tsv').flatMap(([end, others]) =>
        [end!, ...wordsIn(others)].map((form): [string, string] => [form, end!]),
      ),
    ),
);
const longestEnd = once(() => Math.max(...[...ends().keys()].map((end) => end.length)));

const stem = (folded: string): string => forms().get(folded) ?? stemByEnd(folded) ?? evened(folded);

/** Of a word that ends as one with forms of its own does, such as 'kamerleden': what comes before stays. */
function stemByEnd(word: string): string | undefined {
  const [known, longest] = [ends(), longestEnd()];
  for (let length = Math.min(longest, word.length - 2); length > 2; length--) {
    const end = known.get(word.slice(-length));
    if (end !== undefined) return word.slice(0, -length) + end;
  }
  return undefined;
}

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
    const own = stem(word);
    if (!neverLast.has(own)) last.set(own, (last.get(own) ?? 0) + count);
  }
  return {
    first: new Map([...counts('f'), ...named('first').map((word): [string, number] => [word, 100])]),
    last,
    short: new Set(named('short')),
    whole: new Set(named('whole').map(stem)),
  };
}

const compounds = once(readCompounds);
const small = once(() => new Set(readTable('nl/small-words.tsv').flatMap(([line]) => wordsIn(line))));
const synonyms = once(() => synonymsOf('nl/synonyms.tsv', stem));

const sounds: Readonly<Record<string, string>> = {
  eij: 'y',
  ey: 'y',
  ij: 'y',
  ei: 'y',
  ou: 'au',
  ch: 'g',
  dt: 't',
  ks: 'x',
  ck: 'k',
};

/** 'wet- en regelgeving', 'land-, tuin- en bosbouw', 'zorg- of welzijnsinstelling'. */
const joined =
  /(?<![\p{L}-])(?<parts>\p{L}{2,30}-(?:\s*,\s*\p{L}{2,30}-){0,3})\s+(?:en|of|en\/of)\s+(?<whole>\p{L}{5,40})/gu;

export const dutch: Language = {
  code: 'nl',
  headings: { question: 'Vraag', answer: 'Antwoord' },
  tables: once(() => markOfTables(['forms', 'ends', 'verbs', 'compounds', 'parts'].map((name) => `nl/${name}.tsv`))),
  common: once(() => readTable('nl/common-words.tsv').flatMap(([line]) => wordsIn(line))),
  isSmall: (folded) => small().has(folded),
  suspended: (text) => suspendedIn(text, joined, (word) => lastOf(word, compounds(), stem), fold),
  stem,
  parts: (folded) => [...new Set(partsOf(folded, compounds(), stem).map(stem))],
  sound: (folded) => folded.replace(/eij|ey|ij|ei|ou|ch|dt|ks|ck/g, (letters) => sounds[letters]!),
  links: ['', 's'],
  adjectives: new Map([
    ['eu', 'europees'],
    ['vs', 'amerikaans'],
    ['vk', 'brits'],
  ]),
  amounts: {
    numbers: wordsIn('nul een twee drie vier vijf zes zeven acht negen tien elf twaalf'),
    scales: new Map([
      ['duizend', 3],
      ['miljoen', 6],
      ['miljard', 9],
    ]),
    units: new Map([
      ['euro', { sign: '€' }],
      ['dollar', { sign: '$' }],
      ['procent', {}],
    ]),
  },
  synonyms: (stems) => synonyms()(stems),
};
