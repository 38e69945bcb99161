/**
 * Joins printed lines into running text: one space between lines, words broken only by the line whole again, note marks
 * lifted out. Every piece points to the source characters that it came from.
 */

import type { Span } from '../../record/span.ts';

export type FlowLine = Span & {
  readonly text: string;
  readonly marks: readonly (Span & { readonly mark?: string })[];
  readonly listed?: boolean | undefined;
  readonly cell?: { readonly row: number; readonly column: number } | undefined;
  readonly gap?: boolean;
  readonly whole?: boolean;
};
export type Piece = Span & { readonly role: 'text' | 'hyphen' | 'line-break' | 'note.mark' };
export type Flow = {
  readonly text: string;
  readonly paragraphs: readonly string[];
  readonly marks: readonly string[];
  readonly pieces: readonly Piece[];
};

const listMark = /^([–•▪◦‣]|-\s|[a-z]\)|[a-z]\.\s|\d{1,2}[.°)]\s)\s*/;

/** Printed lines as running text, with its paragraphs, the marks lifted out of it, and where each piece stood. */
export function flow(lines: readonly FlowLine[]): Flow {
  const width = lines.reduce((most, { text }) => Math.max(most, text.length), 0);
  const pieces: Piece[] = [];
  const marks: string[] = [];
  const paragraphs: { readonly parts: string[]; tail: string; listed: boolean; apart: boolean }[] = [];
  lines.forEach((line, i) => {
    const body = liftMarks(line, pieces, marks);
    const before = paragraphs.at(-1);
    const listed = line.listed === true || listMark.test(body);
    if (body === '') return;
    if (!before || listed || startsParagraph(lines[i - 1]!, line, width)) {
      const apart = line.gap === true || line.cell !== undefined;
      paragraphs.push({ parts: [body.trim()], tail: body.trim().slice(-longestWord), listed, apart });
      return;
    }
    const { glue, cut } = join(before.tail, body);
    if (cut) {
      dropHyphen(pieces, lines[i - 1]!);
      before.parts.push(before.parts.pop()!.slice(0, -1));
    }
    before.parts.push(glue + body.trim());
    before.tail = ((cut ? before.tail.slice(0, -1) : before.tail) + glue + body.trim()).slice(-longestWord);
  });
  const texts = paragraphs.map(({ parts }) => parts.join(''));
  const text = paragraphs
    .map(({ listed, apart }, i) => {
      const before = paragraphs[i - 1];
      return (!before ? '' : listed || before.listed || apart ? '\n' : ' ') + texts[i];
    })
    .join('');
  return { text, paragraphs: texts.filter((_, i) => !paragraphs[i]!.listed), marks, pieces };
}

/** A hyphen that shows only where a line breaks, in the middle of a line. */
const softHyphen = /\u00ad(?=\p{L})/gu;

function liftMarks(line: FlowLine, pieces: Piece[], marks: string[]): string {
  let at = line.start;
  let body = '';
  for (const mark of line.marks) {
    if (mark.start > at) pieces.push(...textPieces(line, at, mark.start));
    body += line.text.slice(at - line.start, mark.start - line.start);
    const printed = line.text.slice(mark.start - line.start, mark.end - line.start);
    pieces.push({ start: mark.start, end: mark.end, role: 'note.mark' });
    marks.push(...(mark.mark === undefined ? (printed.match(/\d+|\b[ivx]+\b/g) ?? []) : [mark.mark]));
    at = mark.end;
  }
  if (at < line.end) pieces.push(...textPieces(line, at, line.end));
  const lifted = body + line.text.slice(at - line.start);
  const joined = lifted.includes('\u00ad') ? lifted.replace(softHyphen, '') : lifted;
  const spaced = /\s\s|[\t\n\r\u00a0]/.test(joined) ? joined.replace(/\s+/g, ' ') : joined;
  return line.marks.length > 0 ? spaced.replace(/\s+([.,;:?!])/g, '$1') : spaced;
}

function textPieces(line: FlowLine, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const text = line.text.slice(start - line.start, end - line.start);
  for (const { index } of text.matchAll(softHyphen)) {
    if (start + index > at) pieces.push({ start: at, end: start + index, role: 'text' });
    pieces.push({ start: start + index, end: start + index + 1, role: 'hyphen' });
    at = start + index + 1;
  }
  if (at < end) pieces.push({ start: at, end, role: 'text' });
  return pieces;
}

function dropHyphen(pieces: Piece[], { end }: FlowLine): void {
  const last = pieces.findLastIndex((piece) => piece.end === end);
  const piece = pieces[last];
  if (piece?.role !== 'text') return;
  pieces.splice(last, 1, { ...piece, end: end - 1 }, { start: end - 1, end, role: 'hyphen' });
}

/**
 * A printed line that ends a sentence and leaves room for the next line's first word ends its paragraph. Where a line is a
 * whole paragraph, it goes on in the next only in the middle of a sentence; the cells of a row are one.
 */
function startsParagraph(before: FlowLine, { text, cell, gap, whole }: FlowLine, width: number): boolean {
  if (cell && before.cell) return cell.row !== before.cell.row;
  if (whole) return !(/^\p{Ll}/u.test(text) && !/[.?!:;»)”"’']$/.test(before.text));
  const word = /^\S*/.exec(text)![0];
  const full = !gap && before.text.length + 1 + word.length >= width * 0.94;
  return /[.?!:»)\d]$/.test(before.text) && !full && /^[\p{Lu}«‘“(\d]/u.test(text);
}

/** Only the end of a text tells how it goes on; looking at more would take time that grows with the square of its length. */
const longestWord = 400;

const impossibleStart = /^(?:[bcdfghjklmnpqrtvwxz][bcdfghkmnpqtvxz](?!r|l|n|j)|[bcdfghjklmnpqrstvwxz]+$)/i;

/** What stands between two lines, and whether the hyphen at the first one's end was only the line's. */
export function join(text: string, after: string): { glue: '' | ' '; cut: boolean } {
  const before = text.slice(-longestWord);
  const next = after.slice(0, longestWord);
  const token = before.slice(before.lastIndexOf(' ') + 1);
  if (/(https?:\/\/|www\.)\S*$/i.test(token) && !/[).,;»]$/.test(token)) {
    if (/[-/_=.?&~%#]$/.test(token) || /^[a-z0-9]\S*[-/]\S*[-/]/i.test(next)) return { glue: '', cut: false };
  }
  if (/(https?:\/\/|www\.)\S*[/.]$/i.test(token) && /^[a-z0-9]\S*[/.]/.test(next)) return { glue: '', cut: false };
  if (before.endsWith('\u00ad')) return { glue: '', cut: true };
  if (!/[\p{L}\d)]-$/u.test(before)) return { glue: /\/$/.test(token) && token.length > 1 ? '' : ' ', cut: false };
  if (/^(en|of|en\/of|noch|tot)\b/.test(next)) return { glue: ' ', cut: false };
  const part = /([\p{L}\d]+)-$/u.exec(before)?.[1] ?? '';
  const keeps =
    !/^\p{Ll}/u.test(next) ||
    /\d/.test(part) ||
    (part.length > 1 && part === part.toUpperCase()) ||
    part.length === 1 ||
    impossibleStart.test(part) ||
    (/[\p{L}]-[\p{L}]+-$/u.test(token) && /\p{Lu}/u.test(part));
  return { glue: '', cut: !keeps };
}
