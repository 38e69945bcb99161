/**
 * Takes apart what holds many questions of the House: the lists of its services, and the files of answers of a day. Every question
 * is a source of its own, as it was written.
 */

import { piecesOf } from '../../sources/json-pieces.ts';
import { opensDay, splitDay } from './hansard-day.ts';

/** Whether a text that opens so is a list of questions of either service, or a day of answers. */
export const opensList = (opening: string): boolean =>
  opensDay(opening) ||
  feed.test(opening) ||
  (/^\s*(?:\[|\{\s*"(?:results|totalResults)")/.test(opening) && /"uin"\s*:/.test(opening));

/** The questions of such a list, each letter for letter. */
export function splitList(text: string): readonly string[] {
  const opening = text.slice(0, 4000);
  if (opensDay(opening)) return splitDay(text);
  if (feed.test(opening)) return text.match(/<Question>[\s\S]*?<\/Question>/g) ?? [];
  const pieces = /^\s*\[/.test(text) ? piecesOf(text) : piecesOf(text, 'results');
  return pieces.map((piece) => piece.text);
}

const feed = /<Questions\b[^>]*\/QnA\//;
