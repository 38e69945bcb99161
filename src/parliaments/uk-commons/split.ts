/** Takes apart what the services of the House give many at once: every question is a source of its own, as it was written. */

import { piecesOf } from '../../sources/json-pieces.ts';

/** Whether a text that opens so is a list of questions of either service. */
export const opensList = (opening: string): boolean =>
  feed.test(opening) || (/^\s*(?:\[|\{\s*"(?:results|totalResults)")/.test(opening) && /"uin"\s*:/.test(opening));

/** The questions of such a list, each letter for letter. */
export function splitQuestions(text: string): readonly string[] {
  if (feed.test(text.slice(0, 4000))) return text.match(/<Question>[\s\S]*?<\/Question>/g) ?? [];
  const pieces = /^\s*\[/.test(text) ? piecesOf(text) : piecesOf(text, 'results');
  return pieces.map((piece) => piece.text);
}

const feed = /<Questions\b[^>]*\/QnA\//;
