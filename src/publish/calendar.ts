/**
 * Due dates as iCalendar (RFC 5545): a whole-day event for each set, with a name that stays. A notice that moves the date
 * raises its SEQUENCE; a set that is withdrawn or lapses is CANCELLED and does not vanish; a date that passed stays.
 */

import type { Clock } from '../clock/clock.ts';
import type { Reason } from '../clock/due.ts';
import { memberText } from '../record/member.ts';
import { dayOf, type QuestionSet } from '../record/merge.ts';
import { type Facts, recordUrl, titleOf } from './facts.ts';
import { nameUuid } from './feed.ts';
import { dueWord, officeText, wordsFor } from './words.ts';

export type Dated = { readonly record: QuestionSet; readonly facts: Facts };

/** Only sets with a clock have a date. */
export const calendarOf = (title: string, dated: readonly Dated[]): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Answerable//Answerable//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(title)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    ...dated.flatMap(({ record, facts }) => (facts.clock ? eventOf(record, facts, facts.clock) : [])),
    'END:VCALENDAR',
    '',
  ]
    .map(fold)
    .join('\r\n');

function eventOf(record: QuestionSet, facts: Facts, clock: Clock): string[] {
  const { due, state, reasons } = clock;
  const words = wordsFor(facts);
  const changed = basicDay([record.submitted, ...record.replies.map(dayOf)].filter((day) => day !== undefined).at(-1)!);
  const { askers, addressees } = record;
  const about = [
    `${words.askedBy}: ${askers.map(memberText).join(', ')}`,
    `${words.to}: ${addressees.map((office) => officeText(office, words)).join(', ')}`,
    ...reasons.filter(isTerm).map(({ source, from, until }) => `${from} – ${until}: ${source}`),
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${nameUuid(`${record.id} due`).replace('urn:uuid:', '')}`,
    `DTSTAMP:${changed}T000000Z`,
    `LAST-MODIFIED:${changed}T000000Z`,
    `SEQUENCE:${reasons.filter(({ rule, days }) => (rule === 'term-after-notice' || rule === 'late-notice') && days > 0).length}`,
    `DTSTART;VALUE=DATE:${basicDay(due)}`,
    `DTEND;VALUE=DATE:${basicDay(dayAfter(due))}`,
    `SUMMARY:${escapeText(`${dueWord(words, clock)}: ${titleOf(record)}`)}`,
    `DESCRIPTION:${escapeText(about.join('\n'))}`,
    `URL:${recordUrl(facts.base, record.id)}`,
    `STATUS:${state === 'withdrawn' || state === 'lapsed' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/**
 * The rules that give the day. What they leave out, other days that were told, and what is expected beside a day that binds are
 * no terms: in a calendar they would read as a second one.
 */
const giving: readonly Reason['rule'][] = ['term', 'term-after-notice', 'late-notice', 'named-day', 'put-down'];
const isTerm = ({ rule }: Reason, _: number, all: readonly Reason[]): boolean =>
  giving.includes(rule) || (rule === 'expected' && all[0]?.rule === rule);

const basicDay = (day: string): string => day.replaceAll('-', '');
const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Control characters have no form in a calendar. */
const escapeText = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (mark) => `\\${mark}`)
    .replaceAll(/\r\n?|\n/g, '\\n')
    .replaceAll(/\p{Cc}/gu, '');

/** A line of at most 75 octets, its rest on lines that open with a space; no character is cut in two. */
function fold(line: string): string {
  const lines: string[] = [];
  let own = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > 75) {
      lines.push(own);
      own = ' ';
      octets = 1;
    }
    own += letter;
    octets += size;
  }
  return [...lines, own].join('\r\n');
}
