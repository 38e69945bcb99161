/** Writes a paper as the text of its print: broken lines, marks glued to their words, feet and form feeds between pages. */

import { type Line, layPages } from './layout.ts';
import type { Paper } from './paper.ts';

const columns = 76;
const linesOnPage = 58;

export function writeText(paper: Paper): string {
  const pages = layPages(paper, {
    width: (text) => text.length,
    height: (kind) => (kind === 'gap' ? 0 : 1),
    column: () => columns,
    room: (page) => (page === 1 ? linesOnPage - 12 : linesOnPage),
  });
  const dash = paper.sessionYear.replace('-', '–');
  const head = [
    'Tweede Kamer der Staten-Generaal 2',
    `Vergaderjaar ${dash} Aanhangsel van de Handelingen`,
    'Vragen gesteld door de leden der Kamer, met de daarop door de',
    'regering gegeven antwoorden',
    String(paper.number),
  ];
  return pages
    .map(({ body, notes }, i) => {
      const foot = `Tweede Kamer, vergaderjaar ${dash}, Aanhangsel ${i + 1}`;
      return [
        ...(i === 0 ? head : []),
        ...body.filter(({ kind }) => kind !== 'gap').map(written),
        '',
        ...notes.map(written),
        ...(i === 0 ? ['', paper.id, 'ISSN 0921 - 7398', `’s-Gravenhage ${paper.year} ${foot}`] : ['', foot]),
      ].join('\n');
    })
    .join('\n\f')
    .concat('\n');
}

const written = ({ runs }: Line): string => runs.map(({ text }) => text).join('');
