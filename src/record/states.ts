/**
 * Sources that tell how a question stands, not what was printed: an item of a data service is another source each time that it
 * changed. The newest speaks; what older ones said otherwise is kept as changes, so that a day for answer that was moved, or a
 * department that it was transferred to, is never lost.
 */

import type { Office, Reading, RecordReply } from './reading.ts';

/** What an older source said, and what the next one says instead. */
export type Change = {
  readonly what: 'for-answer' | 'addressees' | 'subject' | 'question' | 'answer' | 'withdrawn';
  readonly before: string;
  readonly after: string;
};

const isCut = ({ reading }: Reading): boolean => reading.remarks.some(({ code }) => code === 'text-cut');

/** How many letters the parts of a reading have together. */
export const lettersOf = ({ questions, answers, notes, noticeText = '' }: Reading): number =>
  [...questions, ...answers, ...notes, { text: noticeText }].reduce(
    (sum, { text }) => sum + text.replace(/\s/g, '').length,
    0,
  );

/** What the states of a thing changed, one after the other; the oldest comes first. */
export const changesBetween = (states: readonly Reading[]): Change[] =>
  states.flatMap((after, i) => (i === 0 || !after.document.state ? [] : changesOf(states[i - 1]!, after)));

function changesOf(before: Reading, after: Reading): Change[] {
  const cut = isCut(before) || isCut(after);
  const told: readonly (readonly [Change['what'], string, string])[] = [
    ['for-answer', before.forAnswer?.day ?? '', after.forAnswer?.day ?? ''],
    ['addressees', officesText(before.addressees), officesText(after.addressees)],
    ['subject', before.subject ?? '', after.subject ?? ''],
    ['question', cut ? '' : textsOf(before.questions), cut ? '' : textsOf(after.questions)],
    ['answer', cut || !isSameAnswer(before, after) ? '' : textsOf(before.answers), cut ? '' : textsOf(after.answers)],
    ['withdrawn', withdrawnText(before), withdrawnText(after)],
  ];
  return told.flatMap(([what, from, to]): Change[] =>
    from === to || from === '' ? [] : [{ what, before: from, after: to }],
  );
}

/** An answer whose words changed though its day did not; a further answer is a reply of its own, no change. */
const isSameAnswer = (before: Reading, after: Reading): boolean =>
  after.answers.length > 0 && before.reply?.received === after.reply?.received;

const officesText = (offices: readonly Office[]): string => offices.map(({ portfolio }) => portfolio).join(', ');
const textsOf = (parts: readonly { readonly text: string }[]): string => parts.map(({ text }) => text).join('\n');
const withdrawnText = ({ document }: Reading): string => (document.settled === 'withdrawn' ? 'yes' : 'no');

/** The replies that a reading tells of, in order; words that it no longer has come from the state that had them. */
export function repliesOf(shown: Reading, states: readonly Reading[]): RecordReply[] {
  const known = states.flatMap(ownReply);
  const earlier = (shown.earlier ?? []).map((reply) => {
    if (hasWords(reply)) return reply;
    return (
      known.find(
        (other) => other.document.kind === reply.document.kind && other.received === reply.received && hasWords(other),
      ) ?? reply
    );
  });
  return [...earlier, ...ownReply(shown)];
}

const hasWords = ({ answers, noticeText = '' }: RecordReply): boolean =>
  noticeText !== '' || answers.some(({ text }) => text !== '');

/** Words that came back are a reply, also where nothing of its head was read: nobody, on no day. */
function ownReply({ document, reply, answers, noticeText, notes }: Reading): RecordReply[] {
  const head = reply ?? (answers.length > 0 || noticeText !== undefined ? unread : undefined);
  return head ? [{ ...head, document, answers, ...(noticeText === undefined ? {} : { noticeText }), notes }] : [];
}

const unread = { by: [], onBehalfOf: [], seeAlso: [] } as const;
