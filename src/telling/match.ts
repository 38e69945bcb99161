/** Which follows an event is for. Names and numbers are looked up; only searches are asked, of the few records of the events. */

import type { QuestionSet } from '../record/merge.ts';
import type { Office } from '../record/reading.ts';
import { among } from '../store/among.ts';
import { foldedValue } from '../store/fields.ts';
import type { Follow } from '../store/follows.ts';
import type { Store } from '../store/open.ts';
import { recordNamed } from '../store/records.ts';
import type { Happened } from './events.ts';
import { followedOf } from './followed.ts';
import type { Told } from './told.ts';

/** Papers of before `since` are news only to who follows their very set. */
export type When = { readonly today: string; readonly since: string };

/** The follows that each event is for, in the order of the events. */
export function matchFollows(
  store: Store,
  follows: readonly Follow[],
  happened: readonly Happened[],
  { today, since }: When,
): (readonly Follow[])[] {
  if (happened.length === 0 || follows.length === 0) return happened.map(() => []);
  const byKey = Map.groupBy(follows, (follow) => keyOf(store, follow) ?? '');
  const found = searchFollows(store, follows, happened, today);
  return happened.map(({ told, set }) => {
    const narrow = narrowKeys(told, set);
    const isNews = (told.day ?? today) >= since;
    const keys = isNews ? [...narrow, ...broadKeys(told, set)] : narrow;
    const all = [...keys.flatMap((key) => byKey.get(key) ?? []), ...(isNews ? (found.get(set.id) ?? []) : [])];
    return [...new Set(all)];
  });
}

/** What a follow is looked up by; undefined for a search, which is asked. */
function keyOf(store: Store, follow: Follow): string | undefined {
  const followed = followedOf(follow);
  switch (followed?.kind) {
    case 'member':
    case 'party':
    case 'ministry':
      return `${followed.kind} ${foldedValue(followed.name)}`;
    case 'office':
      return officeKey(followed.role, followed.portfolio);
    case 'set':
      return `set ${nowOf(store, followed.record)}`;
    case 'question':
      return `question ${nowOf(store, followed.record)}#${followed.number}`;
    case 'overdue':
      return 'overdue';
    default:
      return undefined;
  }
}

/** The record that a name stands for now: when its documents were joined to another, that one. */
const nowOf = (store: Store, name: string): string | undefined =>
  recordNamed(store, name) ?? recordNamed(store, name.slice(name.indexOf('/') + 1));

const officeKey = (role: Office['role'], portfolio: string): string => `office ${role} ${foldedValue(portfolio)}`;

/** The set and its questions: of an answer only those that it is to, where it says so. */
function narrowKeys({ kind, quotes }: Told, { id, questions }: QuestionSet): string[] {
  const isAnswer = kind === 'answer' || kind === 'further-answer';
  const given = quotes.filter(({ part }) => part === 'answer');
  const said = isAnswer && given.every(({ numbers }) => numbers.length > 0);
  const numbers = said ? given.flatMap((quote) => quote.numbers) : questions.flatMap((question) => question.numbers);
  return [`set ${id}`, ...new Set(numbers.map((number) => `question ${id}#${number}`))];
}

function broadKeys({ kind }: Told, { askers, addressees, replies }: QuestionSet): Set<string> {
  const offices: Office[] = [...addressees, ...replies.flatMap(({ by, onBehalfOf }) => [...by, ...onBehalfOf])];
  return new Set([
    ...(kind === 'overdue' ? ['overdue'] : []),
    ...askers.flatMap(({ name, party, resolved }) => [
      `member ${foldedValue(name)}`,
      `party ${foldedValue(party)}`,
      ...(resolved?.party === undefined ? [] : [`party ${foldedValue(resolved.party)}`]),
      ...(resolved?.person === undefined ? [] : [`member ${foldedValue(resolved.person)}`]),
    ]),
    ...offices.flatMap(({ role, portfolio, resolved }) => [
      officeKey(role, portfolio),
      ...(resolved
        ? [
            officeKey(role, resolved.name),
            `ministry ${foldedValue(resolved.name)}`,
            `ministry ${foldedValue(resolved.ministry)}`,
          ]
        : []),
    ]),
  ]);
}

/** The follows of searches and subjects that find each record; a query that many follow is asked once. */
function searchFollows(
  store: Store,
  follows: readonly Follow[],
  happened: readonly Happened[],
  today: string,
): Map<string, Follow[]> {
  const found = new Map<string, Follow[]>();
  const queries = Map.groupBy(
    follows.filter(({ kind }) => kind === 'search' || kind === 'subject'),
    ({ kind, value }) => `${kind} ${value}`,
  );
  if (queries.size === 0) return found;
  const few = among(store, [...new Set(happened.map(({ set }) => set.id))], today);
  try {
    for (const own of queries.values()) {
      const { kind, value } = own[0]!;
      for (const id of kind === 'search' ? few.find(value) : few.findSubjects(value)) {
        const all = found.get(id) ?? [];
        found.set(id, all);
        all.push(...own);
      }
    }
  } finally {
    few.close();
  }
  return found;
}
