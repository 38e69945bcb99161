/** The grammar of the Aanhangsel van de Handelingen: labels every character of a manuscript and makes its record. */

import type { Manuscript } from '../../manuscript/manuscript.ts';
import type { Answer, DocumentKind, Note, OtherText, Question, Reading, Remark } from '../../record/reading.ts';
import type { Span } from '../../record/span.ts';
import { type Roles, rolesOf } from '../roles.ts';
import { readDocumentFacts } from './document-facts.ts';
import { type Flow, type FlowLine, flow } from './flow.ts';
import { readHeader } from './header.ts';
import { type Heading, readHeading } from './headings.ts';
import { toPageLines } from './lines.ts';
import { findNotes, type PageLine } from './notes.ts';
import { checkReading } from './remarks.ts';

type Part = {
  readonly kind: Heading['kind'] | 'opening';
  readonly numbers: readonly string[];
  readonly lines: number[];
};

export function readAanhangsel(manuscript: Manuscript, sourceName = ''): Reading {
  const roles = rolesOf(manuscript.text);
  const lines = toPageLines(manuscript);
  const { from, until } = findHeader(lines);
  const remarks: Remark[] = [];
  const header = readHeader(
    labelFlow(roles, flow(lines.slice(from, until).filter(isText).map(plain)), 'header', undefined).text.replaceAll(
      '\n',
      ' ',
    ),
  );
  for (const message of header.slips) remarks.push({ code: 'header-typo', message, ...spanOf(lines, from, until) });
  const notes = findNotes(lines, until);
  const parts = findParts(lines, until, notes.noteOf);
  for (const line of lines) if (line.furniture) roles.label(line, 'furniture');
  for (const line of lines.slice(0, from)) if (isNumber(line.text)) roles.label(line, 'document.number');
  const flowOf = (indexes: readonly number[], role: string, field: string) =>
    labelFlow(roles, flow(indexes.map((i) => ({ ...lines[i]!, marks: notes.marks.get(i) ?? [] }))), role, field);

  const questions: Question[] = [];
  const answers: Answer[] = [];
  const other: OtherText[] = [];
  const unnumbered: PageLine[] = [];
  let noticeText: string | undefined;
  for (const part of parts) {
    if (part.lines.length === 0 && part.kind === 'opening') continue;
    if (part.kind === 'question') questions.push(...readQuestions(part, lines, notes.marks, flowOf, questions.length));
    else if (part.kind === 'answer') {
      const { text, paragraphs, marks } = flowOf(part.lines, 'answer.text', `/answers/${answers.length}/text`);
      const before = parts[parts.indexOf(part) - 1];
      if (part.numbers.length === 0) unnumbered.push(...part.lines.slice(0, 1).map((i) => lines[i]!));
      const to = part.numbers.length === 0 && before?.kind === 'question' ? before.numbers : part.numbers;
      answers.push({ to, text, ...several(paragraphs), notes: marks });
    } else if (
      part.kind === 'notice' ||
      (part.kind === 'opening' && header.reply && /^Mededeling/m.test(headerText(lines, from, until)))
    ) {
      noticeText = flowOf(part.lines, 'notice.text', '/noticeText').text;
    } else if (header.subject !== undefined || part.kind === 'explanation') {
      const kind = part.kind === 'explanation' ? 'explanation' : 'text';
      other.push({ kind, text: flowOf(part.lines, `other.${kind}`, `/other/${other.length}/text`).text });
    }
  }
  for (const { start, end } of unnumbered) {
    remarks.push({
      code: 'answer-without-number',
      message: 'An answer has no number; it is paired with the question before it, if there is one',
      start,
      end,
    });
  }
  const readNotes = collectNotes(lines, notes.noteOf, roles);
  const kind = kindOf(questions, answers, noticeText, header.reply !== undefined);
  const all = roles.runs(manuscript.lines);
  const unread = all
    .filter(({ role }) => role === 'unread')
    .map(({ start, end }) => ({ start, end, text: manuscript.text.slice(start, end) }));
  const { slips: _, reply, ...asked } = header;
  const reading: Omit<Reading, 'reading' | 'roles'> = {
    document: readDocumentFacts(manuscript, lines, from, sourceName, kind),
    ...asked,
    ...(reply ? { reply } : {}),
    questions,
    answers,
    notes: readNotes,
    ...(noticeText === undefined ? {} : { noticeText }),
    other,
  };
  const letters = manuscript.text.replace(/\s/g, '').length;
  const missed = unread.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);
  return {
    ...reading,
    reading: {
      coverage: letters === 0 ? 1 : 1 - missed / letters,
      unread,
      remarks: [...remarks, ...checkReading(reading, unread, manuscript.text.length)],
    },
    roles: all,
  };

  function readQuestions(
    part: Part,
    lines: readonly PageLine[],
    marks: ReadonlyMap<number, readonly Span[]>,
    flowOf: (i: readonly number[], role: string, field: string) => Flow,
    index: number,
  ): Question[] {
    const groups = part.numbers.length > 1 ? splitGroup(part, lines, marks) : [part.lines];
    return groups.map((group, i) => {
      const { text, paragraphs, marks } = flowOf(group, 'question.text', `/questions/${index + i}/text`);
      return {
        numbers: groups.length > 1 ? [part.numbers[i]!] : part.numbers,
        text,
        ...several(paragraphs),
        notes: marks,
      };
    });
  }

  function labelFlow(roles: Roles, result: Flow, role: string, field: string | undefined): Flow {
    for (const piece of result.pieces) roles.label(piece, piece.role === 'text' ? role : piece.role, field);
    return result;
  }

  function findParts(lines: readonly PageLine[], from: number, noteOf: ReadonlyMap<number, number>): Part[] {
    const parts: Part[] = [{ kind: 'opening', numbers: [], lines: [] }];
    for (let i = from; i < lines.length; i++) {
      const line = lines[i]!;
      if (!isText(line) || noteOf.has(i)) continue;
      const heading = line.heading ? readHeading(line.text) : undefined;
      if (!heading) parts.at(-1)!.lines.push(i);
      else {
        parts.push({ ...heading, lines: [] });
        roles.label(line, `${heading.kind}.heading`);
      }
    }
    return parts;
  }
}

/** The number of the publication or of the case, on a line of its own above the header. */
const isNumber = (text: string): boolean => /^(?:(?:AH )?\d{1,4}|\d{4}Z\s?\d{5})$/.test(text);

const isText = ({ text, furniture }: PageLine): boolean => text !== '' && !furniture;
const plain = (line: PageLine): FlowLine => ({ ...line, marks: [] });
const several = (paragraphs: readonly string[]) => (paragraphs.length > 1 ? { paragraphs } : {});
const spanOf = (lines: readonly PageLine[], from: number, until: number): Span => ({
  start: lines[from]?.start ?? 0,
  end: lines[until - 1]?.end ?? 0,
});
const headerText = (lines: readonly PageLine[], from: number, until: number): string =>
  lines
    .slice(from, until)
    .map(({ text }) => text)
    .join('\n');

/** The header runs from 'Vragen van …' to the first heading; where there is none, to the end of the last dated sentence. */
function findHeader(lines: readonly PageLine[]): { from: number; until: number } {
  const from = lines.findIndex(({ text }) =>
    /^((Mondelinge )?[Vv]ra(gen|ag) van |(Antwoord|Mededeling) van (de )?(minister|staatss?ecretaris))/i.test(text),
  );
  if (from < 0 || from > 400) return { from: 0, until: 0 };
  const dateBefore = lines.findIndex(({ text }) => /^\(ingezonden/.test(text));
  const start = dateBefore >= 0 && dateBefore < from ? dateBefore : from;
  let until = from;
  let dated = from;
  while (until < lines.length && until < from + 60 && !lines[until]!.heading) {
    if (/\((ontvangen|ingezonden)|vergaderjaar \d{4}.*\d|^\S* ?\d{4}\)\.?$|nr\. \d+\.?$/.test(lines[until]!.text))
      dated = until;
    until++;
  }
  const headed = until < lines.length && lines[until]!.heading;
  return { from: start, until: headed ? until : dated + 1 };
}

/**
 * Splits a group's lines into one paragraph a number, where the paper prints just so many: first at lines that end a
 * sentence with room to spare, else at every line that ends a sentence.
 */
function splitGroup(
  part: Part,
  lines: readonly PageLine[],
  marks: ReadonlyMap<number, readonly Span[]>,
): readonly (readonly number[])[] {
  const width = Math.max(0, ...part.lines.map((i) => lines[i]!.text.length));
  for (const full of [width * 0.96, Number.POSITIVE_INFINITY]) {
    const groups: number[][] = [];
    for (const i of part.lines) {
      const before = groups.at(-1);
      const last = before?.at(-1);
      const lastText = last === undefined ? '' : bare(lines[last]!, marks.get(last) ?? []);
      const short = lastText.length + 1 + /^\S*/.exec(lines[i]!.text)![0].length < full;
      if (before && !(/[?.]$/.test(lastText) && short && /^[\p{Lu}«‘“]/u.test(lines[i]!.text))) before.push(i);
      else groups.push([i]);
    }
    if (groups.length === part.numbers.length) return groups;
  }
  return [part.lines];
}

const bare = ({ text, start }: PageLine, marks: readonly Span[]): string =>
  marks.reduceRight((rest, mark) => rest.slice(0, mark.start - start) + rest.slice(mark.end - start), text).trim();

function collectNotes(lines: readonly PageLine[], noteOf: ReadonlyMap<number, number>, roles: Roles): Note[] {
  const groups = new Map<number, number[]>();
  for (const [line, note] of noteOf) groups.set(note, [...(groups.get(note) ?? []), line]);
  return [...groups].map(([, group], i) => {
    const first = lines[group[0]!]!;
    const mark = /^\d{1,3}/.exec(first.text)?.[0] ?? String(i + 1);
    roles.label({ start: first.start, end: first.start + mark.length }, 'note.number');
    const rest = group.map((at) => lines[at]!).map((line, at) => (at > 0 ? plain(line) : opened(line, mark)));
    const { text, pieces } = flow(rest);
    for (const piece of pieces)
      roles.label(piece, piece.role === 'text' ? 'note.text' : piece.role, `/notes/${i}/text`);
    const whole = text.replace(/\n/g, ' ');
    return { mark, text: whole, links: linksIn(whole) };
  });
}

function opened(line: PageLine, mark: string): FlowLine {
  const text = line.text.slice(mark.length);
  const trimmed = text.trimStart();
  return { text: trimmed, start: line.end - trimmed.length, end: line.end, marks: [] };
}

export const linksIn = (text: string): string[] =>
  (text.match(/(?:https?:\/\/|www\.)[^\s«»]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\/[^\s«»]+/gi) ?? []).map((link) =>
    link.replace(/[).,;:»]+$/, ''),
  );

function kindOf(
  questions: readonly Question[],
  answers: readonly Answer[],
  notice: string | undefined,
  replied: boolean,
): DocumentKind {
  if (notice !== undefined)
    return /beantwoord (middels|door|per|in|met|bij)\b|\bbrief\b.*\bbeantwoord/.test(notice) &&
      !/niet\s+(binnen|kunnen)|uitstel|spoedig/.test(notice)
      ? 'notice'
      : 'delay-notice';
  if (answers.length > 0) return 'answer';
  return questions.length > 0 && !replied ? 'questions' : 'unknown';
}
