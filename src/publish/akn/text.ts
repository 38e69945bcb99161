/**
 * A text as paragraphs of Akoma Ntoso: a `p` for each line, and for each printed paragraph within a line; items of a list stand in
 * a `ul`, rows in a `table`, each cell a `p`. Marks of notes come at the end, where the record has no place for them; references
 * are `ref`s. Links of the source are an `a` for who reads; exactly they stand beside the text, as do items without a mark.
 */

import { betweenCells, cellsOf, isListItem, takeParagraphs } from '../../record/blocks.ts';
import { cutAtLinks } from '../../record/links.ts';
import type { Link, Reference } from '../../record/reading.ts';
import { type Content, type Element, element } from '../xml.ts';
import { exactText, exactValue } from './exact.ts';

export type TextPart = {
  readonly text: string;
  readonly paragraphs?: readonly string[] | undefined;
  readonly notes?: readonly string[] | undefined;
  readonly references?: readonly Reference[] | undefined;
  readonly links?: readonly Link[] | undefined;
  readonly listed?: readonly number[] | undefined;
};

export type TextPlaces = {
  /** The eId of the note that a mark calls here; undefined where there is none. */
  readonly noteOf: (mark: string) => string | undefined;
  readonly hrefOf: (reference: Reference) => string;
};

/** The blocks of a text, and what of it they cannot say. */
export function writeText(part: TextPart, eId: string, places: TextPlaces): { blocks: Element[]; rest: object } {
  const { pieces, paragraphs } = cut(part);
  const references = placed(part.references, pieces);
  const links = part.links ?? [];
  const next = counter(eId);
  const written = pieces.map((piece, i): Element => {
    const own = next('p');
    const marks = i === pieces.length - 1 ? (part.notes ?? []).map((mark) => markOf(mark, places)) : [];
    const at = counter(own);
    return element(
      'p',
      { eId: own, class: piece.class },
      ...inlineOf(piece, { references, links }, at, places),
      ...marks,
    );
  });
  return {
    blocks: inLists(written, pieces),
    rest: {
      ...(part.paragraphs && !paragraphs ? { paragraphs: part.paragraphs } : {}),
      ...(part.references && !references ? { references: part.references } : {}),
    },
  };
}

/** Names elements within a parent: its name, theirs and a number. */
export function counter(parent: string): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return `${parent}__${name}_${count}`;
  };
}

type Piece = {
  readonly start: number;
  readonly text: string;
  readonly class?: string | undefined;
  /** What it is a part of; the first cell opens a row. */
  readonly in?: 'item' | 'row' | 'cell' | undefined;
};

/** The lines of a text, cut where its printed paragraphs are; those are told apart only where all of them were found. */
function cut({ text, paragraphs: printed, listed = [] }: TextPart): { pieces: Piece[]; paragraphs: boolean } {
  const left = [...(printed ?? [])];
  const pieces: Piece[] = [];
  let start = 0;
  for (const [n, line] of text.split('\n').entries()) {
    const found = isListItem(line) ? undefined : takeParagraphs(line, left);
    const isRow = !found && !isListItem(line) && line.trim() !== '' && line.includes(betweenCells);
    if (isRow) pieces.push(...cellPieces(line, start));
    const own = isRow ? [] : (found ?? [line]);
    const kind = isListItem(line) || listed.includes(n) ? 'item' : undefined;
    let at = start;
    for (const [i, paragraph] of own.entries()) {
      const names = [...(found ? ['printed'] : []), ...(i > 0 ? ['joined'] : [])];
      pieces.push({ start: at, text: paragraph, class: names.join(' ') || undefined, in: kind });
      at += paragraph.length + 1;
    }
    start += line.length + 1;
  }
  if (printed !== undefined && printed.length > 0 && left.length === 0) return { pieces, paragraphs: true };
  return printed === undefined
    ? { pieces, paragraphs: false }
    : { pieces: cut({ text, listed }).pieces, paragraphs: false };
}

const cellPieces = (line: string, start: number): Piece[] =>
  cellsOf(line).map(({ text, at }, i) => ({
    start: start + at,
    text,
    class: i > 0 ? 'cell' : undefined,
    in: i > 0 ? 'cell' : 'row',
  }));

/** References in their order, where each lies within a piece and none within another; else they stand beside the text. */
function placed(references: TextPart['references'], pieces: readonly Piece[]): readonly Reference[] | undefined {
  if (!references || references.length === 0) return undefined;
  let at = 0;
  for (const { start, end, numbers = [], publication: _, case: __, ...more } of references) {
    const within = pieces.some((piece) => piece.start <= start && end <= piece.start + piece.text.length);
    const plain = numbers.every((number) => /^[^\s"\\]+$/.test(number)) && Object.keys(more).length === 0;
    if (!within || !plain || start < at || end <= start) return undefined;
    at = end;
  }
  return references;
}

function inlineOf(
  { start, text }: Piece,
  { references, links }: { readonly references: readonly Reference[] | undefined; readonly links: readonly Link[] },
  next: (name: string) => string,
  { hrefOf }: TextPlaces,
): Content[] {
  const parts: Content[] = [];
  let at = 0;
  for (const reference of references ?? []) {
    const [from, until] = [reference.start - start, reference.end - start];
    if (from < 0 || until > text.length) continue;
    const { numbers, publication, case: caseNumber } = reference;
    const told = {
      'an:numbers': numbers?.join(' '),
      'an:publication': publication === undefined ? undefined : exactValue(publication),
      'an:case': caseNumber === undefined ? undefined : exactValue(caseNumber),
    };
    parts.push(
      ...linked(text.slice(at, from), start + at, links),
      element('ref', { eId: next('ref'), href: hrefOf(reference), ...told }, ...exactText(text.slice(from, until))),
    );
    at = until;
  }
  return [...parts, ...linked(text.slice(at), start + at, links)];
}

/** A stretch with the links that lie in it; without a letter it is one empty text, so that no line is broken there. */
function linked(text: string, start: number, links: readonly Link[]): Content[] {
  const pieces = cutAtLinks(text, start, links);
  if (pieces.length === 0) return exactText(text);
  return pieces.flatMap(({ text, link }) =>
    link === undefined ? exactText(text) : [element('a', { href: link }, ...exactText(text))],
  );
}

/** A mark whose note is not there is marked, and points nowhere. */
function markOf(mark: string, { noteOf }: TextPlaces): Element {
  const note = noteOf(mark);
  const exact = exactValue(mark) === mark ? undefined : exactValue(mark);
  if (note !== undefined) return element('noteRef', { href: `#${note}`, marker: mark, 'an:mark': exact });
  return element('inline', { name: 'noteMark', 'an:mark': exactValue(mark) }, mark);
}

/** Items that follow each other stand in one list, rows in one table. */
function inLists(written: readonly Element[], pieces: readonly Piece[]): Element[] {
  const blocks: Element[] = [];
  for (let at = 0; at < written.length; ) {
    const first = at;
    const kind = pieces[at]!.in;
    while (at < written.length && kind && (pieces[at]!.in === kind || pieces[at]!.in === 'cell')) at++;
    const own = written.slice(first, at);
    if (kind === 'item') blocks.push(element('ul', {}, ...own.map((p) => element('li', {}, p))));
    else if (kind) blocks.push(tableOf(own, pieces.slice(first, at)));
    else blocks.push(written[at++]!);
  }
  return blocks;
}

function tableOf(cells: readonly Element[], pieces: readonly Piece[]): Element {
  const rows: Element[][] = [];
  for (const [i, cell] of cells.entries()) {
    if (pieces[i]!.in === 'row') rows.push([]);
    rows.at(-1)!.push(element('td', {}, cell));
  }
  return element('table', {}, ...rows.map((row) => element('tr', {}, ...row)));
}
