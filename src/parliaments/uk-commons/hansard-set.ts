/** What a set of written answers in Hansard tells: askers, office, session, questions with their answers, and holding answers. */

import { isDay } from '../../record/day.ts';
import type { Answer, DocumentFacts, Question, Reading, RecordReply } from '../../record/reading.ts';
import { endings } from './calendar.ts';
import { parliamentId } from './id.ts';
import type { FieldText } from './texts.ts';

/** The names of the fields that make up a set. */
export type Sets = {
  readonly questions: readonly { readonly uin: string | undefined; readonly fields: readonly string[] }[];
  readonly replies: number;
  readonly asks: number;
};

type Shown = (tag: string) => FieldText;

/** What a set of a day tells, by its fields as they are shown. */
export function readSet(
  day: string,
  { questions, replies, asks }: Sets,
  shown: Shown,
): Omit<Reading, 'reading' | 'roles'> {
  const line = (tag: string): string => shown(tag).text.replace(/\s+/g, ' ').trim();
  const uins = questions.flatMap(({ uin }) => (uin === undefined ? [] : [uin]));
  const portfolio = line('major-heading.0.text');
  const subject = line('minor-heading.0.text');
  const facts = factsOf(day, uins[0], line('minor-heading.0.id'));
  const office = { role: 'department', portfolio } as const;
  const linesOf = (element: string, count: number, field: string): string[] =>
    Array.from({ length: count }, (_, i) => line(`${element}.${i}.${field}`)).filter((each) => each !== '');
  const asking = new Set(linesOf('ques', asks, 'speakername'));
  const replying = new Set(linesOf('reply', replies, 'speakername'));
  const held = linesOf('reply', replies, 'held.0').filter(isDay).sort();
  const by = [...replying].map((each) => ({ ...office, name: each }));
  return {
    document: { ...facts, kind: replies > 0 ? 'answer' : 'questions' },
    ...(subject === '' ? {} : { subject }),
    askers: [...asking].map((each) => ({ name: each, party: '' })),
    addressees: portfolio === '' ? [] : [office],
    ...(replies > 0 ? { reply: { by, onBehalfOf: [], received: day, seeAlso: [] } } : {}),
    ...(held.length > 0 ? { earlier: held.map((each) => holdingOn(each, facts)) } : {}),
    questions: questions.map(
      ({ uin, fields }): Question => ({
        numbers: uin === undefined ? [] : [uin],
        ...joined(fields.map(shown)),
        notes: [],
      }),
    ),
    answers: Array.from({ length: replies }, (_, i): Answer => ({ to: uins, ...shown(`reply.${i}.text`), notes: [] })),
    notes: [],
    other: [],
  };
}

/** A set is known by the first of its numbers; one without, by the number of its heading on that day. */
function factsOf(day: string, uin: string | undefined, headingId: string): Omit<DocumentFacts, 'kind'> {
  const [, heading = '0'] = /\.(\d+)\.\w+$/.exec(headingId) ?? [];
  const name = `${(uin ?? heading).replace(/\W/g, '')}-answered-${day}`;
  const state = { of: `${parliamentId} answers ${name}`, at: day };
  return { id: name, parliament: parliamentId, ...sessionOn(day), case: name, state };
}

const holdingOn = (day: string, facts: Omit<DocumentFacts, 'kind'>): RecordReply => ({
  document: { ...facts, kind: 'delay-notice' },
  by: [],
  onBehalfOf: [],
  received: day,
  seeAlso: [],
  answers: [],
  notes: [],
});

/** Several fields as one text, a line each, their links and items in their new places. */
function joined(parts: readonly FieldText[]): FieldText {
  let text = '';
  const links: NonNullable<FieldText['links']>[number][] = [];
  const listed: number[] = [];
  for (const part of parts) {
    if (text !== '') text += '\n';
    const rows = text.split('\n').length - 1;
    links.push(
      ...(part.links ?? []).map((each) => ({ ...each, start: each.start + text.length, end: each.end + text.length })),
    );
    listed.push(...(part.listed ?? []).map((row) => row + rows));
    text += part.text;
  }
  return { text, ...(links.length > 0 ? { links } : {}), ...(listed.length > 0 ? { listed } : {}) };
}

/** The years of the session that a day lies in, where both its ends are known. */
function sessionOn(day: string): { sessionYear?: string } {
  const before = endings.findLast(({ next }) => next !== undefined && next <= day);
  const after = endings.find((each) => each.day >= day);
  if (!before?.next || !after || endings.indexOf(after) - endings.indexOf(before) !== 1) return {};
  return { sessionYear: `${before.next.slice(0, 4)}-${after.day.slice(0, 4)}` };
}
