/** Running text as it is printed: paragraphs, and items of a list that open with their mark. Nothing is added or left out. */

export type Block = { readonly kind: 'paragraph' | 'item'; readonly marker: string; readonly text: string };

const listMark = /^(?:[–•▪◦‣]|-(?=\s)|[a-z]\)|\d{1,2}[.°)](?=\s))\s*/;

/** The mark that a line opens with, and the space after it; a line that is nothing else is no item. */
const markOf = (line: string): string => {
  const [mark = ''] = listMark.exec(line) ?? [];
  return mark.length < line.length ? mark : '';
};

export const isListItem = (line: string): boolean => markOf(line) !== '';

/** The blocks of a text: its lines, and within a line that is no list item the paragraphs that were printed. */
export function blocksOf(text: string, paragraphs: readonly string[] = []): Block[] {
  const printed = [...paragraphs];
  return text.split('\n').flatMap((line): Block[] => {
    const mark = markOf(line);
    if (mark !== '') return [{ kind: 'item', marker: mark.trimEnd(), text: line.slice(mark.length) }];
    const own = takeParagraphs(line, printed) ?? (line.trim() === '' ? [] : [line]);
    return own.map((paragraph) => ({ kind: 'paragraph', marker: '', text: paragraph }));
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
