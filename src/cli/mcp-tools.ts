/**
 * What an assistant may ask of the register. Every answer that holds official words says where they stand: a permanent link,
 * the publication, and the exact stretch of the source. Nothing here writes.
 */

import { z } from 'zod';
import { standingOf } from '../record/merge.ts';
import { Problem } from '../record/problem.ts';
import type { Store } from '../store/open.ts';
import { type Part, partsOf, placeOf } from '../store/parts.ts';
import type { Passage } from '../store/passage.ts';
import { checkQuote } from '../store/quote.ts';
import { findRecord, recordNamed } from '../store/records.ts';
import { search } from '../store/search.ts';
import { clockOn } from '../web/clock.ts';
import { anchor } from '../web/links.ts';
import { uis } from '../web/ui.ts';

const { record: recordPath, source: sourcePath } = uis.nl.to;

type Tool<Shape extends z.ZodRawShape> = {
  readonly title: string;
  readonly description: string;
  readonly input: Shape;
  readonly run: (store: Store, site: string, input: z.infer<z.ZodObject<Shape>>) => object;
};
const tool = <Shape extends z.ZodRawShape>(each: Tool<Shape>): Tool<Shape> => each;

const record = z.string().max(200).describe('The id of a record (parliament/case), or of one of its publications');

const searchTool = tool({
  title: 'Search questions and answers',
  description:
    'Finds sets of written questions, best first. Query: words (all of them, in any form), "a phrase", begin*, -without, and fields such as partij:SP indiener:"Van Dijk" bewindspersoon:Defensie jaar:2023 stand:open. Gives whole sets, never parts of one: `limit` counts sets.',
  input: {
    query: z.string().max(1000),
    limit: z.int().min(1).max(50).default(10).describe('How many sets to give'),
    offset: z.int().min(0).max(10_000).default(0),
  },
  run: (store, site, { query, limit, offset }) => {
    const { records, pairs, results } = search(store, query, { limit, offset });
    return {
      total: { sets: records, pairs },
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
    const found = findRecord(store, name);
    if (!found) throw new Problem('record-not-found', `No record is called ${name}`);
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
    const id = recordNamed(store, name);
    if (id === undefined) throw new Problem('record-not-found', `No record is called ${name}`);
    const parts = partsOf(store, id).filter(
      (part) => part.kind === kind && (number === undefined || part.numbers.includes(number)),
    );
    if (parts.length === 0) throw new Problem('record-not-found', `${id} has no ${kind} ${number ?? ''}`.trim());
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
    'Whether these words stand in an official question, answer, notice or note. Verdicts: exact; same-words (only white space, capitals, quotation marks or dashes differ); near (the differences are given: do not print it as a quotation); not-found. […] stands for what was left out. Use it before quoting.',
  input: { quote: z.string().max(5000), record: record.optional() },
  run: (store, site, { quote, record: name }) => {
    const { verdict, found } = checkQuote(store, quote, name);
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
