/** The records of the register as they go into the index. */

import { type Language, type LanguageCode, languages } from '../../language/language.ts';
import type { Asker } from '../../record/reading.ts';
import type { Pair } from '../index-record.ts';
import { type Store, statement } from '../open.ts';
import { unpack } from '../pack.ts';
import { type Entries, type FactField, factFields } from './columns.ts';
import type { NewRecord } from './tail.ts';

/** The facts of a record as its row holds them: field, label, and what finds it. */
export type KeptFact = readonly [field: FactField, label: string | null, values: readonly string[]];

/** Every record after a number, in order. */
export function* readRecords(
  store: Store,
  after: number,
  entries: Entries,
): Generator<{ readonly language: LanguageCode; readonly record: NewRecord }> {
  const rows = statement(
    store,
    `select number, language, subject, askers, submitted, received, due, answered, days, ending, facts, pairs from record
      where number > ? order by number`,
  ).iterate(after);
  for (const row of rows) {
    const text = (name: string): string | null => row[name] as string | null;
    const submitted = text('submitted');
    const given = Map.groupBy(JSON.parse(String(row.facts)) as KeptFact[], ([field]) => field);
    const facts = factFields.flatMap((field) => {
      const own = given
        .get(field)
        ?.map(([, label, values]) => entries.add(field, { label: label ?? undefined, values }));
      return own ? [[field, own]] : [];
    });
    const { headings } = languages[row.language as LanguageCode];
    const names = namesOf(String(row.askers), given);
    yield {
      language: row.language as LanguageCode,
      record: {
        number: Number(row.number),
        subject: text('subject') ?? '',
        pairs: unpack<Pair[]>(row.pairs).map((pair) => [...textsOf(pair, headings), ...names]),
        row: {
          asked: dayNumber(submitted ?? text('received')),
          newest: dayNumber(text('received') ?? submitted),
          due: text('ending') !== null && text('answered') === null ? 0 : dayNumber(text('due')),
          answered: dayNumber(text('answered')),
          days: row.days === null ? -1 : Math.max(0, Number(row.days)),
          facts: Object.fromEntries(facts),
        },
      },
    };
  }
}

/** What is printed of a pair, its headings too: whoever looks for 'vraag' finds questions. */
const textsOf = ({ question, answer, notes }: Pair, headings: Language['headings']): string[] => [
  question,
  answer,
  notes,
  ...(question === '' ? [] : [headings.question]),
  ...(answer === '' ? [] : [headings.answer]),
];

/** Who asked, for which party, and who replied: a set is found by them too, together with words of its texts. */
function namesOf(askers: string, facts: ReadonlyMap<FactField, readonly KeptFact[]>): string[] {
  const own = (JSON.parse(askers) as Asker[]).flatMap(({ name, party }) => [name, party]);
  const respondents = facts.get('respondent')?.flatMap(([, label]) => label ?? []) ?? [];
  return [...new Set([...own, ...respondents])].filter((name) => name !== '');
}

/** A day as a number, 20230901; 0 where there is none. */
export const dayNumber = (day: string | null): number => (day === null ? 0 : Number(day.replaceAll('-', '')));
