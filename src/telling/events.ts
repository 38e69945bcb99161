/** What the arrival of a document means to who follows its record. A second source of a paper, or a reprint, is no news. */

import { clockOf } from '../clock/clock.ts';
import { nameUuid } from '../publish/feed.ts';
import { askedSetOf } from '../record/asked-set.ts';
import { memberText } from '../record/member.ts';
import type { QuestionSet } from '../record/merge.ts';
import type { Answer, Reading } from '../record/reading.ts';
import { type Arrival, heldBefore, readingOf } from '../store/arrivals.ts';
import { findRecord } from '../store/records.ts';
import { clockOn, type Setting } from './setting.ts';
import { type Quote, quoteOf, type Told, type ToldKind } from './told.ts';

/** Something that happened, under a name that is the same whoever works it out; `set` is its record as it is now. */
export type Happened = { readonly id: string; readonly told: Told; readonly set: QuestionSet };

const answers: readonly string[] = ['answer', 'answer-letter'];

/** What happened by the arrival of a document; undefined where it is nothing new. */
export function arrivalEvent(setting: Setting, arrival: Arrival, today: string): Happened | undefined {
  const set = findRecord(setting.store, arrival.record);
  if (!set) return undefined;
  const reading = readingOf(setting.store, arrival.sha256);
  const held = heldBefore(setting.store, arrival);
  const kind = kindOf(reading, arrival, held);
  if (!kind) return undefined;
  const day = kind === 'asked' ? set.submitted : (reading.reply?.received ?? reading.reply?.dated);
  const told: Told = {
    ...headOf(setting, set, kind),
    ...(day === undefined ? {} : { day }),
    ...(arrival.publication === undefined ? {} : { publication: arrival.publication }),
    by: reading.reply?.by.map(({ role, portfolio, name }) => ({ role, portfolio, name })) ?? [],
    ...(kind === 'asked' || kind === 'delay-notice' ? duesOf(setting, set, arrival, today) : {}),
    quotes: quotesOf(kind, reading),
  };
  return { id: eventId(`${arrival.record.split('/')[0]} ${arrival.publication ?? arrival.sha256} ${kind}`), told, set };
}

/** What every event tells of its record. */
export function headOf({ parliamentOf }: Setting, set: QuestionSet, kind: ToldKind) {
  const { id, subject, askers, addressees } = set;
  return {
    kind,
    record: id,
    language: parliamentOf(id)?.language ?? 'en',
    ...(subject === undefined ? {} : { subject }),
    askers: askers.map(memberText),
    addressees: addressees.map(({ role, portfolio }) => ({ role, portfolio })),
  };
}

export const eventId = (name: string): string => nameUuid(`event ${name}`).replace('urn:uuid:', '');

type Held = Arrival & { readonly reading: Reading };

function kindOf(reading: Reading, arrival: Arrival, held: readonly Held[]): ToldKind | undefined {
  if (held.some((other) => isSamePaper(reading, arrival, other))) return undefined;
  const { kind, settled } = reading.document;
  if (kind === 'questions') return held.length === 0 && !settled ? 'asked' : undefined;
  if (kind === 'delay-notice' || kind === 'notice') return kind;
  if (!answers.includes(kind)) return undefined;
  const before = held.filter((other) => answers.includes(other.kind));
  if (before.length === 0) return 'answer';
  const known = new Set(before.flatMap((other) => other.reading.answers.map(lettersOf)));
  return reading.answers.every((answer) => known.has(lettersOf(answer))) ? undefined : 'further-answer';
}

/** The same publication; a letter, which has no number, is the same by its kind and its day. */
function isSamePaper({ reply }: Reading, { kind, publication }: Arrival, other: Held): boolean {
  if (publication !== undefined || other.publication !== undefined) return publication === other.publication;
  const theirs = other.reading.reply;
  const day = reply?.dated ?? reply?.received;
  return kind === other.kind && day !== undefined && day === (theirs?.dated ?? theirs?.received);
}

/** Sources of one text differ by white space, hyphens and quotation marks. */
const lettersOf = ({ text }: Answer): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

/** The due day by all that is known, and what it was before this document. */
function duesOf(setting: Setting, set: QuestionSet, { publication, kind }: Arrival, today: string) {
  const rules = setting.parliamentOf(set.id)?.clock;
  const asked = askedSetOf(set);
  const clock = clockOn(setting, set, today);
  if (!rules || !asked || !clock) return {};
  const { due } = clock;
  const expected = clock.expected ? { expected: clock.expected } : {};
  if (kind !== 'delay-notice') return { due, ...expected };
  const happenings = asked.happenings.filter(({ kind, document }) => kind !== 'notice' || document !== publication);
  const was = clockOf({ ...asked, happenings }, rules, today).due;
  return { due, ...(was === due ? {} : { was }), ...expected };
}

function quotesOf(kind: ToldKind, { questions, answers: given, noticeText }: Reading): Quote[] {
  if (kind === 'asked') return questions.map(({ numbers, text }) => quoteOf('question', numbers, text));
  const notice = noticeText === undefined ? [] : [quoteOf('notice', [], noticeText)];
  return [...notice, ...given.map(({ to, text }) => quoteOf('answer', to, text))];
}
