/**
 * The Dutch legal style: 'Aanhangsel Handelingen II 2023/24, nr. 16', where II is the Tweede Kamer. A paper of questions
 * alone is in no numbered series, so it is cited by its case; that form is ours.
 */

import type { CitationStyle } from '../../record/citation-style.ts';
import type { DocumentFacts } from '../../record/reading.ts';

export const citation: CitationStyle = {
  paper: (document) => {
    const { sessionYear, number, kind } = document;
    if (sessionYear !== undefined && number !== undefined) {
      return `Aanhangsel Handelingen II ${shortYear(sessionYear)}, nr. ${number}`;
    }
    const name = document.case ?? document.id;
    if (name === undefined) return undefined;
    return kind === 'questions' ? `Schriftelijke vragen II, ${name}` : `Antwoord op schriftelijke vragen II, ${name}`;
  },
  series: ({ kind, number }) =>
    kind === 'questions' || number === undefined ? undefined : 'Aanhangsel van de Handelingen, Tweede Kamer',
  part: (kind, numbers) => {
    const [first, ...more] = numbers;
    if (first === undefined) return kind === 'question' ? 'vraag' : 'antwoord';
    const named = more.length > 0 ? `vragen ${list.format(numbers)}` : `vraag ${first}`;
    return kind === 'question' ? named : `antwoord op ${more.length > 0 ? 'de ' : ''}${named}`;
  },
  address: ({ id }: DocumentFacts) =>
    id !== undefined && /^(ah|kv)-[a-z0-9-]+$/i.test(id)
      ? `https://zoek.officielebekendmakingen.nl/${id}.html`
      : undefined,
};

const list = new Intl.ListFormat('nl', { type: 'conjunction' });

/** '2023-2024' as 2023/24, and the turn of the century in full: 1999/2000. */
function shortYear(sessionYear: string): string {
  const [from, until] = sessionYear.split('-');
  return `${from}/${from!.slice(0, 2) === until!.slice(0, 2) ? until!.slice(2) : until}`;
}
