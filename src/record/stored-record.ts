/** The record format: what all documents of one question set say together, as it is printed and served as JSON. */

import { z } from 'zod';
import type { Standing } from './merge.ts';
import {
  answer,
  asker,
  day,
  documentFacts,
  list,
  named,
  note,
  office,
  otherText,
  question,
  replyFacts,
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

const recordReply = named('RecordReply', {
  ...replyFacts,
  document: documentFacts,
  answers: list(answer),
  noticeText: z.string().optional(),
  notes: list(note),
});

/** The fields of a question set, to which whoever serves one may add. */
export const questionSetFields = {
  id: z.string(),
  documents: list(documentFacts),
  subject: z.string().optional(),
  askers: list(asker),
  addressees: list(office),
  submitted: day.optional(),
  replies: list(recordReply),
  questions: list(question),
  notes: list(note),
  other: list(otherText),
};
