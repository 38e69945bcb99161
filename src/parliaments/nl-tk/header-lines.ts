/** Finds the lines of the header sentences: from 'Vragen van …' to the first heading. */

import type { PageLine } from './lines.ts';

const replies =
  /^(?:(?:nader|aanvullend|gewijzigd|herzien|verbeterd) )?(?:Antwoord|Mededeling) van (?:de )?(?:minister|staatss?ecretaris)/i;
const asks = /^(?:(?:(?:Mondelinge|Schriftelijke|Nadere|Aanvullende) |Vervolg)vragen|Vragen|Vraag) van /;

/** Where there is no heading, the header ends with its last dated sentence. Both ends are 0 when there is no header. */
export function findHeader(lines: readonly PageLine[]): { readonly from: number; readonly until: number } {
  const from = lines.findIndex(
    ({ text, furniture }, i) => !furniture && (asks.test(text) || (replies.test(text) && isDated(lines, i))),
  );
  if (from < 0 || from > 400) return { from: 0, until: 0 };
  const dateBefore = lines.findIndex(({ text }) => /^\(ingezonden/i.test(text));
  const start = dateBefore >= 0 && dateBefore < from ? dateBefore : from;
  let until = from;
  let dated = from;
  let first: number | undefined;
  while (until < lines.length && until < from + 60 && !lines[until]!.heading) {
    if (ended(lines, from, until)) break;
    if (/\((ontvangen|ingezonden)|vergaderjaar \d{4}.*\d|^\S* ?\d{4}\)\.?$|nr\. \d+\.?$/i.test(lines[until]!.text)) {
      dated = until;
      first ??= dated;
    }
    until++;
  }
  const numbered = lines.findIndex(({ text }, i) => i > (first ?? from) && i < until && /^1(?:\.|$)/.test(text));
  if (numbered > 0) return { from: start, until: numbered };
  if (lines[until]?.heading) return { from: start, until };
  return { from: start, until: start < from && first === undefined ? sentenceUntil(lines, from) : dated + 1 };
}

/** Where the day stands above the sentence, it ends with its paragraph. */
function sentenceUntil(lines: readonly PageLine[], from: number): number {
  const rest = lines.slice(from + 1, from + longestSentence);
  const end = rest.findIndex(
    ({ text, gap }, i) => text === '' || gap || /\.$/.test((rest[i - 1] ?? lines[from]!).text),
  );
  return from + 1 + Math.max(0, end);
}

const received = /\(ontvangen\b/i;

/** 'Antwoord van de minister van A op de vragen …' is the title in a letter; a header sentence tells when it was received. */
const isDated = (lines: readonly PageLine[], at: number): boolean =>
  lines.slice(at, at + longestSentence).some(({ text }) => received.test(text));

/** Nothing follows the day of receipt, on its own line or below a blank one, but where to look for more. */
function ended(lines: readonly PageLine[], from: number, at: number): boolean {
  const before = lines.slice(from, at).findLast(({ text }) => text !== '');
  return (
    lines[at - 1]?.text === '' &&
    lines[at]!.text !== '' &&
    /\(ontvangen [^()]*\)\.?$/i.test(before?.text ?? '') &&
    !/^(?:zie ook|vragen van)\b/i.test(lines[at]!.text)
  );
}

/** No sentence that names who replied and when is longer. */
const longestSentence = 8;

/**
 * Papers of before 2009 print who replied below the questions, under a line 'Antwoord' of its own. The lines of that
 * sentence are made lines of the header.
 */
export function headLaterReply(lines: readonly PageLine[], from: number): readonly PageLine[] {
  if (from === 0 || lines.some(({ text, header }, i) => (i < from || header) && replies.test(text))) return lines;
  const first = lines.findIndex(({ text, furniture }, i) => i >= from && !furniture && replies.test(text));
  const ends = lines.slice(first, first + longestSentence).findIndex(({ text }) => received.test(text));
  if (first < 0 || ends < 0) return lines;
  const until = sentenceEnd(lines, first + ends);
  const title = lines.slice(0, first).findLastIndex(({ text, furniture }) => text !== '' && !furniture);
  const above = /^(?:Antwoord|Mededeling):?$/i.test(lines[title]!.text) ? title : first;
  return lines.map((line, i) =>
    i >= above && i < until && !line.furniture ? { ...line, header: true, heading: undefined } : line,
  );
}

/** The day of receipt may be broken over two lines, and what to look for besides may follow it. */
function sentenceEnd(lines: readonly PageLine[], dated: number): number {
  let until = dated + 1;
  if (!/\(ontvangen[^()]*\)/i.test(lines[dated]!.text)) until++;
  while (
    /zie ook[^.]*$|handelingen,?$|vergaderjaar$/i.test(lines[until - 1]?.text ?? '') ||
    /^zie ook\b/i.test(lines[until]?.text ?? '')
  )
    until++;
  return until;
}
