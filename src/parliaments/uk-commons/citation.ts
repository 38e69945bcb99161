/** How the House names a written question on its own pages: by its UIN and the day on which it was tabled. */

import type { CitationStyle } from '../../record/citation-style.ts';
import type { DocumentFacts } from '../../record/reading.ts';

export const citation: CitationStyle = {
  paper: (document) => {
    const { uin, tabled } = nameOf(document);
    const [, answered, day = ''] = printedIn(document);
    if (answered !== undefined) return `House of Commons, Written Answer to Question ${answered}, ${dayText(day)}`;
    return uin === undefined
      ? undefined
      : `House of Commons, Written Question UIN ${uin}, tabled on ${dayText(tabled)}`;
  },
  series: () => 'Written questions and answers, House of Commons',
  part: (kind) => kind,
  address: (document) => {
    const { uin, tabled } = nameOf(document);
    return uin === undefined
      ? undefined
      : `https://questions-statements.parliament.uk/written-questions/detail/${tabled}/${uin}`;
  },
};

/** A set that Hansard printed on the day of its answer. */
const printedIn = ({ case: name = '' }: DocumentFacts): readonly string[] =>
  /^([A-Z0-9]+)-answered-(\d{4}-\d{2}-\d{2})$/.exec(name) ?? [];

function nameOf({ case: name = '' }: DocumentFacts): { uin?: string; tabled: string } {
  const [, uin, tabled = ''] = /^([A-Z0-9]+)-(\d{4}-\d{2}-\d{2})$/.exec(name) ?? [];
  return { ...(uin ? { uin } : {}), tabled };
}

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const dayText = (day: string): string => format.format(Date.parse(day));
