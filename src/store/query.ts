/**
 * Reads what people type into the search box: words, "phrases", prefix*, -without, OR, (groups), and fields such as
 * party:SP. A slip is a Problem that says what to change; no text of the user's reaches the database as syntax.
 */

import { wordsOf } from '../language/words.ts';
import { type Filter, isFieldName, readFilter } from './fields.ts';
import { refuse } from './slip.ts';

/**
 * Folded words, one after the other: in any form, exactly so, or exactly so with the last as a beginning; or only what else is
 * said for them.
 */
export type Term = { readonly kind: 'words' | 'phrase' | 'prefix' | 'said'; readonly words: readonly string[] };

export type Expression =
  | Term
  | { readonly kind: 'any'; readonly of: readonly Expression[] }
  | { readonly kind: 'all'; readonly of: readonly Expression[]; readonly without: readonly Expression[] };

export type Query = {
  /** What to look for; undefined where there are only filters. */
  readonly find: Expression | undefined;
  readonly filters: readonly Filter[];
};

/** Reads a query: words, phrases, prefixes, OR, groups, exclusions and filters; a BadQuery says what is wrong. */
export function readQuery(text: string): Query {
  if (text.length > 1000) refuse({ slip: 'too-long' }, 'The query is too long: use at most 1,000 characters');
  if ((text.match(/["“”]/g) ?? []).length % 2 === 1)
    refuse({ slip: 'open-quote' }, 'A quotation mark is not closed: write "the whole phrase" between two');
  const tokens = tokensOf(text);
  if (tokens.length > 120) refuse({ slip: 'too-many-words' }, 'The query has too many words: use at most 40');
  const filters: Filter[] = [];
  const find = readAll({ tokens, at: 0, filters, depth: 0 });
  if (find && termsOf(find).length > 40)
    refuse({ slip: 'too-many-words' }, 'The query has too many words: use at most 40');
  if (!find && filters.length === 0) refuse({ slip: 'empty' }, 'Nothing to look for: type a word');
  return { find, filters };
}

/** Every term that may be found: none of those to leave out. */
export function termsOf(expression: Expression): Term[] {
  return expression.kind === 'any' || expression.kind === 'all' ? expression.of.flatMap(termsOf) : [expression];
}

type Token = { readonly text: string; readonly start: number };

/** Parentheses are read as groups where they are balanced, and passed by where they are not. */
function tokensOf(text: string): Token[] {
  const bare = text.replaceAll(/["“”][^"“”]*["“”]/g, (phrase) => '_'.repeat(phrase.length));
  const grouped = isBalanced(bare);
  const found = text.matchAll(/-?\(|\)|-?(?:\p{L}+:=?)?(?:["“”][^"“”]*["“”]|[^\s"“”()]+)|\S/gu);
  return [...found]
    .map(({ 0: part, index }) => ({ text: part, start: index }))
    .filter((token) => grouped || !/^-?[()]$/.test(token.text));
}

function isBalanced(text: string): boolean {
  let open = 0;
  for (const [mark] of text.matchAll(/[()]/g)) {
    open += mark === '(' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

type Reading = { readonly tokens: readonly Token[]; at: number; readonly filters: Filter[]; depth: number };

/** Reads up to the end or the closing parenthesis: all of these, each of them perhaps a choice, without those. */
function readAll(reading: Reading): Expression | undefined {
  const of: Expression[] = [];
  const without: Expression[] = [];
  while (reading.at < reading.tokens.length && reading.tokens[reading.at]!.text !== ')') {
    const { minus, choice } = readChoice(reading);
    if (choice) (minus ? without : of).push(choice);
  }
  if (of.length === 0 && without.length > 0)
    refuse({ slip: 'only-without' }, 'Only words to leave out: add a word to look for');
  if (of.length <= 1 && without.length === 0) return of[0];
  return { kind: 'all', of, without };
}

const isOr = (token: Token | undefined): boolean => token?.text === 'OR' || token?.text === 'OF';

/** One thing, or several with OR between them. */
function readChoice(reading: Reading): { minus: boolean; choice: Expression | undefined } {
  const first = readOne(reading);
  const of = first.found ? [first.found] : [];
  let minus = first.minus;
  while (isOr(reading.tokens[reading.at]) && reading.at + 1 < reading.tokens.length) {
    if (reading.tokens[reading.at + 1]!.text === ')') break;
    reading.at++;
    const next = readOne(reading);
    minus ||= next.minus;
    if (first.isField !== next.isField)
      refuse({ slip: 'mixed-or' }, 'OR stands between words, or between values of one field');
    if (next.found) of.push(next.found);
  }
  if (minus && of.length > 1)
    refuse({ slip: 'without-or' }, 'A word to leave out cannot stand beside OR: put -(one OR other) in parentheses');
  return { minus, choice: of.length > 1 ? { kind: 'any', of } : of[0] };
}

type One = { readonly minus: boolean; readonly isField: boolean; readonly found: Expression | undefined };

function readOne(reading: Reading): One {
  const { text, start } = reading.tokens[reading.at++]!;
  const minus = text.startsWith('-') && text.length > 1;
  const rest = minus ? text.slice(1) : text;
  if (rest === '(') return { minus, isField: false, found: readGroup(reading) };
  const [, name, value] = /^(\p{L}+):(?!\/\/)(.*)$/su.exec(rest) ?? [];
  if (name === undefined || isNoField(name, value!)) return { minus, isField: false, found: readTerm(rest) };
  if (reading.depth > 0)
    refuse({ slip: 'field-in-group', name }, `A field such as ${name}: stands outside parentheses`);
  reading.filters.push({ ...readFilter(name, value!), without: minus, start, end: start + text.length });
  return { minus, isField: true, found: undefined };
}

/** 'Stikstof: hoe verder' is a headline, ECLI:NL:HR:2019:2006 the number of a judgment. */
const isNoField = (name: string, value: string): boolean =>
  !isFieldName(name) && (value === '' || name.toLowerCase() === 'ecli');

function readGroup(reading: Reading): Expression | undefined {
  if (++reading.depth > 20) refuse({ slip: 'too-deep' }, 'Too many parentheses within each other');
  const found = readAll(reading);
  reading.at++;
  reading.depth--;
  return found;
}

function readTerm(text: string): Term | undefined {
  const words = wordsOf(text).map(({ folded }) => folded);
  if (/^["“”]/.test(text))
    return words.length > 0
      ? { kind: 'phrase', words }
      : refuse({ slip: 'empty-phrase' }, 'A phrase has no words in it');
  if (text.endsWith('*')) {
    if (words.length === 0)
      refuse({ slip: 'bare-star' }, 'A star alone looks for everything: write some letters before it, as in kamer*');
    return { kind: 'prefix', words };
  }
  return words.length > 0 ? { kind: 'words', words } : undefined;
}
