/** Checks a reading against itself: gaps in the numbers, answers without questions, notes without marks. */

import { matching } from '../../record/numbers.ts';
import type { Reading, Remark, RemarkCode } from '../../record/reading.ts';
import type { Span } from '../../record/span.ts';

export function checkReading(
  reading: Omit<Reading, 'reading' | 'roles'>,
  unread: readonly Span[],
  length: number,
  instrument?: string,
): Remark[] {
  const remarks: Remark[] = [];
  const say = (code: RemarkCode, message: string, { start, end }: Span = { start: 0, end: length }) =>
    remarks.push({ code, message, start, end });
  const asked = reading.questions.flatMap(({ numbers }) => numbers);
  const noted = new Set(reading.notes.map(({ mark }) => mark));
  const replied = reading.answers.flatMap(({ to }) => to);
  const marks = new Set([...reading.questions, ...reading.answers].flatMap(({ notes }) => notes));
  if (reading.subject === undefined) say('no-header', "No header sentence 'Vragen van … over …' found");
  if (reading.document.kind === 'unknown')
    say('not-a-written-question', instrument ?? 'This does not look like a written question');
  if (reading.questions.length === 0 && reading.document.kind !== 'delay-notice')
    say('no-questions', 'No numbered question found');
  for (const number of gaps(asked)) say('number-missing', `Question ${number} is missing`);
  for (const number of repeated(asked)) say('number-repeated', `Question ${number} stands more than once`);
  const [isAsked, isAnswered] = [matching(asked), matching(replied)];
  for (const { to } of reading.answers) {
    for (const n of to) if (!isAsked(n)) say('answer-without-question', `Answer ${n} has no question`);
  }
  if (reading.answers.length > 0)
    for (const n of asked) if (!isAnswered(n)) say('question-without-answer', `Question ${n} has no answer`);
  for (const { mark } of reading.notes)
    if (!marks.has(mark)) say('note-without-mark', `Note ${mark} has no mark in the text`);
  for (const mark of marks) if (!noted.has(mark)) say('mark-without-note', `Note mark ${mark} has no note`);
  for (const span of unread.slice(0, 20)) say('unread-text', 'This text was not explained', span);
  return remarks;
}

function repeated(numbers: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(numbers.filter((number) => seen.has(number) || !seen.add(number)));
}

function gaps(numbers: readonly string[]): number[] {
  const whole = numbers.map((n) => Number(n.replace(/[a-z]$/, ''))).filter((n) => Number.isInteger(n) && n < 1000);
  const have = new Set(whole);
  return Array.from({ length: whole.reduce((most, n) => Math.max(most, n), 0) }, (_, i) => i + 1)
    .filter((n) => !have.has(n))
    .slice(0, 20);
}
