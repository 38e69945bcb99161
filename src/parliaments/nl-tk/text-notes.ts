/**
 * Finds the notes of a paper that is plain text, where only numbers tell them: a note opens with the next number, after a
 * mark of that number, and runs to the foot of its page.
 *
 * An extractor may put a mark on a line of its own before the words that follow it ('8 die begin februari'), where it looks
 * like any number. Such a mark is looked for only once its note is found at the foot: the number glued to its text.
 */

import type { Span } from '../../record/span.ts';
import type { PageLine } from './lines.ts';

type TextNotes = {
  readonly noteOf: ReadonlyMap<number, number>;
  readonly marks: ReadonlyMap<number, readonly Span[]>;
  readonly names: ReadonlyMap<number, string>;
};

/** The notes of a plain text and the marks that call them. */
export function findTextNotes(lines: readonly PageLine[], bodyFrom: number): TextNotes {
  const noteOf = new Map<number, number>();
  const marks = new Map<number, Span[]>();
  const names = new Map<number, string>();
  const raised = lines.some((line) => line.raised.length > 0);
  const footAhead = footsAhead(lines);
  const glued = lines.some(({ text }, i) => i >= bodyFrom && footAhead[i] && looksLikeNote(text));
  const pages = pagesOf(lines);
  const lastOpening = openingsOf(lines, bodyFrom, pages);
  let called = 0;
  let note = 0;
  let inNote = false;
  const open = (number: number): void => {
    inNote = true;
    note = number;
    names.set(number, String(number));
  };
  for (let i = bodyFrom; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.heading || line.header || isFoot(line)) inNote = false;
    if (line.furniture || line.heading || line.header || line.text === '') continue;
    const alone = /^\d{1,3}$/.test(line.text) ? Number(line.text) : 0;
    const next = alone > 0 ? alone : note + 1;
    const opens =
      alone > 0
        ? opensAlone(lines, i, alone)
        : (opensNote(line.text, next) && !(glued && /^\d+\s/.test(line.text))) || opensGlued(line.text, next, inNote);
    if (note < next && next <= called && opens) open(next);
    else if (!raised && footAhead[i] && opensSurely(line.text, note + 1)) {
      open(note + 1);
      markBefore(lines, pages, i, note, { noteOf, marks });
      called = note;
    } else if (inNote && alone > 0 && alone < note && !names.has(alone)) {
      names.set(alone, String(alone));
      noteOf.set(i, alone);
      continue;
    }
    if (inNote) noteOf.set(i, note);
    else if (raised) called = markRaised(line, i, called, marks);
    else called = markLine(lines, i, called, marks, (number) => (lastOpening.get(`${pages[i]} ${number}`) ?? -1) > i);
  }
  return { noteOf: apportioned(lines, noteOf), marks, names };
}

/** Where an extractor puts the numbers of several notes above their texts ('1', '2', then two lines), each has its line. */
function apportioned(lines: readonly PageLine[], noteOf: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  const texts = new Map<number, number[]>();
  for (const [i, note] of noteOf) {
    const own = texts.get(note) ?? [];
    if (lines[i]!.text !== String(note)) own.push(i);
    texts.set(note, own);
  }
  const found = new Map(noteOf);
  let bare: number[] = [];
  for (const [note, own] of texts) {
    if (bare.length > 0 && bare.at(-1) !== note - 1) bare = [];
    if (own.length === 0) bare.push(note);
    else {
      if (own.length === bare.length + 1) for (const [at, empty] of bare.entries()) found.set(own[at]!, empty);
      bare = [];
    }
  }
  return found;
}

/** No page has as many lines. */
const longestPage = 150;

const isFoot = ({ furniture, text }: PageLine): boolean =>
  furniture && /Tweede Kamer, vergaderjaar|^Pagina \d+ van \d+$/i.test(text);

/** The page of each line, counted by the feet. */
function pagesOf(lines: readonly PageLine[]): number[] {
  let page = 0;
  return lines.map((line) => (isFoot(line) ? page++ : page));
}

/** For each line: whether a page's foot or the end comes after it before any heading. */
function footsAhead(lines: readonly PageLine[]): boolean[] {
  const ahead: boolean[] = new Array(lines.length);
  let foot = true;
  for (let i = lines.length - 1; i >= 0; i--) {
    ahead[i] = foot;
    if (lines[i]!.heading) foot = false;
    if (lines[i]!.furniture) foot = true;
  }
  return ahead;
}

/** A number glued to a word or an address, as only a note at the foot has it; '5G' and '3D' are words. */
const opensSurely = (text: string, number: number): boolean =>
  text.startsWith(String(number)) &&
  new RegExp(
    `^${number}(?:\\p{Lu}\\p{L}{2}|\\p{Lu}\\p{Ll}|\\p{Lu}{2,}[\\s,.:]|[«‘“(]|https?:|[\\p{Ll}\\d-]+\\.\\p{Ll}{2})`,
    'u',
  ).test(text);

/** Whether a line looks like the opening of a note, whatever its number. */
export const looksLikeNote = (text: string): boolean =>
  /^\d{1,2}\D/.test(text) && opensSurely(text, Number.parseInt(text, 10));

/**
 * Puts down the mark of a note that was found without one: on its own page as marks are printed, else as a number at the
 * head of a line; else so on the page before, whose foot had no room for the note.
 */
function markBefore(
  lines: readonly PageLine[],
  pages: readonly number[],
  until: number,
  number: number,
  { noteOf, marks }: { noteOf: ReadonlyMap<number, number>; marks: Map<number, Span[]> },
): void {
  const mark = String(number);
  const loose = new RegExp(`^${mark}\\s+(?=\\p{Ll})`, 'u');
  for (const page of [pages[until]!, pages[until]! - 1]) {
    for (const place of [
      (i: number) => markAt(lines, i, 0, mark),
      (i: number) => (loose.test(lines[i]!.text) ? 0 : -1),
    ]) {
      for (let i = Math.max(0, until - 2 * longestPage); i < until; i++) {
        const { text, start, furniture, heading } = lines[i]!;
        if (pages[i] !== page || furniture || heading || text === '' || noteOf.has(i)) continue;
        const at = place(i);
        const own = marks.get(i) ?? [];
        if (at < 0 || own.some((span) => span.start <= start + at && start + at < span.end)) continue;
        marks.set(
          i,
          [...own, { start: start + at, end: start + at + mark.length }].sort((a, b) => a.start - b.start),
        );
        return;
      }
    }
  }
}

/** For each page and number, '2 14': the last line that a note of that number could open. */
function openingsOf(
  lines: readonly PageLine[],
  bodyFrom: number,
  pages: readonly number[],
): ReadonlyMap<string, number> {
  const last = new Map<string, number>();
  lines.forEach(({ text, furniture, heading }, i) => {
    if (i < bodyFrom || furniture || heading) return;
    const digits = /^\d{1,9}/.exec(text)?.[0] ?? '';
    for (let length = 1; length <= Math.min(3, digits.length); length++) {
      const number = Number(digits.slice(0, length));
      if (
        opensNote(text, number) ||
        opensGlued(text, number, true) ||
        opensAlone(lines, i, number) ||
        standsAtFoot(lines, i, number)
      )
        last.set(`${pages[i]} ${number}`, i);
    }
  });
  return last;
}

/** The format raised the marks: nothing else calls a note. */
function markRaised({ raised, text, start }: PageLine, i: number, called: number, marks: Map<number, Span[]>): number {
  if (raised.length === 0) return called;
  marks.set(i, [...raised]);
  const numbers = raised.flatMap((mark) => text.slice(mark.start - start, mark.end - start).match(/\d+/g) ?? []);
  return numbers.reduce((most, number) => Math.max(most, Number(number)), called);
}

function opensNote(text: string, number: number): boolean {
  return (
    text.startsWith(String(number)) &&
    /^\s*[\p{Lu}«‘“(h]|^\s+\S/u.test(text.slice(String(number).length)) &&
    !/^\d+\s+(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b/.test(text)
  );
}

/** A note that begins with a year, or after another note with a long number, to which its own is glued: '61823021 ENE'. */
const opensGlued = (text: string, number: number, inNote: boolean): boolean =>
  text.startsWith(String(number)) &&
  new RegExp(`^${number}(?:(?:19|20)\\d\\d|${inNote ? '\\d{4,}' : '$.'}) \\p{Lu}`, 'u').test(text);

/** A note whose number stands on a line of its own above its text; the colophon may stand between. */
function opensAlone(lines: readonly PageLine[], at: number, number: number): boolean {
  if (lines[at]!.text !== String(number)) return false;
  const next = lines.slice(at + 1, at + 12).find(({ text, furniture }) => text !== '' && !furniture);
  return next !== undefined && !next.heading;
}

/** The number of a note that an extractor put after the notes, right above the foot. */
const standsAtFoot = (lines: readonly PageLine[], at: number, number: number): boolean =>
  lines[at]!.text === String(number) && lines.slice(at + 1, at + 4).find(({ text }) => text !== '')?.furniture === true;

function markLine(
  lines: readonly PageLine[],
  i: number,
  called: number,
  marks: Map<number, Span[]>,
  hasNote: (number: number) => boolean,
): number {
  const line = lines[i]!;
  const found: Span[] = [];
  let from = 0;
  while (hasNote(called + 1)) {
    const number = String(called + 1);
    const at = markAt(lines, i, from, number);
    if (at < 0 || /(CO|\bm)$/.test(line.text.slice(0, at))) break;
    const end = line.text.indexOf(number, at) + number.length;
    found.push({ start: line.start + at, end: line.start + end });
    from = end;
    called++;
  }
  if (found.length > 0) marks.set(i, found);
  return called;
}

/** Where the next mark stands: alone at the head of a line, glued to what it follows, or after another; -1 where none does. */
function markAt(lines: readonly PageLine[], i: number, from: number, number: string): number {
  const { text } = lines[i]!;
  const heads = new RegExp(`^${number}(?=[\\s.,:;)»”?!]*$|\\s\\d+$|[.,:;)»”]+\\s|\\s+\\p{Lu})`, 'u').test(text);
  if (from === 0 && heads && !isItem(lines, i, Number(number))) return 0;
  const after = from > 0 && gapAfterMark.test(text.slice(from)) ? afterMark(text, from, number) : -1;
  if (after >= 0) return after;
  const glued = new RegExp(
    `(?<=[\\p{Ll}»?!.,;:)”’]|[A-Z]{2,}\\d?|\\b(?:19|20)\\d\\d)(?<!(?:^|\\D)\\d{1,3}[.,:])${number}(?:(?![\\d\\p{L}%])|(?<=[.?!»”]${number})(?=\\p{Lu}\\p{Ll}))(?!,\\d|\\.\\d)`,
    'u',
  ).exec(text.slice(from));
  return glued ? from + glued.index : -1;
}

/** '2. Meer geld' after '1. …' under the same heading is an item of a list, not a mark at the end of a sentence. */
function isItem(lines: readonly PageLine[], i: number, number: number): boolean {
  if (!/^\d+\.\s/.test(lines[i]!.text)) return false;
  const [first, step] = number === 1 ? ['2. ', 1] : ['1. ', -1];
  for (let at = i + step; Math.abs(at - i) < longestPage && lines[at] && !lines[at]!.heading; at += step) {
    if (lines[at]!.text.startsWith(first)) return true;
  }
  return false;
}

/** What stands between two marks; of '»1?, 2' the question mark is of the text. */
const gapAfterMark = /^(?<text>[?!.»”)]{1,2}(?=,))?,?\s/;

/** Where the next mark stands right after another ('?1, 2'); -1 where it does not. */
function afterMark(text: string, from: number, number: string): number {
  const [gap, own = ''] = gapAfterMark.exec(text.slice(from))!;
  return new RegExp(`^${number}(?=$|[\\s,.])`).test(text.slice(from + gap.length)) ? from + own.length : -1;
}
