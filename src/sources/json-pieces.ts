/**
 * Cuts the items of a list out of a JSON text as they stand there, byte for byte: what is kept of an item is what the service
 * sent, not what a parser made of it.
 */

import { Problem } from '../record/problem.ts';

export type Piece = { readonly text: string; readonly value: Readonly<Record<string, unknown>> };

/** The objects of the list under a key of the outermost object, or of the text itself where it is a list. */
export function piecesOf(text: string, key?: string): Piece[] {
  const [from, open] = key === undefined ? [0, '['] : [listUnder(text, key), '['];
  const start = text.indexOf(open, from);
  const pieces: Piece[] = [];
  if (from < 0 || start < 0) return pieces;
  let [depth, begin] = [0, 0];
  for (let at = start + 1; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '{' || sign === '[') {
      if (depth++ === 0) begin = at;
    } else if (sign === '}' || sign === ']') {
      if (depth === 0) return pieces;
      if (--depth === 0) pieces.push(pieceOf(text.slice(begin, at + 1)));
    }
  }
  throw new Problem('source-damaged', 'The list breaks off before its end');
}

function pieceOf(text: string): Piece {
  const value: unknown = JSON.parse(text);
  return { text, value: typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {} };
}

/** Where the value of a key of the outermost object begins; -1 where there is no such key. */
function listUnder(text: string, key: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign === '"') {
      const end = endOfString(text, at);
      if (
        depth === 1 &&
        text.slice(at, end + 1) === JSON.stringify(key) &&
        /^\s*:\s*\[/.test(text.slice(end + 1, end + 40))
      ) {
        return end + 1;
      }
      at = end;
    } else if (sign === '{' || sign === '[') depth++;
    else if (sign === '}' || sign === ']') depth--;
  }
  return -1;
}

/** Where the string that begins at this quotation mark ends. */
function endOfString(text: string, at: number): number {
  for (let end = at + 1; end < text.length; end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === '"') return end;
  }
  return text.length;
}
