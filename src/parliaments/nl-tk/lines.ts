/**
 * Lays the lines of a manuscript out for the grammar: trimmed, with their layout, page furniture and headings told apart.
 * Where an extractor lost the line breaks (a page foot glued to the next page, a whole paper on one line), lines are cut
 * again at the places that only a line of its own can stand.
 */

import type { Line, Manuscript } from '../../manuscript/manuscript.ts';
import type { Span } from '../../record/span.ts';
import { gluedFootLength, isFurniture } from './furniture.ts';
import { type Heading, headingAt, openingHeading, readHeading, taggedHeading } from './headings.ts';
import { withoutSidebars } from './sidebars.ts';

/** A line as the grammar sees it: trimmed, with what the page or the format shows of it. */
export type PageLine = Span &
  Pick<Line, 'page' | 'size' | 'y' | 'note' | 'listed' | 'cell' | 'tag' | 'bold'> & {
    readonly text: string;
    readonly raised: readonly Span[];
    readonly furniture: boolean;
    readonly heading: Heading | undefined;
    /** It is of a header sentence, wherever that stands. */
    readonly header: boolean;
    /** A blank line stands before it, and blank lines part paragraphs here. */
    readonly gap: boolean;
    /** The line is a whole paragraph, not one printed line of it. */
    readonly whole: boolean;
  };

export function toPageLines(manuscript: Manuscript): PageLine[] {
  const { lines } = manuscript;
  // The grammar knows one space; others are as wide in the text, so that every place in it stays what it was.
  const text = manuscript.text.replace(otherSpaces, ' ');
  const cut = lines.flatMap((line) => cutLine(text, line)).map((line) => toPageLine(text, line));
  const printed = cut.some(({ furniture, tag }) => furniture && tag === undefined);
  const whole =
    ['docx', 'xml', 'html'].includes(manuscript.format) || (!printed && manuscript.format !== 'pdf' && isUnbroken(cut));
  const gaps = manuscript.format === 'pdf' ? gapsOf(cut) : cut.map((_, i) => cut[i - 1]?.text === '');
  return withoutSidebars(withPageNumbers(cut)).map((line, i) => ({
    ...line,
    whole,
    gap: !printed && gaps[i]!,
  }));
}

/** What does not break, or is thinner or wider than a space. */
const otherSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** For each line of a PDF: whether it stands further from the one above than lines of a paragraph do; a page may end with a question. */
function gapsOf(lines: readonly PageLine[]): boolean[] {
  const steps = lines.map(({ page, y = 0 }, i) => {
    const above = lines[i - 1];
    return above?.page === page ? (above?.y ?? 0) - y : 0;
  });
  const down = steps.filter((step) => step > 0).sort((a, b) => a - b);
  const usual = down[Math.floor(down.length / 5)] ?? 0;
  return steps.map(
    (step, i) =>
      step > usual * 1.4 || (i > 0 && lines[i]!.page !== lines[i - 1]!.page && lines[i - 1]!.text.endsWith('?')),
  );
}

/** The page number that an extractor put on a line of its own, under the foot that it ends. */
function withPageNumbers(lines: readonly PageLine[]): PageLine[] {
  let foot = false;
  return lines.map((line) => {
    if (line.text === '') return line;
    const number = foot && /^\d{1,3}$/.test(line.text);
    foot = line.furniture && /, (?:Aanhangsel|Vragen)$/.test(line.text);
    return number ? { ...line, furniture: true } : line;
  });
}

/** Text of which a paragraph is one line, however long; print has some seventy characters a line. */
const isUnbroken = (lines: readonly { readonly text: string }[]): boolean =>
  lines.filter(({ text }) => text.length > 160).length > lines.filter(({ text }) => text.length > 40).length / 5;

/** What the format itself says is a header sentence. */
const headerElement = /(?:^|\/)(?:omschr|kamervraagomschrijving)$/;

/** What the format itself sets apart from the text. */
const besideText = /^(?:page-head|page-foot|outside|deleted|kop|kamervraagkop|metadata)(?:\/|$)/;

function toPageLine(text: string, line: Line): PageLine {
  const raw = text.slice(line.start, line.end);
  const trimmed = raw.trim();
  const start = trimmed === '' ? line.start : line.start + raw.length - raw.trimStart().length;
  const furniture = isFurniture(trimmed) || besideText.test(line.tag ?? '');
  const heading = furniture || line.note ? undefined : (readHeading(trimmed) ?? taggedHeading(line.tag, trimmed));
  return {
    ...line,
    start,
    end: start + trimmed.length,
    text: trimmed,
    raised: line.raised ?? [],
    furniture,
    heading,
    header: headerElement.test(line.tag ?? ''),
    gap: false,
    whole: false,
  };
}

function cutLine(text: string, line: Line): Line[] {
  const raw = text.slice(line.start, line.end);
  const foot = gluedFootLength(raw);
  const cuts = foot > 0 ? [foot] : raw.length > longestPrinted && line.size === undefined ? cutsIn(raw) : [];
  const opening = cuts.length === 0 ? openingHeading(raw) : 0;
  if (opening > 0) cuts.push(opening);
  if (line.size === undefined && cuts.length < 2 && mayBeLost.test(raw))
    cuts.push(...[...raw.matchAll(lostBreak)].map(({ index }) => index).filter((at) => at > (cuts[0] ?? 0)));
  const bounds = [0, ...cuts, raw.length];
  return bounds.slice(1).map((end, i) => ({ ...line, start: line.start + bounds[i]!, end: line.start + end }));
}

/** An extractor that loses the ends of lines leaves no space behind a sentence that ended one: 'waarom niet?Herinnert u zich'. */
const mayBeLost = /[?.»”)][A-ZÀ-Þ]/;
const lostBreak = /(?<=(?:\p{Ll}{2}|[»”)])[?.])(?=\p{Lu}\p{Ll}+ )/gu;

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

const longestPage = 20_000;

/** The notes stand before the foot of their page, each with the next number before a capital. */
function noteCuts(text: string): number[] {
  const cuts: number[] = [];
  let next = 1;
  let from = 0;
  for (const { index: foot } of text.matchAll(/(?:ah|kv)-tk-[\dZ]+-?\d*|(?<!\d )Tweede Kamer, vergaderjaar/g)) {
    const page = text.slice(Math.max(from, foot - longestPage), foot);
    const heading = foot - page.length + Math.max(page.lastIndexOf('Vraag '), page.lastIndexOf('Antwoord '), 0);
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
