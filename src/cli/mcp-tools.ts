/**
 * What an assistant may ask of the register. Every answer that holds official words says where they stand: a permanent link,
 * the publication, and the exact stretch of the source. Nothing here writes.
 */

import { z } from 'zod';
import { standingOf } from '../record/merge.ts';
import { Problem } from '../record/problem.ts';
import { nearTo } from '../store/near.ts';
import { recordNumbered, recordsBegun } from '../store/numbered.ts';
import type { Store } from '../store/open.ts';
import { type Part, partsOf, placeOf } from '../store/parts.ts';
import type { Passage } from '../store/passage.ts';
import { checkQuote } from '../store/quote.ts';
import { findRecord, recordNamed } from '../store/records.ts';
import { search, sorts } from '../store/search.ts';
import { clockOn } from '../web/clock.ts';
import { anchor } from '../web/links.ts';
import { today } from '../web/today.ts';
import { uis } from '../web/ui.ts';

const { record: recordPath, source: sourcePath } = uis.nl.to;

type Tool<Shape extends z.ZodRawShape> = {
  readonly title: string;
  readonly description: string;
  readonly input: Shape;
  readonly run: (store: Store, site: string, input: z.infer<z.ZodObject<Shape>>) => object;
};
const tool = <Shape extends z.ZodRawShape>(each: Tool<Shape>): Tool<Shape> => each;

const record = z
  .string()
  .max(200)
  .describe('The `id` that search gives (parliament/case), a case number alone, or the id of a publication');

const searchTool = tool({
  title: 'Search questions and answers',
  description:
    'Finds sets of written questions. Query: words (all of them, in any form, in the language of the parliament), "a phrase", begin*, -without, (one OR other), and fields: party:SP asker:"Van Dijk" minister:Defensie (asked) respondent:"Bruins Slot" (answered) year:2023 from:2023-03-01 until:2023-06-30 status:open (or postponed, answered, "partly answered", withdrawn) term:late (or "in time", open, overdue). Or the number of a case or a publication: `named` is its set. Gives whole sets, never parts of one: `limit` counts sets. `passages` are excerpts; get_passage has the official text. Where nothing is found, `near` has queries that do find something.',
  input: {
    query: z.string().max(1000),
    sort: z.enum(sorts).default('relevance').describe('days: those whose answer took longest first'),
    limit: z.int().min(1).max(50).default(10).describe('How many sets to give'),
    offset: z.int().min(0).max(10_000).default(0).describe('How many sets to pass over'),
  },
  run: (store, site, { query, sort, limit, offset }) => {
    const day = { today: today(store) };
    const { records, pairs, results } = search(store, query, { ...day, sort, limit, offset });
    const named = recordNumbered(store, query);
    const near = records === 0 && !named ? nearTo(store, query, results, day) : undefined;
    return {
      total: { sets: records, pairs },
      ...(named ? { named: { ...named, link: site + recordPath(named.id) } } : {}),
      ...(near ? { near: [...near.spelt, ...near.without, ...near.subjects] } : {}),
      sets: results.map(({ record, hits, pairs }) => ({
        ...record,
        link: site + recordPath(record.id),
        hits,
        passages: pairs.map(({ numbers, question, answer }) => ({
          numbers,
          link: partLink(site, record.id, { kind: 'question', numbers }),
          question: plain(question),
          answer: plain(answer),
        })),
      })),
    };
  },
});

const plain = (pieces: readonly Passage[]): string => pieces.map(({ text }) => text).join('');

const recordTool = tool({
  title: 'Get a record',
  description:
    'A whole set of questions with every reply: who asked whom and when, the texts of questions and answers as printed, notes, where it stands and its term.',
  input: { record },
  run: (store, site, { record: name }) => {
    const found = findRecord(store, idOf(store, name));
    if (!found) throw notCalled(store, name);
    const clock = clockOn(found);
    return { link: site + recordPath(found.id), ...found, standing: standingOf(found), ...(clock ? { clock } : {}) };
  },
});

const passageTool = tool({
  title: 'Get a passage',
  description:
    'The exact official text of a question, an answer, a note or a notice, with its permanent link and where it stands in the source. With start and end: that stretch of it (UTF-16 offsets).',
  input: {
    record,
    part: z.enum(['question', 'answer', 'notice', 'note']),
    number: z.string().max(20).optional().describe('The number of the question or the mark of the note, as printed'),
    start: z.int().min(0).optional(),
    end: z.int().min(0).optional(),
  },
  run: (store, site, { record: name, part: kind, number, start = 0, end }) => {
    const id = idOf(store, name);
    const all = partsOf(store, id);
    const parts = all.filter((part) => part.kind === kind && (number === undefined || part.numbers.includes(number)));
    if (parts.length === 0) throw noPart(all, id, kind, number);
    return { passages: parts.map((part) => passageOf(part, id, site, start, end)) };
  },
});

function passageOf(part: Part, id: string, site: string, start: number, end = part.text.length): object {
  if (start >= end || end > part.text.length) {
    throw new Problem(
      'bad-usage',
      `The text has ${part.text.length} characters: start must lie before end, end within it`,
    );
  }
  const place = placeOf(part, { start, end });
  return {
    record: id,
    kind: part.kind,
    numbers: part.numbers,
    publication: part.source.reading.document.id,
    text: part.text.slice(start, end),
    start,
    end,
    link: partLink(site, id, part),
    ...(place ? { source: { ...place, link: site + sourcePath(place.sha256) } } : {}),
  };
}

const quoteTool = tool({
  title: 'Check a quotation',
  description:
    'Whether these words stand in an official question, answer, notice or note, and in which: a question has the words of members, an answer those of the minister. Verdicts: exact; same-words (only white space, capitals, quotation marks or dashes differ); near (the differences are given: do not print it as a quotation); not-found. […] stands for what was left out. Use it before quoting.',
  input: { quote: z.string().max(5000), record: record.optional() },
  run: (store, site, { quote, record: name }) => {
    const { verdict, found } = checkQuote(store, quote, name === undefined ? undefined : idOf(store, name));
    return {
      verdict,
      found: found.map(({ place, ...each }) => ({
        ...each,
        link: partLink(site, each.record, each.part),
        ...(place ? { source: { ...place, link: site + sourcePath(place.sha256) } } : {}),
      })),
    };
  },
});

/** The record that is meant, in whatever capitals its number is given. */
function idOf(store: Store, name: string): string {
  const id = recordNamed(store, name) ?? recordNumbered(store, name)?.id;
  if (id === undefined) throw notCalled(store, name);
  return id;
}

function notCalled(store: Store, name: string): Problem {
  const begun = recordsBegun(store, name, 3).map(({ id }) => id);
  const onwards = begun.length > 0 ? `So begin ${begun.join(', ')}` : 'search finds records by words or by number';
  return new Problem('record-not-found', `No record is called ${name}. ${onwards}`);
}

/** Says what there is instead, so that the next call can be right. */
function noPart(parts: readonly Part[], id: string, kind: Part['kind'], number = ''): Problem {
  const numbers = parts
    .filter((part) => part.kind === kind)
    .map((part) => part.numbers.join(', ') || 'one without a number');
  const kinds = [...new Set(parts.map((part) => part.kind))];
  const onwards =
    numbers.length > 0
      ? `It has ${kind} ${numbers.join('; ')}`
      : `It has ${kinds.join(', ') || 'no text in this register'}`;
  return new Problem('record-not-found', `${id} has no ${kind} ${number}`.trim().concat(`. ${onwards}`));
}

/** Every tool by its name. */
export const tools = {
  search: searchTool,
  get_record: recordTool,
  get_passage: passageTool,
  check_quote: quoteTool,
};

/** An answer stands beside the first of its questions; a note and a notice are found from the top of the record. */
function partLink(site: string, id: string, { kind, numbers: [number] }: Pick<Part, 'kind' | 'numbers'>): string {
  const place = (kind === 'question' || kind === 'answer') && number !== undefined ? `#${anchor('vraag', number)}` : '';
  return site + recordPath(id) + place;
}
