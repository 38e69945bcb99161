/** Links that a source put in its texts: which of them may be followed, and a text cut at them. */

import type { Link } from './reading.ts';

/** An address of a source as it may be followed: on the web, or a mail address; undefined where it is any other. */
export function followable(link: string): string | undefined {
  const whole = /^www\./i.test(link) ? `https://${link}` : link;
  if (!/^(?:https?:|mailto:)/i.test(whole) || !URL.canParse(whole)) return undefined;
  return new URL(whole).href;
}

/** A stretch of a text, with where it leads. */
export type LinkedPiece = { readonly text: string; readonly link?: string };

/** A text that stands at `start` of a longer one, cut at the links that lie wholly in it, in order, and may be followed. */
export function cutAtLinks(text: string, start: number, links: readonly Link[] = []): LinkedPiece[] {
  const pieces: LinkedPiece[] = [];
  let at = 0;
  for (const each of links) {
    const [from, until] = [each.start - start, each.end - start];
    const link = from < at || until <= from || until > text.length ? undefined : followable(each.link);
    if (link === undefined) continue;
    pieces.push({ text: text.slice(at, from) }, { text: text.slice(from, until), link });
    at = until;
  }
  return [...pieces, { text: text.slice(at) }].filter((piece) => piece.text !== '');
}
