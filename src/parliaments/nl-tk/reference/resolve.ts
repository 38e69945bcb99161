/**
 * Resolves what is printed against what is known: a portfolio to its ministry, a respondent to the person who held that
 * post on that day. What is printed is never changed; what cannot be told is left unresolved.
 */

import type { Office, Respondent } from '../../../record/reading.ts';
import { known, type Ministry, ministries, type Post, people, portfolios, posts } from './data.ts';
import { calledSo, keysOf, peopleNamed, portfolioOf } from './names.ts';

export type ResolvedOffice = {
  readonly ministry: string;
  /** The ministry's name on the day, or the portfolio of a minister without one. */
  readonly name: string;
  readonly person?: string;
};
export type ResolvedRespondent = ResolvedOffice & { readonly doubt?: string };

type PrintedOffice = Omit<Office, 'resolved'>;
type Place = { readonly ministry: string; readonly name: string; readonly portfolio?: string };

/** The office that a portfolio names, by any of its names or abbreviations; one that was in use on that day goes first. */
export function resolveOffice(office: PrintedOffice, day?: string): ResolvedOffice | undefined {
  const place = placeOf(office, day);
  return place && { ministry: place.ministry, name: place.name };
}

/**
 * The person who signed: the one of that name who held that post on that day. A person who is known but held no such post
 * then gives a doubt, no other person.
 */
export function resolveRespondent(
  { name, ...printed }: Omit<Respondent, 'resolved'>,
  day: string | undefined,
): ResolvedRespondent | undefined {
  const place = placeOf(printed, day);
  if (!place) return undefined;
  const office = { ministry: place.ministry, name: place.name };
  const named = peopleNamed(knownPeople, name);
  if (day === undefined || named.size === 0) return office;
  const held = posts.filter((post) => named.has(post.person) && holds(post, day));
  const post = held.find((each) => isPost(each, printed, place));
  if (post) return { ...office, person: post.person };
  if (day < known.from || day > known.until) return office;
  const others = holdersAt(printed, place, day).join(', ');
  const theirs = held.map(({ role, ministry, portfolio }) => `${role}, ${portfolio ?? ministry}`).join('; ');
  const doubt = `${name} did not hold this office on ${day}${others ? `, ${others} did` : ''}${theirs ? `, but: ${theirs}` : ''}`;
  return { ...office, doubt };
}

/**
 * The offices that a person held on a day, each as its ministry or portfolio was called then; none for somebody unknown. What is put
 * to who has just left, or leaves that day, is put to the office that he or she left.
 */
export function officesOf(name: string, day: string | undefined): Office[] {
  const named = peopleNamed(knownPeople, name);
  if (day === undefined || named.size === 0) return [];
  const own = posts.filter((post) => named.has(post.person));
  const held = own.filter(({ from, until = '9999' }) => from <= day && day < until);
  return (held.length > 0 ? held : own.filter((post) => holds(post, day))).map(
    ({ role, ministry: id, portfolio, person }): Office => {
      const ministry = ministries.find((each) => each.id === id)!;
      const own = nameOn(ministry, day) ?? ministry.names.at(-1)!.name;
      const called = role === 'minister' && portfolio ? portfolio : own;
      return {
        role,
        portfolio: role === 'prime-minister' ? '' : called,
        resolved: { ministry: id, name: called, person },
      };
    },
  );
}

/** Who held an office on a day; more than one where a state secretary had a colleague, or a minister handed over. */
export function holdersOf(office: PrintedOffice, day: string): string[] {
  const place = placeOf(office, day);
  return place ? holdersAt(office, place, day) : [];
}

const holdersAt = (office: PrintedOffice, place: Place, day: string): string[] => {
  const own = posts.filter((post) => isPost(post, office, place) && isOwn(post, place));
  return own.filter(({ from, until = known.until }) => from <= day && day < until).map(({ person }) => person);
};

/** A minister without a ministry holds a portfolio at it, and is not its minister. */
const isOwn = (post: Post, { portfolio }: Place): boolean =>
  post.role === 'state-secretary' || post.portfolio === portfolio;

/** 'Financiën – Fiscaliteit en Belastingdienst' is of Financiën: a state secretary's task stands behind a dash. */
function placeOf({ role, portfolio: printed }: PrintedOffice, day: string | undefined): Place | undefined {
  const head = printed.split(/[–—]|\s-\s/)[0]!;
  const named = calledSo(knownMinistries, head);
  const now = named.find((ministry) => nameOn(ministry, day) !== undefined);
  if (now) return { ministry: now.id, name: nameOn(now, day)! };
  const within = calledSo(knownPortfolios, head).filter((post) => isSameRole(post, role));
  const then =
    within.find((post) => day !== undefined && holds(post, day)) ?? (named.length > 0 ? undefined : within[0]);
  if (then) return { ministry: then.ministry, name: then.portfolio!, portfolio: then.portfolio! };
  const ministry = named[0];
  return ministry && { ministry: ministry.id, name: printedName(ministry, head) };
}

const namesOf = (portfolio: string): string[] => {
  const known = portfolios.find(({ name, also }) => name === portfolio || also.includes(portfolio));
  return known ? [known.name, ...known.also] : [portfolio];
};
const knownPeople = people.map(keysOf);
const knownMinistries = ministries.map((ministry) => {
  return { ...ministry, keys: [...ministry.names.map(({ name }) => name), ...ministry.short].map(portfolioOf) };
});
const knownPortfolios = posts
  .filter(({ portfolio }) => portfolio !== undefined)
  .map((post) => ({ ...post, keys: namesOf(post.portfolio!).map(portfolioOf) }));

const nameOn = ({ names }: Ministry, day: string | undefined): string | undefined =>
  day && names.find(({ from, until }) => (from ?? '') <= day && day < (until ?? '9999'))?.name;

/** The name that is printed, in its own spelling; for an abbreviation the latest. */
const printedName = ({ names }: Ministry, head: string): string =>
  (names.find(({ name }) => portfolioOf(name) === portfolioOf(head)) ?? names.at(-1)!).name;

/** The House receives an answer some days after it was signed. */
const grace = 7 * 86_400_000;

const holds = ({ from, until }: Post, day: string): boolean =>
  from <= day && (until === undefined || Date.parse(day) <= Date.parse(until) + grace);

const isSameRole = (post: Post, role: Office['role']): boolean =>
  (post.role === 'state-secretary') === (role === 'state-secretary');

/** A minister without a ministry may sign with the ministry's name; a minister of it holds no such portfolio. */
const isPost = (post: Post, { role }: PrintedOffice, place: Place): boolean =>
  post.ministry === place.ministry &&
  isSameRole(post, role) &&
  (role === 'state-secretary' || place.portfolio === undefined || isOwn(post, place));
