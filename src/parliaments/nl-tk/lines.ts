/**
 * Lays the lines of a manuscript out for the grammar: trimmed, with their layout, page furniture and headings told apart.
 * Where an extractor lost the line breaks (a page foot glued to the next page, a whole paper on one line), lines are cut
 * again at the places that only a line of its own can stand.
 */

import type { Line, Manuscript } from '../../manuscript/manuscript.ts';
import { gluedFootLength, isFurniture } from './furniture.ts';
import { headingAt, readHeading } from './headings.ts';
import type { PageLine } from './notes.ts';

export function toPageLines({ text, lines }: Manuscript): PageLine[] {
  return lines.flatMap((line) => cutLine(text, line)).map((line) => toPageLine(text, line));
}

function toPageLine(text: string, line: Line): PageLine {
  const raw = text.slice(line.start, line.end);
  const trimmed = raw.trim();
  const start = trimmed === '' ? line.start : line.start + raw.length - raw.trimStart().length;
  const furniture = isFurniture(trimmed);
  return {
    ...line,
    start,
    end: start + trimmed.length,
    text: trimmed,
    raised: line.raised ?? [],
    furniture,
    heading: !furniture && readHeading(trimmed) !== undefined,
  };
}

function cutLine(text: string, line: Line): Line[] {
  const raw = text.slice(line.start, line.end);
  const foot = gluedFootLength(raw);
  const cuts = foot > 0 ? [foot] : raw.length > longestPrinted && line.size === undefined ? cutsIn(raw) : [];
  const bounds = [0, ...cuts, raw.length];
  return bounds.slice(1).map((end, i) => ({ ...line, start: line.start + bounds[i]!, end: line.start + end }));
}

/** No printed line, and no paragraph that an extractor put on a line, is as long; a paper on one line is. */
const longestPrinted = 3000;

const alone =
  /Tweede Kamer der Staten-Generaal(?: 2)?(?= )|Vergaderjaar \d{4}[–-]\d{4} (?:Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer)|Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden|(?:ah|kv)-tk-[\dZ]+(?:-\d+)?|ISSN \d{4} - \d{4}|[’'‘]s-Gravenhage \d{4}|Tweede Kamer, vergaderjaar \d{4}[–-]\d{4}, (?:Aanhangsel|Vragen)(?: \d{1,3}(?= |$))?/g;
const opening = /(?<= )(?:Vragen van (?:het lid|de leden)|(?:Antwoord|Mededeling) van (?:Minister|Staatssecretaris))/g;
const brokenWord = /(?<=\p{L}-) (?=\p{Ll})/gu;

/** Where a text without line breaks is to be cut, in order. */
function cutsIn(text: string): number[] {
  const cuts = new Set<number>();
  for (const { 0: found, index } of text.matchAll(alone)) cuts.add(index).add(index + found.length);
  for (const { index } of text.matchAll(opening)) cuts.add(index);
  for (const { index } of text.matchAll(brokenWord)) cuts.add(index);
  for (const { index } of text.matchAll(/(?<=[.?!»)\d] )(?:Vraag|Antwoord) \d/g)) {
    const length = headingAt(text, index);
    if (length > 0) cuts.add(index).add(index + length);
  }
  for (const cut of noteCuts(text)) cuts.add(cut);
  return [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b);
}

/** The notes stand before the foot of their page, each with the next number before a capital. */
function noteCuts(text: string): number[] {
  const cuts: number[] = [];
  let next = 1;
  let from = 0;
  for (const { index: foot } of text.matchAll(/(?:ah|kv)-tk-[\dZ]+-?\d*|(?<!\d )Tweede Kamer, vergaderjaar/g)) {
    const heading = Math.max(text.lastIndexOf('Vraag ', foot), text.lastIndexOf('Antwoord ', foot), from);
    let at = heading + headingAt(text, heading);
    for (;;) {
      const found = text.slice(at, foot).search(new RegExp(`(?<= )${next} (?=[\\p{Lu}«])`, 'u'));
      if (found < 0) break;
      at += found;
      cuts.push(at);
      next++;
    }
    from = foot;
  }
  return cuts;
}
