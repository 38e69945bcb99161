/**
 * Resolves what is printed against what is known: a portfolio to its ministry, a respondent to the person who held that
 * post on that day, a party to its name. What is printed is never changed; what cannot be told is left unresolved.
 */

import type { Asker, Office, Respondent } from '../../../record/reading.ts';
import { type Ministry, ministries, type Post, parties, posts } from './data.ts';

export type ResolvedOffice = {
  readonly ministry: string;
  /** The ministry's name on the day, or the portfolio of a minister without one. */
  readonly name: string;
  readonly person?: string;
};

/** The office that a portfolio names, by any of its names or abbreviations. */
export function resolveOffice({ role, portfolio }: Omit<Office, 'resolved'>, day?: string): ResolvedOffice | undefined {
  const wanted = looseOf(portfolio.split(/\s[–-]\s/)[0]!);
  const own = ministries.filter(
    ({ names, short }) => short.includes(portfolio) || names.some(({ name }) => isNear(looseOf(name), wanted)),
  );
  const found = own.find((ministry) => nameOn(ministry, day) !== undefined) ?? own[0];
  if (found) return { ministry: found.id, name: nameOn(found, day) ?? found.names.at(-1)!.name };
  const post = posts.find(
    (each) => each.portfolio !== undefined && each.role === role && isNear(looseOf(each.portfolio), wanted),
  );
  return post && { ministry: post.ministry, name: post.portfolio! };
}

export type ResolvedRespondent = ResolvedOffice & { readonly doubt?: string };

/**
 * The person who signed: the one of that name who held that post on that day. A person who is known but held no such post
 * then gives a doubt, no other person. Posts that began after the last day that the facts cover are unknown.
 */
export function resolveRespondent(
  { role, name, portfolio }: Omit<Respondent, 'resolved'>,
  day: string | undefined,
): ResolvedRespondent | undefined {
  const office = resolveOffice({ role, portfolio }, day);
  const named = posts.filter(({ person }) => isNamed(person, name));
  if (named.length === 0 || day === undefined) return office;
  const held = named.filter((post) => holds(post, day));
  const post =
    held.find((each) => each.role === role && isSameOffice(each, office)) ??
    held.find((each) => isSameOffice(each, office));
  if (post && office) return { ...office, person: post.person };
  if (!office || day > knownUntil) return office;
  const posted = held.map(({ role, ministry, portfolio }) => `${role}, ${portfolio ?? ministry}`).join('; ');
  return { ...office, doubt: `${name} did not hold this office on ${day}${posted ? `, but: ${posted}` : ''}` };
}

/** The day up to which the posts are known. */
const knownUntil = '2025-08-22';
/** An answer is printed some days after it was signed. */
const grace = 21 * 86_400_000;

const holds = ({ from, until }: Post, day: string): boolean =>
  from <= day && (until === undefined || Date.parse(day) <= Date.parse(until) + grace);

const isSameOffice = (post: Post, office: ResolvedOffice | undefined): boolean =>
  office !== undefined && post.ministry === office.ministry;

/** 'Van Weel', 'D.M. van Weel' and 'Faber - Van de Klashorst' are names of David van Weel and Marjolein Faber-van de Klashorst. */
function isNamed(person: string, printed: string): boolean {
  const whole = wordsOf(person);
  const wanted = wordsOf(printed.replace(/^(?:\p{Lu}[\p{Ll}]{0,2}\.\s?)+/u, ''));
  if (wanted.length === 0) return false;
  const asked = wanted.join(' ');
  return (
    whole.some(
      (_, at) => at > 0 && whole.slice(at).join(' ').startsWith(asked) && endsWord(whole.slice(at).join(' '), asked),
    ) || whole.join(' ') === asked
  );
}

const endsWord = (text: string, start: string): boolean => text.length === start.length || text[start.length] === ' ';

const wordsOf = (text: string): string[] => plainOf(text).match(/[a-z0-9]+/g) ?? [];
const plainOf = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A name without what printers vary: capitals, accents, commas, dashes, 'en' or '&'. */
const looseOf = (text: string): string => plainOf(text).replace(/\ben\b|[^a-z]/g, '');

/** The same but for a letter or two, in a name long enough to bear it ('Koninkrijkrelaties'). */
function isNear(a: string, b: string): boolean {
  if (a === b) return true;
  if (Math.min(a.length, b.length) < 12 || Math.abs(a.length - b.length) > 2) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return Math.max(a.length, b.length) - start - end <= 2;
}

const nameOn = ({ names }: Ministry, day: string | undefined): string | undefined =>
  names.find(({ from, until }) =>
    day === undefined ? until === undefined : (from ?? '') <= day && day < (until ?? '9999'),
  )?.name;

/** The name by which a party is known, for any way of printing it. */
export function resolveParty(printed: string): string | undefined {
  const wanted = plainOf(printed).replace(/\s+/g, ' ').trim();
  return parties.find(({ name, aliases }) => [name, ...aliases].some((each) => plainOf(each) === wanted))?.name;
}

/** Where a feed gives another party than the paper prints: the paper wins, and this says so. */
export function partyConflict({ name, party }: Asker, fed: string | undefined): string | undefined {
  if (fed === undefined || fed === '') return undefined;
  const [printed, other] = [resolveParty(party) ?? party, resolveParty(fed) ?? fed];
  return printed === other ? undefined : `${name} asks for ${party} in the paper, for ${fed} in the feed`;
}
