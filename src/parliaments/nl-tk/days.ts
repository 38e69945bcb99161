/** Reads the days that the paper prints: '31 augustus 2023', '31 aug. 2023', '31-08-2023'. */

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');
const short = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');

const printed = new RegExp(
  String.raw`(?<!\d)(?<day>\d{1,2})(?:\s*(?<name>${[...months, 'sept', ...short].join('|')})\.?\s*|[-/.](?<month>\d{1,2})[-/.])(?<year>\d{4})(?!\d)`,
  'i',
);

/** The first day in a text; undefined where there is none, or it is on no calendar. */
export function readDay(text: string): string | undefined {
  const { day, name, month, year } = printed.exec(text)?.groups ?? {};
  if (day === undefined) return undefined;
  const number = name === undefined ? Number(month) : monthOf(name.toLowerCase());
  const iso = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(iso);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

const monthOf = (name: string): number =>
  1 + (months.includes(name) ? months.indexOf(name) : short.indexOf(name.slice(0, 3)));
