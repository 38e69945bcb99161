/** Opens the register for those who write to it: with the clock of each parliament, so that what it says is kept with the records. */

import { clockOf } from '../clock/clock.ts';
import { plus } from '../clock/days.ts';
import { formatOf } from '../manuscript/kind.ts';
import { parliamentOf } from '../parliaments/read.ts';
import { askedSetOf } from '../record/asked-set.ts';
import type { QuestionSet } from '../record/merge.ts';
import { keepIndex } from '../store/index/keep.ts';
import { openStore, type Store } from '../store/open.ts';
import { keepFormats } from '../store/quality.ts';
import { keepTerms, type Term } from '../store/terms.ts';

/** What a register of an older version lacks and is made when it is opened; `waiting` things still are to be. */
export type Making = (what: 'formats' | 'records' | 'index', waiting: number) => void;

/** Opens the register of a folder, or makes it (':memory:' keeps nothing), and brings one of an older version up to date. */
export function openRegister(folder: string, making?: Making): Store {
  const store = openStore(folder);
  keepFormats(store, formatOf, (waiting) => making?.('formats', waiting));
  keepTerms(store, termOf, (waiting) => making?.('records', waiting));
  keepIndex(store, undefined, (waiting) => making?.('index', waiting));
  return store;
}

/** A day after every other: by then all that is in the documents has happened. */
const afterAll = '9999-12-31';
const answers = ['answered-in-time', 'answered-late', 'answered-elsewhere'];
const endings = [...answers, 'withdrawn', 'lapsed', 'done'];

/** What the clock says of a record when all its documents are known; undefined where the day of asking is not. */
export function termOf(set: QuestionSet): Term | undefined {
  const rules = parliamentOf(set.id)?.clock;
  const asked = askedSetOf(set);
  if (!rules || !asked) return undefined;
  const { due, days, state } = clockOf(asked, rules, afterAll);
  if (!endings.includes(state)) return { due };
  if (days === undefined) return { due, ending: state };
  const end = plus(asked.asked, days);
  return answers.includes(state) ? { due, answered: end, days, ending: state } : { due, ended: end, ending: state };
}
