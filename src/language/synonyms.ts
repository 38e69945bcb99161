/** What else is said for a word: 'clusterbom' for 'clustermunitie', 'Autoriteit Persoonsgegevens' for 'AP'. */

import { readTable } from './table.ts';
import { fold, wordsOf } from './words.ts';

/** A run of stems. */
export type Run = readonly string[];

/**
 * Reads a table of synonyms: each line names what may stand for each other, between tabs; of a line that begins with
 * `>` the first is also found by the others, not the other way round.
 */
export function synonymsOf(table: string, stem: (folded: string) => string): (run: string) => readonly Run[] {
  const found = new Map<string, Map<string, Run>>();
  const add = (from: Run, to: Run) => {
    const key = from.join(' ');
    const others = found.get(key) ?? new Map<string, Run>();
    found.set(key, others);
    if (to.join(' ') !== key) others.set(to.join(' '), to);
  };
  for (const line of readTable(table)) {
    const oneWay = line[0] === '>';
    const runs = (oneWay ? line.slice(1) : line).map((text) => wordsOf(fold(text)).map(({ folded }) => stem(folded)));
    runs.forEach((from, i) => {
      runs.forEach((to, j) => {
        if (i !== j && (!oneWay || i === 0)) add(from, to);
      });
    });
  }
  const kept = new Map([...found].map(([from, to]): [string, readonly Run[]] => [from, [...to.values()]]));
  return (run) => kept.get(run) ?? none;
}

const none: readonly Run[] = [];
