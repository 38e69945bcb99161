/** Compares names as they are printed: capitals, accents, dashes and words run together make no difference. */

import type { Person } from './data.ts';

/** Accents that an extractor leaves beside their letter ('Yes¸ilgöz'). */
const looseAccents = /[\p{M}´`¨¸ˇ˘^~]/gu;

const plainOf = (text: string): string =>
  text.replace(looseAccents, '').normalize('NFD').replace(looseAccents, '').toLowerCase().replaceAll('ı', 'i');

/** The letters, digits and '/' of a name, and nothing else. */
export const lettersOf = (text: string): string => plainOf(text).replace(/[^a-z0-9/+]/g, '');

/** The letters of a portfolio, without 'en', which is also printed '&', ',' or not at all. */
export const portfolioOf = (text: string): string =>
  plainOf(text.replace(/^(?:van|voor)(?:\s+|(?=\p{Lu}))/u, '')).replace(/\ben\b|[^a-z]/g, '');

/** Which of several is called so: by one of its keys, or else but for a letter or two in a name long enough to bear it. */
export function calledSo<T extends { readonly keys: readonly string[] }>(all: readonly T[], printed: string): T[] {
  const wanted = portfolioOf(printed);
  const exact = all.filter(({ keys }) => keys.includes(wanted));
  return exact.length > 0 ? exact : all.filter(({ keys }) => keys.some((key) => isNear(key, wanted)));
}

/** Differs in one place, by at most two letters ('Koninkrijkrelaties', 'enWerkgelegenheid'). */
function isNear(a: string, b: string): boolean {
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (short < 12 || long - short > 2) return false;
  let start = 0;
  while (start < short && a[start] === b[start]) start++;
  let end = 0;
  while (end < short - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return long - start - end <= 2;
}

/** What a person's name is compared by: the surname, also the first of two, and what may stand before it. */
export const keysOf = ({ name, surname, initials, alsoCalled }: Person) => {
  const first = lettersOf(name.slice(0, name.length - surname.length));
  return {
    person: name,
    surnames: [lettersOf(surname), lettersOf(surname.split('-')[0]!)],
    firsts: [first, ...(alsoCalled === undefined ? [] : [lettersOf(alsoCalled)])],
    initial: lettersOf(initials ?? first)[0],
  };
};

/** 'Van Weel', 'D.M. van Weel', 'Faber' and 'Faber - Van de Klashorst' name David van Weel and Marjolein Faber-van de Klashorst. */
export function peopleNamed(all: readonly ReturnType<typeof keysOf>[], printed: string): Set<string> {
  const bare = printed.replace(/^(?:(?:prof|mr|dr|drs|ir|ing)\.\s*)+/i, '');
  const whole = lettersOf(bare);
  const isInitials = /^\p{L}{1,2}\./u.test(bare);
  const named = all.filter(({ surnames, firsts, initial }) =>
    surnames.some((last) => {
      if (!whole.endsWith(last)) return false;
      const before = whole.slice(0, whole.length - last.length);
      return before === '' || firsts.includes(before) || (isInitials && before[0] === initial);
    }),
  );
  return new Set(named.map(({ person }) => person));
}
