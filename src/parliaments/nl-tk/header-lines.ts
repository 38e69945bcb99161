/** Finds the lines of the header sentences: from 'Vragen van …' to the first heading. */

import type { PageLine } from './lines.ts';

const opens = /^((Mondelinge )?[Vv]ra(gen|ag) van |(Antwoord|Mededeling) van (de )?(minister|staatss?ecretaris))/i;

/** Where there is no heading, the header ends with its last dated sentence. Both ends are 0 when there is no header. */
export function findHeader(lines: readonly PageLine[]): { readonly from: number; readonly until: number } {
  const from = lines.findIndex(({ text, furniture }) => !furniture && opens.test(text));
  if (from < 0 || from > 400) return { from: 0, until: 0 };
  const dateBefore = lines.findIndex(({ text }) => /^\(ingezonden/.test(text));
  const start = dateBefore >= 0 && dateBefore < from ? dateBefore : from;
  let until = from;
  let dated = from;
  while (until < lines.length && until < from + 60 && !lines[until]!.heading) {
    if (/\((ontvangen|ingezonden)|vergaderjaar \d{4}.*\d|^\S* ?\d{4}\)\.?$|nr\. \d+\.?$/.test(lines[until]!.text))
      dated = until;
    until++;
  }
  const numbered = lines.findIndex(({ text }, i) => i > dated && i < until && /^1(?:\.|$)/.test(text));
  return { from: start, until: numbered > 0 ? numbered : lines[until]?.heading ? until : dated + 1 };
}
