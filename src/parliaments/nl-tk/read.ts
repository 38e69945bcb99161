/** The grammar of the Aanhangsel van de Handelingen and of ministers' letters: labels every character of a manuscript and makes its record. */

import type { Manuscript } from '../../manuscript/manuscript.ts';
import type { DocumentKind, OtherText, Reading, Remark, RoleSpan } from '../../record/reading.ts';
import type { Span } from '../../record/span.ts';
import { type Roles, rolesOf } from '../roles.ts';
import { headBareNumbers } from './bare-numbers.ts';
import { type Body, labelFlow, readBody } from './body.ts';
import { readDocumentFacts } from './document-facts.ts';
import { type Flow, type FlowLine, flow } from './flow.ts';
import { type Header, readHeader } from './header.ts';
import { findHeader, headLaterReply } from './header-lines.ts';
import { otherInstrument } from './instruments.ts';
import { type Letter, readLetter } from './letter.ts';
import { readAskedOf, readSubmitted } from './letter-asked.ts';
import { type PageLine, toPageLines } from './lines.ts';
import { readNoteTexts } from './note-texts.ts';
import { findNotes } from './notes.ts';
import { findParts, noticeBelow } from './parts.ts';
import { withReferences } from './references.ts';
import { checkReading } from './remarks.ts';
import { resolveHeader } from './resolved.ts';

export function readAanhangsel(manuscript: Manuscript, sourceName = ''): Reading {
  const roles = rolesOf(manuscript.text);
  const { lines, place, letter, bodyFrom } = readOpening(toPageLines(manuscript));
  const { header, remarks: doubts } = resolveHeader(headerOf(lines, place, letter, roles), spanOf(lines, place));
  const notes = findNotes(lines, bodyFrom);
  for (const line of lines) if (line.furniture) roles.label(line, line.tag === 'deleted' ? 'deleted' : 'furniture');
  for (const line of lines.slice(0, place.from)) if (isNumber(line.text)) roles.label(line, 'document.number');
  const other: OtherText[] = [];
  const late = letter && labelLetter(letter, lines, roles, other);
  if (!letter) other.push(...labelTitle(lines.slice(0, place.from), roles));
  const instrument = otherInstrument(lines, manuscript.metadata?.kind);
  if (instrument !== undefined && bodyFrom === 0) other.push(...labelWhole(lines, roles));
  const found = findParts(lines, bodyFrom, notes.noteOf, letter !== undefined);
  const parts = header.mededeling ? noticeBelow(found, lines) : found;
  const body = readBody(parts, { lines, notes, header, roles, other });
  const noticeText = body.noticeText ?? late;
  const kind = kindOf({ ...body, ...(noticeText === undefined ? {} : { noticeText }) }, letter !== undefined, header);
  const { slips, reply, mededeling: _, ...asked } = header;
  const facts = readDocumentFacts(manuscript, lines, place.from, sourceName, kind);
  const reading: Omit<Reading, 'reading' | 'roles'> = {
    document: letter?.case && !facts.case ? { ...facts, case: letter.case } : facts,
    ...asked,
    ...(reply ? { reply } : {}),
    questions: body.questions,
    answers: body.answers,
    notes: readNoteTexts(lines, notes, roles),
    ...(noticeText === undefined ? {} : { noticeText }),
    other,
  };
  const several = (letter?.moreCases ?? []).map(
    (other): Remark => ({
      code: 'several-sets',
      message: `The letter answers ${other} too; it is read under the first set`,
      ...spanOf(lines, { from: 0, until: bodyFrom }),
    }),
  );
  const remarks = slips.map((message): Remark => ({ code: 'header-typo', message, ...spanOf(lines, place) }));
  return accountFor(
    withReferences(reading),
    manuscript,
    roles,
    [...remarks, ...several, ...doubts, ...body.remarks],
    instrument,
  );
}

type Opening = {
  readonly lines: readonly PageLine[];
  /** Where the header sentences stand; both ends are 0 where there are none. */
  readonly place: { readonly from: number; readonly until: number };
  readonly letter?: Letter;
  /** Where questions and answers begin; 0 where the paper has neither header nor letter. */
  readonly bodyFrom: number;
};

/** What stands above the questions: header sentences, a letter, or a letter and then a header sentence. */
function readOpening(printed: readonly PageLine[]): Opening {
  const place = findHeader(printed);
  if (place.until > 0) {
    const above = readLetter(printed.slice(0, place.from));
    const lines = headBareNumbers(headLaterReply(printed, place.until), place.until);
    return { lines, place, bodyFrom: place.until, ...(above ? { letter: { ...above, delays: false } } : {}) };
  }
  const opens = readLetter(printed)?.opens;
  const lines = opens === undefined ? printed : headBareNumbers(printed, opens + 1);
  const letter = readLetter(lines);
  return {
    lines,
    place,
    bodyFrom: letter ? letter.sections.at(-1)!.lines.at(-1)! + 1 : 0,
    ...(letter ? { letter } : {}),
  };
}

/** A header sentence says best who asked; who replied, a letter says by its signature. */
function headerOf(
  lines: readonly PageLine[],
  place: Opening['place'],
  letter: Letter | undefined,
  roles: Roles,
): Header {
  if (place.until === 0) return letter ? letterHeader(letter) : readHeader('');
  const printed = readHeader(headerText(lines, place, roles));
  const header = printed.mededeling && printed.subject === undefined ? askedInNotice(printed, lines, place) : printed;
  return letter && !header.reply ? { ...header, reply: letter.reply } : header;
}

/** A notice that is not typeset yet has no header of the questions; its first sentence tells what they were. */
function askedInNotice(header: Header, lines: readonly PageLine[], { until }: Opening['place']): Header {
  const own = lines.slice(until, until + 60).filter(({ furniture }) => !furniture);
  const text = own
    .map(({ text }) => text)
    .join(' ')
    .slice(0, longestHeader);
  const submitted = readSubmitted(text);
  return { ...header, ...readAskedOf(text), ...(submitted ? { submitted } : {}) };
}

/** Adds up what was read and what was not, and what is to be remarked. */
function accountFor(
  reading: Omit<Reading, 'reading' | 'roles'>,
  { text, lines }: Manuscript,
  roles: Roles,
  remarks: readonly Remark[],
  instrument: string | undefined,
): Reading {
  const all = roles.runs(lines);
  const unread = unreadIn(all).map(({ start, end }) => ({ start, end, text: text.slice(start, end) }));
  const letters = text.replace(/\s/g, '').length;
  const missed = unread.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  return {
    ...reading,
    reading: {
      coverage: letters === 0 ? 1 : 1 - missed / letters,
      unread,
      remarks: [...remarks, ...checkReading(reading, unread, text.length, instrument)],
    },
    roles: all,
  };
}

/** What only white space parts is one stretch, as a reader sees it. */
function unreadIn(runs: readonly RoleSpan[]): Span[] {
  const found: { start: number; end: number }[] = [];
  for (const [i, { role, start, end }] of runs.entries()) {
    if (role !== 'unread') continue;
    const last = found.at(-1);
    if (last && (last.end === start || (runs[i - 1]?.role === 'space' && runs[i - 1]!.start === last.end)))
      last.end = end;
    else found.push({ start, end });
  }
  return found;
}

/** Ten ministries and a long subject stay far under this. */
const longestHeader = 10_000;

function headerText(
  lines: readonly PageLine[],
  { from, until }: { from: number; until: number },
  roles: Roles,
): string {
  const own = lines.filter((line, i) => (i >= from && i < until) || (i >= until && line.header));
  const shown = own.filter(({ text, furniture }) => text !== '' && !furniture);
  return labelFlow(roles, flow(shown.map(plain)), 'header')
    .text.slice(0, longestHeader)
    .replaceAll('\n', ' ');
}

const letterHeader = ({ subject, askers, addressees, submitted, reply }: Letter): Header => ({
  ...(subject === undefined ? {} : { subject }),
  askers,
  addressees,
  ...(submitted ? { submitted } : {}),
  reply,
  mededeling: false,
  slips: [],
});

/** Of a paper of another kind the text is kept as it is. */
function labelWhole(lines: readonly PageLine[], roles: Roles): OtherText[] {
  const own = lines.filter(({ text, furniture }) => text !== '' && !furniture);
  return [{ kind: 'document', text: labelFlow(roles, flow(own.map(plain)), 'other.document', '/other/0/text').text }];
}

/** What a site prints above the header sentence: 'Antwoord schriftelijke vragen : Antwoord op vragen van …'. */
function labelTitle(above: readonly PageLine[], roles: Roles): OtherText[] {
  const own = above.filter(({ text, furniture }) => !furniture && isTitle.test(text)).map(plain);
  if (own.length === 0) return [];
  return [{ kind: 'heading', text: labelFlow(roles, flow(own), 'other.heading', '/other/0/text').text }];
}

const isTitle =
  /^(?:(?:Nader |Aanvullend )?[Aa]ntwoord|Beantwoording|Mededeling|Uitstel|Schriftelijke vragen)\b.{0,400}\b(?:Kamer)?vragen\b/;

/** Labels the parts of a letter; gives the text of one that says that the answers are late. */
function labelLetter({ sections, delays }: Letter, lines: readonly PageLine[], roles: Roles, other: OtherText[]) {
  let late: string | undefined;
  for (const { kind, lines: own } of sections) {
    const says = delays && kind === 'introduction' ? own.filter((i) => !/^Geachte /.test(lines[i]!.text)) : [];
    const rest = own.filter((i) => !says.includes(i));
    const textOf = (of: readonly number[]): Flow => flow(of.map((i) => plain(lines[i]!)));
    if (says.length > 0) late = labelFlow(roles, textOf(says), 'notice.text', '/noticeText').text;
    if (rest.length === 0) continue;
    const field = `/other/${other.length}/text`;
    other.push({ kind, text: labelFlow(roles, textOf(rest), `other.${kind}`, field).text });
  }
  return late;
}

/** The number of the publication or of the case, on a line of its own above the header. */
const isNumber = (text: string): boolean =>
  /^(?:(?:AH )?\d{1,4}(?:\s+HERDRUK)?|HERDRUK|\d{4}Z\s?\d{5}|\d{10})$/i.test(text);

const plain = (line: PageLine): FlowLine => ({ ...line, marks: [] });

const spanOf = (lines: readonly PageLine[], { from, until }: { from: number; until: number }): Span => ({
  start: lines[from]?.start ?? 0,
  end: lines[until - 1]?.end ?? 0,
});

/** What a notice says that ends the waiting: the answers went by letter, or the questions were taken back. */
const closes =
  /beantwoord (middels|door|per|in|met|bij)\b|\bbrief\b.*\bbeantwoord|\b(?:verwijs|treft)\b.*\bbrief\b|\bzijn (?:\p{L}+ )?ingetrokken\b/u;

function kindOf({ questions, answers, noticeText }: Body, isLetter: boolean, { reply }: Header): DocumentKind {
  if (noticeText !== undefined)
    return closes.test(noticeText) && !/niet\s+(binnen|kunnen)|uitstel|spoedig/.test(noticeText)
      ? 'notice'
      : 'delay-notice';
  if (answers.length > 0) return isLetter ? 'answer-letter' : 'answer';
  return questions.length > 0 && !reply ? 'questions' : 'unknown';
}
