/**
 * A record as the page sees it: plain data for the template that typesets it (record.typ). Texts go in as strings and are never
 * read as markup, so that no text can do anything but stand there.
 */

import { type Block, blocksOf, cellsOf } from '../../record/blocks.ts';
import { isDay } from '../../record/day.ts';
import { cutAtLinks } from '../../record/links.ts';
import { memberText } from '../../record/member.ts';
import { dayOf, type QuestionSet, type RecordReply } from '../../record/merge.ts';
import type { Answer, Note, Question } from '../../record/reading.ts';
import { rowsOf } from '../../record/rows.ts';
import { citationOf } from '../citation.ts';
import { type Facts, recordUrl, titleOf } from '../facts.ts';
import { dueWord, languageOf, officeText, replyWord, type Words, wordsFor } from '../words.ts';

type Piece = { readonly text: string; readonly link?: string };
type SheetNote = { readonly mark: string; readonly pieces: readonly Piece[] };
/** What a mark at the end of a text is: the first call of a note, a later one, or a mark without a note. */
type Call = { readonly mark: string; readonly note?: number; readonly first?: boolean };
/** A paragraph or an item of a list, as pieces; or the cells of a row of a table. */
type SheetBlock = {
  readonly marker: string;
  readonly pieces: readonly Piece[];
  readonly cells?: readonly (readonly Piece[])[];
};
type Part = {
  readonly name: string;
  readonly kind: 'question' | 'answer' | 'none';
  readonly blocks: readonly SheetBlock[];
  readonly calls: readonly Call[];
};

export type Sheet = {
  readonly language: string;
  readonly title: string;
  readonly authors: readonly string[];
  readonly day?: string;
  readonly id: string;
  readonly url: string;
  readonly citation: string;
  readonly words: Pick<Words, 'exchange' | 'papers' | 'rest' | 'page' | 'of' | 'derived' | 'looseNotes' | 'empty'>;
  readonly head: readonly { readonly name: string; readonly lines: readonly string[] }[];
  readonly notices: readonly { readonly name: string; readonly part: Part }[];
  readonly rows: readonly { readonly parts: readonly Part[] }[];
  readonly rest: readonly Part[];
  readonly notes: readonly SheetNote[];
  readonly loose: readonly number[];
  readonly papers: readonly { readonly name: string; readonly link?: string }[];
};

export function sheetOf(record: QuestionSet, facts: Facts): Sheet {
  const words = wordsFor(facts);
  const days = [record.submitted, ...record.replies.map(dayOf)].filter((day) => day !== undefined && isDay(day)).sort();
  const noting = notesOf(record);
  const rows = rowsOf(record).map(({ questions, answers }) => ({
    parts: [
      ...questions.map((question) => questionPart(question, words, noting)),
      ...answers.map(({ answer }) => answerPart(answer, words, facts, noting)),
      ...(answers.length === 0 && record.replies.some((reply) => reply.answers.length > 0) ? [nonePart(words)] : []),
    ],
  }));
  const called = new Set(rows.flatMap(({ parts }) => parts.flatMap(({ calls }) => calls.map(({ note }) => note))));
  return {
    language: languageOf(facts),
    title: titleOf(record) || record.id,
    authors: record.askers.map(memberText),
    ...(days.length > 0 ? { day: days.at(-1)! } : {}),
    id: record.id,
    url: recordUrl(facts.base, record.id),
    citation: citationOf(record, facts),
    words: words,
    head: headOf(record, facts, words),
    notices: record.replies.flatMap((reply) =>
      reply.noticeText === undefined
        ? []
        : [{ name: replyName(reply, facts, words), part: textPart('', 'none', { text: reply.noticeText }) }],
    ),
    rows,
    rest: record.other.map(({ text }) => textPart('', 'none', { text })),
    notes: noting.notes.map(({ mark, text, links }) => ({ mark, pieces: piecesOf(text, links) })),
    loose: noting.notes.map((_, i) => i).filter((i) => !called.has(i)),
    papers: record.documents.map((document) => {
      const link = facts.parliament?.citation?.address(document);
      const name = [words.kinds[document.kind], document.id ?? document.case].filter(Boolean).join(' ');
      return { name, ...(link ? { link } : {}) };
    }),
  };
}

/** Who asked whom, when it was due, what came back: each with its lines. */
function headOf(record: QuestionSet, facts: Facts, words: Words): Sheet['head'] {
  const { askers, addressees, submitted, replies } = record;
  const day = dayWriter(facts);
  return [
    { name: words.askedBy, lines: askers.map(memberText) },
    { name: words.to, lines: addressees.map((office) => officeText(office, words)) },
    { name: words.askedOn, lines: submitted === undefined ? [] : [day(submitted)] },
    { name: dueWord(words, facts.clock), lines: facts.clock ? [day(facts.clock.due)] : [] },
    ...replies.map((reply) => ({
      name: replyWord(words, reply),
      lines: [
        ...[dayOf(reply)].flatMap((each) => (each === undefined ? [] : [day(each)])),
        ...reply.by.map((person) => `${person.name}, ${officeText(person, words)}`),
        ...reply.onBehalfOf.map((office) => `${words.onBehalfOf} ${officeText(office, words)}`),
      ],
    })),
  ].filter(({ lines }) => lines.length > 0);
}

function replyName(reply: RecordReply, facts: Facts, words: Words): string {
  const day = dayOf(reply);
  const kind = replyWord(words, reply);
  return day === undefined ? kind : `${kind}, ${dayWriter(facts)(day)}`;
}

/** '31 augustus 2023'; what is no day stays as it is. */
function dayWriter(facts: Facts): (day: string) => string {
  const language = languageOf(facts);
  const format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return (day) => (isDay(day) ? format.format(Date.parse(day)) : day);
}

type Noting = {
  readonly notes: readonly Note[];
  readonly callsOf: (part: Question | Answer) => readonly Call[];
};

/** Every note once; a mark calls the note of its own paper, and the first call is where the note stands at the foot. */
function notesOf({ notes, questions, replies }: QuestionSet): Noting {
  const all: Note[] = [];
  const placeOf = (note: Note): number => {
    const found = all.findIndex(({ mark, text }) => mark === note.mark && text === note.text);
    return found >= 0 ? found : all.push(note) - 1;
  };
  const own = new Map<Question | Answer, readonly Note[]>(questions.map((question) => [question, notes]));
  for (const reply of replies) for (const answer of reply.answers) own.set(answer, reply.notes);
  for (const note of [notes, ...replies.map((reply) => reply.notes)].flat()) placeOf(note);
  const met = new Set<number>();
  return {
    notes: all,
    callsOf: (part) =>
      part.notes.map((mark) => {
        const note = own.get(part)?.find((each) => each.mark === mark);
        if (!note) return { mark };
        const place = placeOf(note);
        const first = !met.has(place);
        met.add(place);
        return { mark, note: place, first };
      }),
  };
}

const textPart = (
  name: string,
  kind: Part['kind'],
  { text, paragraphs, listed, links }: Pick<Question, 'text' | 'paragraphs' | 'listed' | 'links'>,
  calls: readonly Call[] = [],
): Part => ({ name, kind, blocks: blocksOf(text, paragraphs, listed).map((block) => blockPart(block, links)), calls });

function blockPart({ kind, marker, text, start }: Block, links: Question['links']): SheetBlock {
  if (kind !== 'row') return { marker: kind === 'item' ? marker || '•' : '', pieces: cutAtLinks(text, start, links) };
  return { marker: '', pieces: [], cells: cellsOf(text).map((cell) => cutAtLinks(cell.text, start + cell.at, links)) };
}

const questionPart = (question: Question, words: Words, { callsOf }: Noting): Part =>
  textPart(`${words.question} ${question.numbers.join(', ')}`.trim(), 'question', question, callsOf(question));

function answerPart(answer: Answer, words: Words, facts: Facts, { callsOf }: Noting): Part {
  const list = new Intl.ListFormat(languageOf(facts), { type: 'conjunction' });
  return textPart(`${words.answer} ${list.format(answer.to)}`.trim(), 'answer', answer, callsOf(answer));
}

const nonePart = (words: Words): Part => ({
  name: '',
  kind: 'none',
  blocks: [{ marker: '', pieces: [{ text: words.noAnswer }] }],
  calls: [],
});

/** A note with its web addresses as links where they stand. */
function piecesOf(text: string, links: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const link of links) {
    const start = link === '' ? -1 : text.indexOf(link, at);
    if (start < 0) continue;
    const whole = /^https?:/i.test(link) ? link : `https://${link}`;
    pieces.push(
      { text: text.slice(at, start) },
      { text: link, ...(URL.canParse(whole) ? { link: new URL(whole).href } : {}) },
    );
    at = start + link.length;
  }
  return [...pieces, { text: text.slice(at) }].filter(({ text }) => text !== '');
}
