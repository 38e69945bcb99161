/** Days, months and years as people write them: '31 augustus 2023', '31-8-2023', '2023-08-31', 'August 2023', '2019-2023'. */

import { once } from './table.ts';

export type Dated = {
  /** Where it stands in the text. */
  readonly start: number;
  readonly end: number;
  /** The day as yyyy-mm-dd, the month as yyyy-mm, or the year. */
  readonly date: string;
  /** The last of several years. */
  readonly until?: string;
};

const months = once(
  () =>
    new Map(
      ['nl', 'en'].flatMap((language) =>
        ['long', 'short'].flatMap((length) =>
          Array.from({ length: 12 }, (_, i): [string, number] => {
            const format = new Intl.DateTimeFormat(language, { month: length as 'long' | 'short', timeZone: 'UTC' });
            return [format.format(Date.UTC(2000, i)).toLowerCase().replace('.', ''), i + 1];
          }),
        ),
      ),
    ),
);

const written = once(() => {
  const names = [...months().keys()].sort((a, b) => b.length - a.length).join('|');
  return new RegExp(
    `(?<![\\p{L}\\p{N}:])(?:(?:(\\d{1,2})\\s+)?(${names})\\s+(\\d{4})|(\\d{1,2})[-/](\\d{1,2})[-/](\\d{4})|(\\d{4})-(\\d{2})-(\\d{2}))(?![\\p{L}\\p{N}])`,
    'giu',
  );
});

/** The first date in a text. */
export function dateIn(text: string): Dated | undefined {
  for (const { 0: found, index, ...parts } of text.matchAll(written())) {
    const [day, name, year] = [parts[1] ?? parts[4] ?? parts[9], parts[2], parts[3] ?? parts[6] ?? parts[7]];
    const month = name === undefined ? Number(parts[5] ?? parts[8]) : months().get(name.toLowerCase())!;
    const date = [year, two(month), ...(day === undefined ? [] : [two(Number(day))])].join('-');
    if (isDate(date)) return { start: index, end: index + found.length, date };
  }
  // The year of a day that is none, such as 31 februari 2023, says nothing either.
  return text.search(written()) >= 0 ? undefined : yearsIn(text);
}

const years =
  /(?<![\p{L}\p{N}:/.,-])((?:19|20)\d\d)(?:(?:\s*[-–/]\s*|\s+(?:tot(?: en met)?|t\/m|en|to|until|and)\s+)((?:19|20)\d\d))?(?![\p{L}\p{N}/-]|[.,]\d)/iu;

/** The first year, or years from one up to another. */
function yearsIn(text: string): Dated | undefined {
  const found = years.exec(text);
  const [whole = '', date = '', until = date] = found ?? [];
  if (!found || until < date) return undefined;
  return { start: found.index, end: found.index + whole.length, date, ...(until === date ? {} : { until }) };
}

const two = (value: number): string => String(value).padStart(2, '0');

function isDate(date: string): boolean {
  const time = Date.parse(date);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
