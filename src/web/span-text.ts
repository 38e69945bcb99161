/** A stretch of the calendar as it is said: a year, a month by its name, a day. */

import type { Ui } from './ui.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

function monthText(lang: string, span: string, month: 'long' | 'short'): string {
  const key = `${lang} ${month}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(lang, { month, year: 'numeric', timeZone: 'UTC' });
  formats.set(key, format);
  return format.format(Date.parse(`${span}-01`));
}

/** A year as it is, a month by its name, a day as a day. */
export function spanText({ lang, day }: Ui, span: string): string {
  if (span.length === 4) return span;
  return span.length > 7 ? day(span) : monthText(lang, span, 'long');
}

/** A year as it is, a month by the beginning of its name: for the foot of a chart. */
export const spanShort = ({ lang }: Ui, span: string): string =>
  span.length === 4 ? span : monthText(lang, span, 'short');
