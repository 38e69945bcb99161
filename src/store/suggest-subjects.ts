/** Words of subjects that somebody who is typing may mean, one a stem, as the subjects print them. */

import { languages } from '../language/language.ts';
import { wordsOf } from '../language/words.ts';
import type { Chosen } from './index/choose.ts';
import type { Live } from './index/live.ts';
import { readPairs } from './index/postings.ts';
import { type Store, statement } from './open.ts';
import { having, type SuggestedName, type Typed } from './suggest-names.ts';

/** `query` finds what is suggested; so many records have it in their subject. */
export type SuggestedSubject = {
  readonly kind: 'subject';
  readonly text: string;
  readonly query: string;
  readonly records: number;
};

const most = 4;
/** A beginning that more words have than these says too little. */
const mostWords = 400;
/** A word that so many of all subjects have tells nothing. */
const commonest = 0.04;
/** How a word is printed is taken from so many subjects. */
const read = 8;

type Begun = { word: string; most: number; records: number; readonly numbers: number[] };

/** Words in subjects that begin so, those of the most records first; none that is a name among the suggestions already. */
export function subjectsFor(
  store: Store,
  index: Live,
  { text, words }: Typed,
  names: readonly SuggestedName[],
): SuggestedSubject[] {
  const { start, folded: beginning } = words.at(-1)!;
  if (beginning.length < 3) return [];
  const begun = wordsBegun(having(index, words.slice(0, -1)), beginning);
  // What stands right before, as in 'noord-korea', stays so.
  const before = text.slice(0, start).trimStart().replace(/\s+$/, ' ');
  const named = new Set(
    names.flatMap(({ kind, text }) => (kind === 'member' ? wordsOf(text) : [])).map(({ folded }) => folded),
  );
  return begun
    .filter(({ word }) => !named.has(word))
    .sort((a, b) => b.records - a.records || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .map(({ word, numbers, records }) => {
      const query = before + printed(store, word, numbers);
      return { kind: 'subject', text: query, query, records };
    });
}

function wordsBegun(all: readonly Chosen[], beginning: string): Begun[] {
  const found = new Map<string, Begun>();
  let records = 0;
  for (const chosen of all) {
    const { part } = chosen;
    const { stem } = languages[part.language];
    const begun = part.beginning(beginning);
    if (begun.length > mostWords) return [];
    records += part.numbers.length;
    const has = new Uint8Array(part.numbers.length);
    for (const record of chosen.records) has[record] = 1;
    for (const place of begun) {
      const word = part.wordAt(place);
      const about = word.length < 4 || !/^\p{L}+$/u.test(word) ? [] : recordsAbout(chosen, place, has);
      if (about.length === 0) continue;
      const known = found.get(stem(word)) ?? { word, most: 0, records: 0, numbers: [] };
      found.set(stem(word), known);
      known.records += about.length;
      if (about.length > known.most) {
        const numbers = about.slice(0, read).map((record) => part.numbers[record]!);
        found.set(stem(word), { ...known, word, most: about.length, numbers });
      }
    }
  }
  return [...found.values()].filter((each) => each.records < Math.max(10, records * commonest));
}

/** The records that have a word in their subject. */
function recordsAbout({ part: { pairBytes, count, recordOf } }: Chosen, word: number, has: Uint8Array): number[] {
  const { pairs, inSubject } = readPairs(pairBytes(word), count(word));
  const about: number[] = [];
  let before = -1;
  for (let i = 0; i < pairs.length; i++) {
    const record = recordOf[pairs[i]!]!;
    if (record === before || inSubject[i] === 0 || has[record] === 0) continue;
    before = record;
    about.push(record);
  }
  return about;
}

/** A folded word as most of some subjects print it; the word that opens a subject has a capital that may not be its own. */
function printed(store: Store, folded: string, numbers: readonly number[]): string {
  const forms = new Map<string, number>();
  const add = (form: string, weight: number) => forms.set(form, (forms.get(form) ?? 0) + weight);
  for (const number of numbers) {
    const subject = String(statement(store, 'select subject from record where number = ?').get(number)?.subject ?? '');
    const words = wordsOf(subject);
    words.forEach((word, i) => {
      const form = subject.slice(word.start, word.end);
      if (word.folded === folded) add(i === 0 ? form.toLowerCase() : form, i === 0 ? 0.9 : 1);
    });
  }
  const [best] = [...forms].sort(([a, own], [b, other]) => other - own || (a < b ? 1 : -1));
  return best?.[0] ?? folded;
}
