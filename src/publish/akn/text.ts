/**
 * A text as paragraphs of Akoma Ntoso: a `p` for each line, and for each printed paragraph within a line; lines that open with a
 * list mark stand in a `ul`. Marks of notes come at the end, where the record has no place for them; references are `ref`s.
 */

import { isListItem, takeParagraphs } from '../../record/blocks.ts';
import type { Reference } from '../../record/reading.ts';
import { type Content, type Element, element } from '../xml.ts';
import { exactText, exactValue } from './exact.ts';

export type TextPart = {
  readonly text: string;
  readonly paragraphs?: readonly string[] | undefined;
  readonly notes?: readonly string[] | undefined;
  readonly references?: readonly Reference[] | undefined;
};

export type TextPlaces = {
  /** The eId of the note that a mark calls here; undefined where there is none. */
  readonly noteOf: (mark: string) => string | undefined;
  readonly hrefOf: (reference: Reference) => string;
};

/** The blocks of a text, and what of it they cannot say. */
export function writeText(part: TextPart, eId: string, places: TextPlaces): { blocks: Element[]; rest: object } {
  const { pieces, paragraphs } = cut(part.text, part.paragraphs);
  const references = placed(part.references, pieces);
  const next = counter(eId);
  const written = pieces.map((piece, i): Element => {
    const own = next('p');
    const marks = i === pieces.length - 1 ? (part.notes ?? []).map((mark) => markOf(mark, places)) : [];
    const at = counter(own);
    return element('p', { eId: own, class: piece.class }, ...inlineOf(piece, references, at, places), ...marks);
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

type Piece = { readonly start: number; readonly text: string; readonly class?: string | undefined };

/** The lines of a text, cut where its printed paragraphs are; those are told apart only where all of them were found. */
function cut(text: string, printed?: readonly string[]): { pieces: Piece[]; paragraphs: boolean } {
  const left = [...(printed ?? [])];
  const pieces: Piece[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const found = isListItem(line) ? undefined : takeParagraphs(line, left);
    const own = found ?? [line];
    let at = start;
    for (const [i, paragraph] of own.entries()) {
      const names = [...(found ? ['printed'] : []), ...(i > 0 ? ['joined'] : [])];
      pieces.push({ start: at, text: paragraph, class: names.join(' ') || undefined });
      at += paragraph.length + 1;
    }
    start += line.length + 1;
  }
  if (printed !== undefined && printed.length > 0 && left.length === 0) return { pieces, paragraphs: true };
  return printed === undefined ? { pieces, paragraphs: false } : { pieces: cut(text).pieces, paragraphs: false };
}

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
  references: readonly Reference[] | undefined,
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
      ...exactText(text.slice(at, from)),
      element('ref', { eId: next('ref'), href: hrefOf(reference), ...told }, ...exactText(text.slice(from, until))),
    );
    at = until;
  }
  return [...parts, ...exactText(text.slice(at))];
}

/** A mark whose note is not there is marked, and points nowhere. */
function markOf(mark: string, { noteOf }: TextPlaces): Element {
  const note = noteOf(mark);
  const exact = exactValue(mark) === mark ? undefined : exactValue(mark);
  if (note !== undefined) return element('noteRef', { href: `#${note}`, marker: mark, 'an:mark': exact });
  return element('inline', { name: 'noteMark', 'an:mark': exactValue(mark) }, mark);
}

/** Items that follow each other stand in one list. */
function inLists(written: readonly Element[], pieces: readonly Piece[]): Element[] {
  const blocks: Element[] = [];
  for (let at = 0; at < written.length; ) {
    const first = at;
    while (at < written.length && isListItem(pieces[at]!.text)) at++;
    if (at > first) blocks.push(element('ul', {}, ...written.slice(first, at).map((p) => element('li', {}, p))));
    else blocks.push(written[at++]!);
  }
  return blocks;
}
