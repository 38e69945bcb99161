/** A passage of a text around what a query found in it, cut at words, the words found marked. */

import { hitsIn, type Wanted } from './wanted.ts';

export type Passage = { readonly text: string; readonly hit: boolean };

const width = 260;

/** The passage around the first hit; the opening of the text where it has none. */
export function passageOf(wanted: Wanted, text: string): Passage[] {
  const hits = hitsIn(wanted, text, width * 2);
  const start = wordStart(text, Math.max(0, (hits[0]?.start ?? 0) - width / 4));
  const end = wordEnd(text, Math.min(text.length, start + width));
  const pieces: Passage[] = start > 0 ? [{ text: '… ', hit: false }] : [];
  let at = start;
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue;
    if (hit.start > at) pieces.push({ text: text.slice(at, hit.start), hit: false });
    pieces.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), hit: false });
  if (end < text.length) pieces.push({ text: ' …', hit: false });
  return pieces;
}

/** The whole of a text, the words found marked. */
export function markedIn(wanted: Wanted, text: string): Passage[] {
  const pieces: Passage[] = [];
  let at = 0;
  for (const hit of hitsIn(wanted, text, text.length)) {
    if (hit.start < at) continue;
    if (hit.start > at) pieces.push({ text: text.slice(at, hit.start), hit: false });
    pieces.push({ text: text.slice(hit.start, hit.end), hit: true });
    at = hit.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}

function wordStart(text: string, at: number): number {
  const space = text.slice(0, at).search(/\s\S*$/);
  return at - space > 40 ? Math.floor(at) : space + 1;
}

function wordEnd(text: string, at: number): number {
  if (at >= text.length) return text.length;
  const space = text.slice(at, at + 40).search(/\s/);
  return space < 0 ? at : at + space;
}
