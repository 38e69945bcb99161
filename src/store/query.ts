/**
 * Reads what people type into the search box: words, "phrases", prefix*, -without, and fields such as party:SP.
 * A slip is a Problem that says what to change; no text of the user's reaches the database as syntax.
 */

import { languages } from '../language/language.ts';
import { fold, wordsOf } from '../language/words.ts';
import { Problem } from '../record/problem.ts';

const { stem } = languages.nl;

export const fields = ['party', 'asker', 'minister', 'year', 'status'] as const;
export type Field = (typeof fields)[number];

export type Term =
  | { readonly kind: 'stems'; readonly words: readonly string[] }
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  | { readonly kind: 'prefix'; readonly words: readonly string[] };

export type Query = {
  readonly terms: readonly Term[];
  readonly without: readonly Term[];
  readonly filters: readonly { readonly field: Field; readonly value: string; readonly without: boolean }[];
};

const refuse = (message: string): never => {
  throw new Problem('bad-query', message);
};

export function readQuery(text: string): Query {
  if (text.length > 1000) refuse('The query is too long: use at most 1,000 characters');
  if ((text.match(/["“”]/g) ?? []).length % 2 === 1)
    refuse('A quotation mark is not closed: write "the whole phrase" between two');
  const terms: Term[] = [];
  const without: Term[] = [];
  const filters: { field: Field; value: string; without: boolean }[] = [];
  for (const [part] of text.matchAll(/-?(?:[\p{L}]+:)?(?:["“”][^"“”]*["“”]|[^\s"“”]+)|\S+/gu)) {
    const minus = part.startsWith('-') && part.length > 1;
    const rest = minus ? part.slice(1) : part;
    const field = /^(\p{L}+):(?!\/\/)(.*)$/u.exec(rest);
    if (field) filters.push({ ...readFilter(field[1]!, field[2]!), without: minus });
    else {
      const term = readTerm(rest);
      if (term) (minus ? without : terms).push(term);
    }
  }
  if (terms.length + without.length > 40) refuse('The query has too many words: use at most 40');
  if (terms.length === 0 && without.length > 0) refuse('Only words to leave out: add a word to look for');
  if (terms.length === 0 && filters.length === 0) refuse('Nothing to look for: type a word');
  return { terms, without, filters };
}

function readFilter(name: string, value: string): { field: Field; value: string } {
  const field = fields.find((known) => known === name.toLowerCase() || dutch[known] === name.toLowerCase());
  if (!field) return refuse(`There is no field "${name}": use ${fields.map((known) => `${known}:`).join(', ')}`);
  const folded = wordsOf(value)
    .map(({ folded }) => folded)
    .join(' ');
  if (folded === '') refuse(`The field ${field}: has no value; write for instance ${examples[field]}`);
  if (field === 'status' && !(folded in standings)) {
    refuse(`There is no status "${value}": use ${Object.keys(standings).join(', ')}`);
  }
  return { field, value: field === 'status' ? standings[folded]! : folded };
}

/** The fields in Dutch. */
const dutch: Record<Field, string> = {
  party: 'partij',
  asker: 'indiener',
  minister: 'bewindspersoon',
  year: 'jaar',
  status: 'stand',
};

const examples: Record<Field, string> = {
  party: 'party:SP',
  asker: 'asker:"van Dijk"',
  minister: 'minister:"Bruins Slot"',
  year: 'year:2023',
  status: 'status:answered',
};

const standings: Record<string, string> = {
  open: 'open',
  postponed: 'postponed',
  answered: 'answered',
  'partly answered': 'partly-answered',
  'answered elsewhere': 'answered-elsewhere',
  uitgesteld: 'postponed',
  beantwoord: 'answered',
  'deels beantwoord': 'partly-answered',
  'elders beantwoord': 'answered-elsewhere',
  'nog niet beantwoord': 'open',
};

function readTerm(text: string): Term | undefined {
  const words = wordsOf(text).map(({ folded }) => folded);
  if (/^["“”]/.test(text)) return words.length > 0 ? { kind: 'phrase', words } : refuse('A phrase has no words in it');
  if (text.endsWith('*')) {
    if (words.length === 0) refuse('A star alone looks for everything: write some letters before it, as in kamer*');
    return { kind: 'prefix', words };
  }
  return words.length > 0 ? { kind: 'stems', words: words.map(stem) } : undefined;
}

/** The query as FTS5 syntax; each word stands between quotes and holds only letters and digits. */
export function toMatch({ terms, without }: Query): string {
  const all = terms.map(matchTerm).join(' AND ');
  return without.length === 0 ? all : `(${all}) NOT (${without.map(matchTerm).join(' OR ')})`;
}

function matchTerm({ kind, words }: Term): string {
  const columns = kind === 'stems' ? '{subject_stems stems}' : '{subject words}';
  return `${columns} : "${words.join(' ')}"${kind === 'prefix' ? ' *' : ''}`;
}

/** Which words of a text a query finds. */
export function hitsIn({ terms }: Query, text: string): { readonly start: number; readonly end: number }[] {
  const words = wordsOf(text);
  return words.flatMap((_, at) => {
    const length = Math.max(0, ...terms.filter((term) => standsAt(term, words, at)).map((term) => term.words.length));
    return length === 0 ? [] : [{ start: words[at]!.start, end: words[at + length - 1]!.end }];
  });
}

function standsAt({ kind, words: wanted }: Term, words: readonly { readonly folded: string }[], at: number): boolean {
  return wanted.every((word, i) => {
    const found = words[at + i]?.folded;
    if (found === undefined) return false;
    if (kind === 'stems') return stem(found) === word;
    return kind === 'prefix' && i === wanted.length - 1 ? found.startsWith(word) : found === word;
  });
}

/** A query narrowed by one more field. */
export function narrowed(query: string, field: Field, value: string): string {
  const words = /^[\p{L}\p{N}]+$/u.test(value) ? value : `"${value.replaceAll(/["“”]/g, '')}"`;
  return `${query} ${field}:${words}`.trim();
}

/** A value as it is kept for filters: folded, its words between single spaces. */
export const filterValue = (text: string): string =>
  ` ${wordsOf(fold(text))
    .map(({ folded }) => folded)
    .join(' ')} `;
