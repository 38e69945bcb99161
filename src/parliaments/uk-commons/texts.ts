/** The lines of a marked-up field as running text: a paragraph, an item or a row of a table a line, cells between tabs. */

import { colon } from '../../manuscript/fields.ts';
import type { Line, Manuscript } from '../../manuscript/manuscript.ts';
import type { Link } from '../../record/reading.ts';

export type FieldText = {
  readonly text: string;
  readonly links?: readonly Link[];
  readonly listed?: readonly number[];
};

/** The fields of a manuscript of fields, in order, and what each says; nothing where there is no such field. */
export function fieldsShown({ text, lines }: Pick<Manuscript, 'text' | 'lines'>): {
  readonly tags: readonly string[];
  readonly shown: (tag: string) => FieldText;
} {
  const byTag = Map.groupBy(lines, ({ tag = '' }) => tag);
  return {
    tags: [...byTag.keys()],
    shown: (tag) => {
      const [first, ...below] = byTag.get(tag) ?? [];
      if (!first) return { text: '' };
      const from = first.start + tag.length + colon.length;
      return fieldText(from < first.end ? [{ ...first, start: from }, ...below] : below, text);
    },
  };
}

export function fieldText(lines: readonly Line[], source: string): FieldText {
  let text = '';
  let row = 0;
  const links: Link[] = [];
  const listed: number[] = [];
  lines.forEach((line, i) => {
    const glue = glueBefore(line, lines[i - 1]);
    if (glue.includes('\n')) row++;
    text += glue;
    const words = source.slice(line.start, line.end).trimEnd();
    for (const { start, end, link } of line.links ?? []) {
      const from = text.length + start - line.start;
      links.push({ start: from, end: from + end - start, link });
    }
    if (line.listed && listed.at(-1) !== row) listed.push(row);
    text += words;
  });
  return { text, ...(links.length > 0 ? { links } : {}), ...(listed.length > 0 ? { listed } : {}) };
}

/** Tables wider than this are no tables. */
const mostColumns = 60;

function glueBefore({ cell }: Line, before: Line | undefined): string {
  const columns = (from: number): string => '\t'.repeat(Math.min(Math.max(0, (cell?.column ?? 1) - from), mostColumns));
  if (cell && before?.cell?.row === cell.row)
    return before.cell.column === cell.column ? ' ' : columns(before.cell.column);
  return `${before ? '\n' : ''}${cell ? columns(1) : ''}`;
}
