/** The record format: what all documents of one question set say together, as it is printed and served as JSON. */

import { z } from 'zod';
import type { Standing } from './merge.ts';
import {
  asker,
  day,
  documentFacts,
  forAnswer,
  list,
  named,
  note,
  office,
  otherText,
  question,
  recordReply,
} from './reading.ts';

export const standings = [
  'open',
  'postponed',
  'partly-answered',
  'answered',
  'answered-elsewhere',
  'done',
  'withdrawn',
] as const satisfies readonly Standing[];

export const standing = z.enum(standings);

/** What newer sources say otherwise than older ones. */
const change = named('FieldChange', {
  what: z.enum(['for-answer', 'addressees', 'subject', 'question', 'answer', 'withdrawn']),
  before: z.string(),
  after: z.string(),
});

/** The fields of a question set, to which whoever serves one may add. */
export const questionSetFields = {
  id: z.string(),
  documents: list(documentFacts),
  subject: z.string().optional(),
  askers: list(asker),
  addressees: list(office),
  submitted: day.optional(),
  forAnswer: forAnswer.optional(),
  replies: list(recordReply),
  questions: list(question),
  notes: list(note),
  other: list(otherText),
  changes: list(change).optional(),
};
