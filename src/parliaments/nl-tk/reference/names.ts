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
  plainOf(text)
    .replace(/^(?:ministerie )?(?:van|voor) /, '')
    .replace(/\ben\b|[^a-z]/g, '');

/** Which of several is called so: by name, or else but for a letter or two in a name long enough to bear it. */
export function calledSo<T>(all: readonly T[], namesOf: (each: T) => readonly string[], printed: string): T[] {
  const wanted = portfolioOf(printed);
  const exact = all.filter((each) => namesOf(each).some((name) => portfolioOf(name) === wanted));
  if (exact.length > 0) return exact;
  return all.filter((each) => namesOf(each).some((name) => isNear(portfolioOf(name), wanted)));
}

/** Differs in one place, by at most two letters ('Koninkrijkrelaties', 'enWerkgelegenheid'). */
export function isNear(a: string, b: string): boolean {
  const [short, long] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (short < 12 || long - short > 2) return false;
  let start = 0;
  while (start < short && a[start] === b[start]) start++;
  let end = 0;
  while (end < short - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return long - start - end <= 2;
}

/** 'Van Weel', 'D.M. van Weel', 'Faber' and 'Faber - Van de Klashorst' name David van Weel and Marjolein Faber-van de Klashorst. */
export function isNamed({ name, surname, initials }: Person, printed: string): boolean {
  const bare = printed.replace(/^(?:(?:prof|mr|dr|drs|ir|ing)\.\s*)+/i, '');
  const whole = lettersOf(bare);
  return [surname, surname.split('-')[0]!].some((each) => {
    const last = lettersOf(each);
    if (!whole.endsWith(last)) return false;
    const first = whole.slice(0, whole.length - last.length);
    const own = lettersOf(name.slice(0, name.length - surname.length));
    return first === '' || first === own || (/^\p{L}{1,2}\./u.test(bare) && first[0] === lettersOf(initials ?? own)[0]);
  });
}
