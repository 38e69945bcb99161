/** Reads the parts of the body in the order in which they are printed: questions, answers, a notice, and what is none of these. */

import type { Answer, OtherText, Question, Remark, RemarkCode } from '../../record/reading.ts';
import type { Span } from '../../record/span.ts';
import type { Roles } from '../roles.ts';
import { type Flow, flow } from './flow.ts';
import type { Header } from './header.ts';
import type { PageLine } from './lines.ts';
import type { FoundNotes } from './notes.ts';
import { type Part, splitGroup, splitUnnumbered } from './parts.ts';
import { looksLikeNote } from './text-notes.ts';

export type Body = {
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly noticeText?: string;
  readonly remarks: readonly Remark[];
};

type Setting = {
  readonly lines: readonly PageLine[];
  readonly notes: FoundNotes;
  readonly header: Header;
  readonly roles: Roles;
  /** Where the text goes that is neither question, answer nor notice. */
  readonly other: OtherText[];
};

/** What was read so far. */
type State = Setting & {
  readonly questions: Question[];
  readonly byNumbers: Map<string, Question>;
  readonly answers: Answer[];
  readonly remarks: Remark[];
  noticeText?: string;
};

/** Questions, answers and what else the parts of a paper hold, each character labelled on the way. */
export function readBody(parts: readonly Part[], setting: Setting): Body {
  const state: State = { ...setting, questions: [], byNumbers: new Map(), answers: [], remarks: [] };
  const headed = parts.some(({ kind }) => kind === 'question' || kind === 'answer');
  parts.forEach((part, at) => {
    if (part.heading !== undefined) state.roles.label(state.lines[part.heading]!, `${part.kind}.heading`);
    for (const i of part.lines) tellNoteInText(state, i);
    if (part.kind === 'question') readQuestions(state, part);
    else if (part.kind === 'answer')
      readAnswer(state, part, parts[at - 1]?.kind === 'question' ? parts[at - 1]!.numbers : []);
    else if (answersAll(state, part, at))
      readAnswer(
        state,
        part,
        state.questions.flatMap(({ numbers }) => numbers),
      );
    else if (part.lines.length > 0 || part.kind !== 'opening') readRest(state, part, headed);
  });
  const { questions, answers, remarks, noticeText } = state;
  return { questions, answers, remarks, ...(noticeText === undefined ? {} : { noticeText }) };
}

const flowLines = ({ lines, notes }: State, indexes: readonly number[]): Flow =>
  flow(indexes.map((i) => ({ ...lines[i]!, marks: notes.marks.get(i) ?? [] })));

/** Joins lines and labels them, as the field they make. */
const labelled = (state: State, indexes: readonly number[], role: string, field?: string): Flow =>
  labelFlow(state.roles, flowLines(state, indexes), role, field);

/** Labels the pieces of a running text and gives it back. */
export function labelFlow(roles: Roles, result: Flow, role: string, field?: string): Flow {
  for (const piece of result.pieces) roles.label(piece, piece.role === 'text' ? role : piece.role, field);
  return result;
}

function readQuestions(state: State, part: Part): void {
  if (repeats(state, part)) {
    labelled(state, part.lines, 'question.repeated');
    return;
  }
  const groups = part.numbers.length > 1 ? splitGroup(part, state.lines, state.notes.marks) : [part.lines];
  groups.forEach((group, i) => {
    const question = questionOf(state, group, groups.length > 1 ? [part.numbers[i]!] : part.numbers);
    if (question.numbers.length > 0) state.byNumbers.set(question.numbers.join(), question);
  });
}

/** Letters put all questions first, and each once more in full above its answer. */
function repeats(state: State, { numbers, lines }: Part): boolean {
  const first = state.byNumbers.get(numbers.join());
  return first !== undefined && squash(flowLines(state, lines).text) === squash(first.text);
}

const squash = (text: string): string => text.replace(/\s+/g, ' ');

function questionOf(state: State, lines: readonly number[], numbers: readonly string[]): Question {
  const { questions } = state;
  const text = textOf(labelled(state, lines, 'question.text', `/questions/${questions.length}/text`));
  const question = { numbers, ...text };
  questions.push(question);
  return question;
}

/** What stands below the sentence of who replied, where that is printed below the questions. */
const answersAll = ({ header, questions }: State, { kind, lines }: Part, at: number): boolean =>
  kind === 'opening' &&
  at > 0 &&
  lines.length > 0 &&
  questions.length > 0 &&
  header.reply !== undefined &&
  !header.mededeling;

/** An answer without a number is to what was asked right before it. */
function readAnswer(state: State, part: Part, asked: readonly string[]): void {
  const { answers } = state;
  const text = textOf(labelled(state, part.lines, 'answer.text', `/answers/${answers.length}/text`));
  if (part.numbers.length === 0) {
    const message = 'An answer has no number; it is paired with the question before it, if there is one';
    remark(state, 'answer-without-number', message, spanOf(state, part));
  }
  answers.push({ to: part.numbers.length > 0 ? part.numbers : asked, ...text });
}

/** A notice, the questions of a set without headings, an explanation, or other text. */
function readRest(state: State, part: Part, headed: boolean): void {
  const { header, other } = state;
  const opening = part.kind === 'opening';
  if (part.kind === 'notice' || (opening && header.mededeling)) {
    state.noticeText = labelled(state, part.lines, 'notice.text', '/noticeText').text;
  } else if (opening && !headed && !header.reply && header.subject !== undefined) {
    const message = 'The questions have no numbers; every paragraph is taken for one';
    remark(state, 'questions-without-numbers', message, spanOf(state, part));
    for (const group of splitUnnumbered(part, state.lines)) questionOf(state, group, []);
  } else if (header.subject !== undefined || header.reply || part.kind === 'explanation') {
    const kind = part.kind === 'explanation' || part.kind === 'attachment' ? part.kind : 'text';
    other.push({ kind, text: labelled(state, part.lines, `other.${kind}`, `/other/${other.length}/text`).text });
  }
}

/** What looks like a note and was not found to be one may be the end of an answer, or a mark was lost. */
function tellNoteInText(state: State, i: number): void {
  const { text, whole, start, end } = state.lines[i]!;
  if (whole || !looksLikeNote(text)) return;
  remark(state, 'note-in-text', `This line looks like a note: ${text.slice(0, 40)}`, { start, end });
}

function remark({ remarks }: State, code: RemarkCode, message: string, { start, end }: Span): void {
  remarks.push({ code, message, start, end });
}

const spanOf = ({ lines }: State, { lines: own, heading }: Part): Span => lines[own[0] ?? heading ?? 0]!;

const textOf = ({ text, paragraphs, marks }: Flow) => ({
  text,
  ...(paragraphs.length > 1 ? { paragraphs } : {}),
  notes: marks,
});
