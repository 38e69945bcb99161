/** `answerable search`: finds passages in the register. */

import { parseArgs, styleText } from 'node:util';
import { Problem } from '../record/problem.ts';
import { openStore } from '../store/open.ts';
import type { Passage } from '../store/passage.ts';
import { type Found, search } from '../store/search.ts';

export const help = `answerable search QUERY [--json] [--limit N] [--data DIR]

Finds question-and-answer pairs, grouped by record, the best first.

  veer vuurtoren      both words, in any form; capitals and accents do not matter
  "het veer vaart"    these words in this order
  vuurt*              words that begin so
  -toren              not with this word
  party:SP  asker:"van Dijk"  minister:Defensie  year:2023  status:answered
                      (status: open, postponed, answered, "partly answered", "answered elsewhere"; year of submission,
                      or a session year such as 2023-2024)

  --json      print the results as JSON
  --limit N   how many records at most (10)
  --data DIR  where the register is (./data)`;

export async function searchRegister(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      limit: { type: 'string', default: '10' },
      data: { type: 'string', default: 'data' },
    },
  });
  if (positionals.length === 0) throw new Problem('bad-usage', `Say what to look for.\n\n${help}`);
  const limit = Number(values.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) {
    throw new Problem('bad-usage', `--limit takes a whole number from 1 to 1000, got "${values.limit}"`);
  }
  const store = openStore(values.data);
  try {
    const found = search(store, positionals.join(' '), { limit, offset: 0 });
    console.log(values.json ? JSON.stringify(found, null, 2) : listFound(found));
  } finally {
    store.close();
  }
  return 0;
}

function listFound({ records, pairs, results }: Found): string {
  const lines = results.flatMap(({ record, pairs }) => [
    '',
    `${styleText('bold', record.subject ?? record.id)}`,
    `${record.id} · ${record.askers.map(({ name, party }) => `${name} (${party})`).join(', ')} · ${record.submitted ?? '?'} · ${record.standing}`,
    ...pairs.flatMap(({ numbers, question, answer, note }) => [
      `  ${numbers.join(', ') || '–'}  ${printed(question)}`,
      ...[answer, note].flatMap((passage) => (passage.length > 0 ? [`     ${printed(passage)}`] : [])),
    ]),
  ]);
  return [`${records} records${pairs > 0 ? `, ${pairs} pairs` : ''}`, ...lines].join('\n');
}

const printed = (passages: readonly Passage[]): string =>
  passages.map(({ text, hit }) => (hit ? styleText(['bold', 'underline'], text) : text.replace(/\s+/g, ' '))).join('');
