/** What the API answers, as schemas: the description of the API is made from them, and its test holds answers against them. */

import { z } from 'zod';
import { states } from '../../clock/clock.ts';
import { reasonRules } from '../../clock/due.ts';
import { answer, asker, day, documentFacts, list, named, question, readingSchema } from '../../record/reading.ts';
import { questionSetFields, standing } from '../../record/stored-record.ts';

const count = z.int().min(0);
const moment = z.iso.datetime();

const link = named('Link', { href: z.url() });
/** Where else to go: every answer has its own address and those of what belongs to it. */
const links = <T extends string>(...names: readonly T[]) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, link])) as Record<T, typeof link>).readonly();
const pageLinks = named('PageLinks', {
  self: link,
  first: link,
  prev: link.optional(),
  next: link.optional(),
});
/** A page of a collection, under a name of its own. */
const page = <T extends z.ZodType>(id: string, of: T) => named(id, { items: list(of), _links: pageLinks });

const term = named('Term', {
  due: day,
  answered: day.optional(),
  ended: day.optional(),
  days: count.optional(),
  ending: z.enum(states).optional(),
});

const reason = named('Reason', {
  rule: z.enum(reasonRules),
  source: z.string(),
  doubt: z.string().optional(),
  name: z.string().optional(),
  from: day,
  until: day,
  days: z.int(),
  document: z.string().optional(),
});

const clock = named('Clock', {
  state: z.enum(states),
  due: day,
  expected: z.literal(true).optional(),
  version: day,
  days: z.int().optional(),
  late: count,
  reasons: list(reason),
});

/** What is the same every day; the whole register is made up of these. */
const wholeFields = { ...questionSetFields, standing, term: term.optional() };
export const wholeRecord = named('WholeRecord', wholeFields);

export const record = named('Record', {
  ...wholeFields,
  clock: clock.optional(),
  change: count,
  updated: moment,
  _links: links('self', 'questions', 'page'),
});

const listedRecord = named('ListedRecord', {
  id: z.string(),
  subject: z.string().optional(),
  askers: list(asker),
  submitted: day.optional(),
  received: day.optional(),
  standing,
  term: term.optional(),
  updated: moment,
  _links: links('self', 'page'),
});
export const recordPage = page('RecordPage', listedRecord);

const givenAnswer = named('GivenAnswer', {
  answer,
  document: documentFacts,
  day: day.optional(),
  citation: z.string(),
});
const askedQuestion = named('AskedQuestion', {
  question,
  answers: list(givenAnswer),
  citation: z.string(),
  _links: links('self', 'record', 'page'),
});

export { askedQuestion };
export const questionList = named('QuestionList', {
  items: list(askedQuestion),
  _links: links('self', 'record'),
});

const passage = named('Passage', { text: z.string(), hit: z.boolean() });
const foundPair = named('FoundPair', {
  numbers: list(z.string()),
  question: list(passage),
  answer: list(passage),
  note: list(passage),
});
const facet = named('Facet', { field: z.string(), value: z.string(), records: count });
const span = named('Span', { span: z.string(), records: count });
const nearQuery = named('NearQuery', { query: z.string(), records: count, _links: links('search') });
export const searchPage = named('SearchPage', {
  total: named('Total', { records: count, pairs: count }),
  named: listedRecord.optional(),
  near: list(nearQuery).optional(),
  items: list(named('FoundRecord', { record: listedRecord, hits: count, pairs: list(foundPair) })),
  facets: list(facet).optional(),
  timeline: list(span).optional(),
  _links: pageLinks,
});

export const group = named('Group', {
  name: z.string(),
  sets: count,
  first: day.optional(),
  last: day.optional(),
  _links: links('self', 'records', 'statistics'),
});
export const groupPage = page('GroupPage', group);

const source = named('Source', {
  sha256: z.string(),
  name: z.string(),
  size: count,
  _links: links('page', 'original'),
});
const publicationFields = {
  id: z.string(),
  parliament: z.string(),
  kind: documentFacts.unwrap().shape.kind,
  case: z.string().optional(),
  record: z.string(),
  sources: list(source),
  _links: links('self', 'record'),
};
export const publicationPage = page('PublicationPage', named('ListedPublication', publicationFields));
export const publication = named('Publication', { ...publicationFields, reading: readingSchema });

const waits = named('Waits', {
  sets: count,
  answered: count,
  unanswered: count,
  open: count,
  overdue: count,
  unknown: count,
  quartile1: z.int().optional(),
  median: z.int().optional(),
  quartile3: z.int().optional(),
  judged: count,
  inTime: z.number().min(0).max(1).optional(),
  curve: list(named('Step', { days: z.int(), waiting: z.number().min(0).max(1) })),
});
const usualTerm = named('UsualTerm', {
  rule: z.enum(['term', 'term-after-notice']),
  value: count,
  counts: z.enum(['every-day', 'working-days', 'sitting-days']),
  days: count,
});
export const statistics = named('Statistics', {
  parliament: z.string(),
  terms: list(usualTerm),
  day,
  waits,
  undated: count,
  counts: list(named('Counted', { span: z.string(), sets: count })),
  _links: links('self'),
});

const change = named('Change', {
  number: count,
  record: z.string(),
  kind: z.enum(['kept', 'gone']),
  at: moment,
  data: wholeRecord.optional(),
  _links: named('ChangeLinks', { record: link.optional() }),
});
export const changePage = named('ChangePage', {
  items: list(change),
  newest: count,
  _links: named('ChangePageLinks', { self: link, first: link, next: link.optional() }),
});

export const register = named('Register', {
  records: count,
  documents: count,
  change: count,
  updated: moment.optional(),
  licence: z.url(),
  _links: links('self', 'records', 'changes', 'openapi', 'documentation', 'ndjson', 'csv'),
});

const slip = named('Slip', { in: z.enum(['path', 'query']), name: z.string(), detail: z.string() });
export const problem = named('Problem', {
  type: z.url(),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string(),
  instance: z.string(),
  errors: list(slip).optional(),
});
