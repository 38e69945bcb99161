/** Reads the days that the paper prints: '31 augustus 2023'. */

const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

export function readDay(text: string): string | undefined {
  const found = /(\d{1,2})\s*([a-z]+)\s*(\d{4})/i.exec(text);
  if (!found) return undefined;
  const month = months.indexOf(found[2]!.toLowerCase()) + 1;
  const iso = `${found[3]}-${String(month).padStart(2, '0')}-${found[1]!.padStart(2, '0')}`;
  const time = Date.parse(iso);
  return month > 0 && !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}
