/**
 * Links that narrow a search by one more value. A page has hundreds of them: the address of what was asked is written once, and
 * what each value adds to it is kept, for the same values stand on page after page.
 */

import { type Field, narrowed } from '../store/fields.ts';
import type { Sort } from '../store/search.ts';
import type { Ui } from './ui.ts';

const mostKept = 20_000;
const kept = new Map<string, string>();

/** The address of a search with a value of a field added to it. */
export function narrowing(
  { to, lang }: Ui,
  query: string,
  sort: Sort | undefined,
): (field: Field, value: string) => string {
  const [, asked = '', more = ''] = /^([^&]*)(.*)$/.exec(to.search(query, sort ? { sort } : {})) ?? [];
  const start = query === '' ? asked : `${asked}+`;
  return (field, value) => `${start}${added(lang, field, value)}${more}`;
}

function added(lang: Ui['lang'], field: Field, value: string): string {
  const key = `${lang} ${field} ${value}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = new URLSearchParams([['', narrowed('', field, value, lang)]]).toString().slice(1);
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}
