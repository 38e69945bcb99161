/**
 * Running text as it is printed: paragraphs, items of a list, which open with their mark or which the source says are items, and
 * rows of a table, whose cells lie between tabs. Nothing is added or left out.
 */

export type Block = {
  readonly kind: 'paragraph' | 'item' | 'row';
  readonly marker: string;
  readonly text: string;
  /** Where it lies in the text. */
  readonly start: number;
};

const listMark = /^(?:[–•▪◦‣]|-(?=\s)|[a-z]\)|\d{1,2}[.°)](?=\s))\s*/;

/** The mark that a line opens with, and the space after it; a line that is nothing else is no item. */
const markOf = (line: string): string => {
  const [mark = ''] = listMark.exec(line) ?? [];
  return mark.length < line.length ? mark : '';
};

export const isListItem = (line: string): boolean => markOf(line) !== '';

/** Where a row of a table is cut. */
export const betweenCells = '\t';

/** The cells of a row, each with where it begins in the row. */
export function cellsOf(row: string): { readonly text: string; readonly at: number }[] {
  let at = 0;
  return row.split(betweenCells).map((text) => {
    const cell = { text, at };
    at += text.length + betweenCells.length;
    return cell;
  });
}

/** The blocks of a text: its lines, and within a line that is no list item the paragraphs that were printed. */
export function blocksOf(text: string, paragraphs: readonly string[] = [], listed: readonly number[] = []): Block[] {
  const printed = [...paragraphs];
  let from = 0;
  return text.split('\n').flatMap((line, i): Block[] => {
    const start = from;
    from += line.length + 1;
    const mark = markOf(line);
    if (mark !== '')
      return [{ kind: 'item', marker: mark.trimEnd(), text: line.slice(mark.length), start: start + mark.length }];
    const own = takeParagraphs(line, printed) ?? (line.trim() === '' ? [] : [line]);
    if (own.length > 0 && line.includes(betweenCells)) return [{ kind: 'row', marker: '', text: line, start }];
    if (own.length > 0 && listed.includes(i)) return [{ kind: 'item', marker: '', text: line, start }];
    let at = start;
    return own.map((paragraph) => {
      const block: Block = { kind: 'paragraph', marker: '', text: paragraph, start: at };
      at += paragraph.length + 1;
      return block;
    });
  });
}

/** Takes from the printed paragraphs those that make up the line; undefined where they do not make it up. */
export function takeParagraphs(line: string, printed: string[]): string[] | undefined {
  for (let count = 1; count <= printed.length; count++) {
    const joined = printed.slice(0, count).join(' ');
    if (joined === line) return printed.splice(0, count);
    if (!line.startsWith(joined)) break;
  }
  return undefined;
}
