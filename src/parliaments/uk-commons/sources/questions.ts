/**
 * The written questions service of Parliament: the questions put in this House, with their answers. It tells no moment of change,
 * only days, so a listing is of several: what was tabled, answered and corrected since a day, and all that is not answered,
 * in which a new day for answer, a transfer or a withdrawal shows. Facts of the service as other programs use it; the service
 * itself was not reached when this was written.
 */

import { createHash } from 'node:crypto';
import { isDay } from '../../../record/day.ts';
import { Problem } from '../../../record/problem.ts';
import { type Piece, piecesOf } from '../../../sources/json-pieces.ts';
import { boundedMark } from '../../../sources/odata.ts';
import type { Fetched, From, Item, Page, Source } from '../../../sources/source.ts';
import { clockRules } from '../clock-rules.ts';

const id = clockRules.parliament;
const service = '/api/writtenquestions/questions';
const pageSize = 100;

/** How far a listing looks back over its cursor: what is answered on a day may be published on a later one. */
const lookBack = 14 * 86_400_000;

/** Before the oldest question that the service can hold. */
const beginning = '1900-01-01';

/** What a listing asks for, one after the other. */
const parts = ['tabled', 'answered', 'corrected', 'open'] as const;
type Part = (typeof parts)[number];

function sinceOf({ cursor, since }: From): string | undefined {
  return cursor === undefined ? since : new Date(Date.parse(cursor) - lookBack).toISOString().slice(0, 10);
}

function pageAddress(from: From, part: Part, skip: number): string {
  const since = sinceOf(from) ?? beginning;
  const query = new URLSearchParams({
    house: 'Commons',
    includeWithdrawn: 'true',
    expandMember: 'true',
    ...(part === 'open' ? { answered: 'Unanswered' } : { [`${part}WhenFrom`]: since }),
    skip: String(skip),
    take: String(pageSize),
  });
  return `${from.home}${service}?${query}`;
}

/** What follows a part; without a day to go back to, all that was ever tabled is all there is. */
function partAfter(part: Part, from: From): Part | undefined {
  return sinceOf(from) === undefined ? undefined : parts[parts.indexOf(part) + 1];
}

function partOf({ searchParams }: URL): Part {
  return parts.find((part) => searchParams.has(`${part}WhenFrom`)) ?? 'open';
}

function readPage({ bytes, address, date }: Fetched, from: From): Page {
  const text = new TextDecoder().decode(bytes);
  const total = totalOf(text);
  const pieces = piecesOf(text, 'results');
  const asked = new URL(address);
  const skip = Number(asked.searchParams.get('skip') ?? 0);
  // An empty page before the end would pass over all that follows it.
  if (pieces.length === 0 && skip < total) throw new Problem('source-damaged', `No results of ${total} from ${skip}`);
  const next = nextAddress(from, partOf(asked), skip + pageSize, total);
  const items = pieces.map((piece) => questionItem(piece, from));
  const mark = items
    .filter(({ is }) => is !== 'faulty')
    .map(({ version }) => version)
    .sort()
    .at(-1);
  return {
    items,
    ...(next === undefined ? {} : { next }),
    ...(mark === undefined ? {} : { mark: boundedMark(mark, date?.slice(0, 10)) }),
  };
}

/** The next page of a part, or the first of the next part. */
function nextAddress(from: From, part: Part, skip: number, total: number): string | undefined {
  if (skip < total) return pageAddress(from, part, skip);
  const after = partAfter(part, from);
  return after && pageAddress(from, after, 0);
}

function totalOf(text: string): number {
  try {
    const { totalResults, results } = JSON.parse(text) ?? {};
    if (Array.isArray(results) && Number.isSafeInteger(totalResults)) return totalResults;
  } catch (error) {
    throw new Problem('source-damaged', `The page is no whole JSON: ${(error as Error).message}`, { cause: error });
  }
  throw new Problem('source-damaged', 'The page has no results or does not count them');
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const dayOf = (value: unknown): string => (isDay(textOf(value).slice(0, 10)) ? textOf(value).slice(0, 10) : '');

/** A question as an item: the list has the whole of it, or cuts its texts, and then it is fetched alone. */
export function questionItem({ text, value: entity }: Piece, { home }: Pick<From, 'home'>): Item {
  const value = (entity.value ?? entity) as Piece['value'];
  const number = Number.isSafeInteger(value.id) ? String(value.id) : '';
  const uin = textOf(value.uin);
  const tabled = dayOf(value.dateTabled);
  const days = [
    tabled,
    ...['dateHoldingAnswer', 'dateAnswered', 'dateAnswerCorrected'].map((name) => dayOf(value[name])),
  ];
  const address = `${home}${service}/${number}?expandMember=true`;
  const shared = {
    key: `${id} question ${number || `${uin}-${tabled}`}`,
    version: days.sort().at(-1)!,
    name: `${uin.replace(/\W/g, '') || 'question'}-${tabled}.json`,
    print: createHash('sha256').update(text).digest('hex'),
    address,
  };
  const lacking = number === '' ? 'id' : uin === '' ? 'uin' : tabled === '' ? 'dateTabled' : undefined;
  const bytes = new TextEncoder().encode(text);
  if (lacking !== undefined) return { ...shared, is: 'faulty', bytes, reason: `${lacking} is not there` };
  if (isCut(value)) return { ...shared, is: 'elsewhere', types: ['application/json'] };
  return { ...shared, is: 'here', bytes };
}

/** Lists cut long texts after some 255 characters; of a correction they leave the original out. */
const isCut = (value: Piece['value']): boolean =>
  /\.{3}$/.test(textOf(value.answerText)) ||
  textOf(value.questionText).length === 255 ||
  (value.answerIsCorrection === true && textOf(value.originalAnswerText) === '');

export const questions: Source = {
  id: `${id}/questions`,
  parliament: id,
  title: 'Written questions service: questions of the House with their answers',
  home: 'https://questions-statements-api.parliament.uk',
  // Some seven hundred questions a sitting day, and the long ones are fetched one by one: all of them are days of work.
  firstDays: 30,
  pace: 1000,
  silence: 5,
  types: ['application/json'],
  first: (from) => pageAddress(from, 'tabled', 0),
  readPage,
};
