/** `answerable search`: finds passages in the register. */

import { parseArgs, styleText } from 'node:util';
import { memberText } from '../record/member.ts';
import { Problem } from '../record/problem.ts';
import { nearTo } from '../store/near.ts';
import { recordNumbered } from '../store/numbered.ts';
import type { Store } from '../store/open.ts';
import type { Passage } from '../store/passage.ts';
import type { Listed } from '../store/records.ts';
import { type Found, isSort, type Sort, search, sorts } from '../store/search.ts';
import { likeDraft } from '../store/similar.ts';
import { today } from '../web/today.ts';
import { mustBeThere, openToWrite } from './opening.ts';

export const help = `answerable search QUERY [--like] [--sort ORDER] [--json] [--limit N] [--data DIR]

Finds question-and-answer pairs, grouped by record, the best first.

  veer vuurtoren      both words, in any form; capitals and accents do not matter
  "het veer vaart"    these words in this order
  vuurt*              words that begin so
  -toren              not with this word
  veer OR brug        one of them; in parentheses together with more: (veer OR brug) onderhoud
  10%                 amounts however they are written: 10 procent; € 3.000 by 3000 euro
  party:SP  asker:"van Dijk"  minister:Defensie  ministry:Defensie  respondent:"Bruins Slot"  year:2023
  ministry:=Defensie  this name alone, and no other that has the word in it
  session:2023-2024  from:2023-03-01  until:2023-06-30  parliament:ID
  status:answered     or open, postponed, "partly answered", "answered elsewhere"
  term:late           answered late, or "in time"; open, overdue: not answered, its term running or over
  kind:answer         with a paper of this kind, or questions, "delay notice", notice, "answer letter"
                      Of one field given several times any value will do.
  2031Z01234          a number, of a case or a publication: the record it belongs to comes first

  --like      take the words for a draft question, and find the earlier pairs most like it
  --sort ORDER  relevance, newest, oldest, days (that the answer took, the longest first)
  --json      print the results as JSON
  --limit N   how many records at most (10)
  --data DIR  where the register is (./data)`;

export async function searchRegister(args: readonly string[]): Promise<number> {
  const { query, limit, sort, like, json, data } = readUsage(args);
  mustBeThere(data);
  const store = openToWrite(data);
  try {
    if (like) {
      const alike = likeDraft(store, query, limit);
      console.log(json ? JSON.stringify({ results: alike }, null, 2) : listResults(alike).join('\n').trim());
      return 0;
    }
    const found = search(store, query, { limit, offset: 0, today: today(store), ...(sort ? { sort } : {}) });
    const named = recordNumbered(store, query);
    if (json) console.log(JSON.stringify({ ...(named ? { named } : {}), ...found }, null, 2));
    else for (const line of named ? listNamed(named, found) : listFound(found)) console.log(line);
    if (!json && !named && found.records === 0) for (const line of listNear(store, query)) console.log(line);
  } finally {
    store.close();
  }
  return 0;
}

type Usage = {
  readonly query: string;
  readonly limit: number;
  readonly sort?: Sort;
  readonly like: boolean;
  readonly json: boolean;
  readonly data: string;
};

function readUsage(args: readonly string[]): Usage {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      like: { type: 'boolean', default: false },
      sort: { type: 'string' },
      limit: { type: 'string', default: '10' },
      data: { type: 'string', default: 'data' },
    },
  });
  if (positionals.length === 0) throw new Problem('bad-usage', `Say what to look for.\n\n${help}`);
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new Problem('bad-usage', `--limit takes a whole number from 1 to 1000, got "${values.limit}"`);
  }
  const { sort, ...rest } = values;
  if (sort !== undefined && !isSort(sort)) {
    throw new Problem('bad-usage', `--sort takes ${sorts.join(', ')}, got "${sort}"`);
  }
  return { ...rest, query: positionals.join(' '), limit, ...(sort ? { sort } : {}) };
}

const listFound = ({ records, pairs, results }: Found): string[] => [
  `${records} records${pairs > 0 ? `, ${pairs} pairs` : ''}`,
  ...listResults(results),
];

/** The record that the query is the number of, then those that have it in their text. */
const listNamed = (named: Listed, found: Found): string[] => [
  'this number is of',
  ...listHead(named),
  ...(found.records > 0 ? ['', ...listFound(found)] : []),
];

/** What is near where nothing was found. */
function listNear(store: Store, query: string): string[] {
  const { spelt, without, subjects } = nearTo(store, query, [], { today: today(store) });
  return [...spelt, ...without, ...subjects].map((near) => `  near: ${near.query}  (${near.records})`);
}

const listResults = (results: Found['results']): string[] =>
  results.flatMap(({ record, pairs }) => [
    '',
    ...listHead(record),
    ...pairs.flatMap(({ numbers, question, answer, note }) => [
      `  ${numbers.join(', ') || '–'}  ${printed(question)}`,
      ...[answer, note].flatMap((passage) => (passage.length > 0 ? [`     ${printed(passage)}`] : [])),
    ]),
  ]);

const listHead = ({ id, subject, askers, submitted, standing }: Listed): string[] => [
  styleText('bold', subject ?? id),
  `${id} · ${askers.map(memberText).join(', ')} · ${submitted ?? '?'} · ${standing}`,
];

const printed = (passages: readonly Passage[]): string =>
  passages.map(({ text, hit }) => (hit ? styleText(['bold', 'underline'], text) : text.replace(/\s+/g, ' '))).join('');
