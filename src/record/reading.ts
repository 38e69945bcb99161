/**
 * What a reader hands back for one document, in the form in which it is printed as JSON: an absent value is left out, a
 * list that is empty is []. The JSON Schema in docs/ is made from these definitions.
 */

import { z } from 'zod';

export const list = <T extends z.ZodType>(of: T) => z.array(of).readonly();
const object = <T extends z.ZodRawShape>(shape: T) => z.strictObject(shape).readonly();
/** An object that bears its own name wherever the format is published. */
export const named = <T extends z.ZodRawShape>(id: string, shape: T) => object(shape).meta({ id });
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ format: 'date' });
const sessionYear = z.string().regex(/^\d{4}-\d{4}$/);
const offset = z.int().min(0);

const documentKind = z.enum(['questions', 'answer', 'delay-notice', 'notice', 'answer-letter', 'unknown']);
/** A department answers as one, where papers name no person's office. */
const officeRole = z.enum(['minister', 'state-secretary', 'prime-minister', 'department']);
const remarkCode = z.enum([
  'answer-without-number',
  'answer-without-question',
  'header-typo',
  'mark-without-note',
  'no-header',
  'no-questions',
  'not-a-written-question',
  'note-in-text',
  'note-without-mark',
  'number-missing',
  'number-repeated',
  'office-not-held',
  'question-without-answer',
  'questions-without-numbers',
  'several-sets',
  'text-cut',
  'unread-text',
]);

export const documentFacts = named('DocumentFacts', {
  id: z.string().optional(),
  kind: documentKind,
  parliament: z.string(),
  sessionYear: sessionYear.optional(),
  number: z.int().optional(),
  case: z.string().optional(),
  pages: z.int().min(1).optional(),
  /** What a case's data say has become of it, without the paper or the day that would show it. */
  settled: z.enum(['done', 'withdrawn']).optional(),
  /** The day of it, where that is told. */
  settledOn: day.optional(),
  /**
   * Data that is kept up to date, such as a case: what it is a state of, and of what moment (ISO 8601, UTC), or of what day where
   * the data tell no more.
   */
  state: object({ of: z.string(), at: z.string() }).optional(),
});
/** What a printed office was resolved to; what is printed stays beside it. */
const resolvedOffice = named('ResolvedOffice', {
  ministry: z.string(),
  name: z.string(),
  person: z.string().optional(),
});
export const asker = named('Asker', {
  name: z.string(),
  party: z.string(),
  /** The member's number at the House. */
  member: z.string().optional(),
  /** The source tells no name: the name here is made of that number. */
  unnamed: z.literal(true).optional(),
  /** An interest was declared with the question. */
  interest: z.literal(true).optional(),
  resolved: object({ party: z.string().optional(), person: z.string().optional() }).optional(),
});
export const office = named('Office', { role: officeRole, portfolio: z.string(), resolved: resolvedOffice.optional() });
const respondent = named('Respondent', {
  role: officeRole,
  name: z.string(),
  portfolio: z.string(),
  member: z.string().optional(),
  unnamed: z.literal(true).optional(),
  resolved: resolvedOffice.optional(),
});
const seeAlso = named('SeeAlso', { sessionYear, number: z.int() });
/** Who replied, for whom, and when. */
const replyFacts = {
  by: list(respondent),
  onBehalfOf: list(office),
  received: day.optional(),
  dated: day.optional(),
  seeAlso: list(seeAlso),
  /** It corrects an answer that was given before. */
  corrects: z.literal(true).optional(),
  /** The cases that were answered by this same answer. */
  answeredWith: list(z.string()).optional(),
  attachments: list(object({ title: z.string(), link: z.string(), kind: z.string().optional() })).optional(),
};
const reply = named('Reply', replyFacts);
/** What a stretch of a text (offsets in that text) refers to: questions of its set, another publication, another case. */
const reference = named('Reference', {
  start: offset,
  end: offset,
  numbers: list(z.string()).optional(),
  publication: z.string().optional(),
  case: z.string().optional(),
});
const references = { references: list(reference).optional() };
/** A stretch of a text that the source made a link. */
const link = named('TextLink', { start: offset, end: offset, link: z.string() });
const texts = {
  text: z.string(),
  paragraphs: list(z.string()).optional(),
  notes: list(z.string()),
  ...references,
  links: list(link).optional(),
  /** The lines of the text, counted from 0, that are items of a list without a printed mark. */
  listed: list(offset).optional(),
};
export const question = named('Question', { numbers: list(z.string()), ...texts });
export const answer = named('Answer', { to: list(z.string()), ...texts });
export const note = named('Note', { mark: z.string(), text: z.string(), links: list(z.string()) });
export const otherText = named('OtherText', { kind: z.string(), text: z.string(), ...references });
const remark = named('Remark', { code: remarkCode, message: z.string(), start: offset, end: offset });
const roleSpan = named('RoleSpan', {
  role: z.string(),
  start: offset,
  end: offset,
  page: z.int().min(1).optional(),
  field: z.string().optional(),
});

/** A reply as a record holds it: with the document that it came in. */
export const recordReply = named('RecordReply', {
  ...replyFacts,
  document: documentFacts,
  answers: list(answer),
  noticeText: z.string().optional(),
  /** The notes that this document's own marks call; each document counts its notes anew. */
  notes: list(note),
});
/** The day on which an answer is to be given: `named` by the asker, else set by the House. */
export const forAnswer = named('ForAnswer', { day, named: z.boolean() });

/** Every code of a remark. */
export const remarkCodes = remarkCode.options;

export const readingSchema = named('Reading', {
  document: documentFacts,
  subject: z.string().optional(),
  askers: list(asker),
  addressees: list(office),
  submitted: day.optional(),
  forAnswer: forAnswer.optional(),
  reply: reply.optional(),
  /** Replies that came before, of which the same source tells. */
  earlier: list(recordReply).optional(),
  questions: list(question),
  answers: list(answer),
  notes: list(note),
  noticeText: z.string().optional(),
  other: list(otherText),
  reading: object({
    coverage: z.number().min(0).max(1),
    unread: list(object({ start: offset, end: offset, text: z.string() })),
    remarks: list(remark),
  }),
  roles: list(roleSpan).optional(),
});

export type DocumentKind = z.infer<typeof documentKind>;
export type DocumentFacts = z.infer<typeof documentFacts>;
export type Asker = z.infer<typeof asker>;
export type OfficeRole = z.infer<typeof officeRole>;
export type Office = z.infer<typeof office>;
export type Respondent = z.infer<typeof respondent>;
export type SeeAlso = z.infer<typeof seeAlso>;
export type Reply = z.infer<typeof reply>;
export type RecordReply = z.infer<typeof recordReply>;
export type ForAnswer = z.infer<typeof forAnswer>;
export type Link = z.infer<typeof link>;
/** One question, or the several that are printed under one heading and cannot be told apart. */
export type Question = z.infer<typeof question>;
export type Answer = z.infer<typeof answer>;
export type Note = z.infer<typeof note>;
export type Reference = z.infer<typeof reference>;
export type OtherText = z.infer<typeof otherText>;
export type RemarkCode = z.infer<typeof remarkCode>;
/** Something the reader noticed and could not settle by itself, and where. */
export type Remark = z.infer<typeof remark>;
export type RoleSpan = z.infer<typeof roleSpan>;
export type Reading = z.infer<typeof readingSchema>;

/** The JSON Schema of a reading, as it is published. */
export const readingJsonSchema = (): object => ({
  title: 'A reading of one document of a written question',
  ...z.toJSONSchema(readingSchema),
});
