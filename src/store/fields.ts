/** What a record can be filtered by and counted over: the names of the fields in English and Dutch, and the values that are closed lists. */

import { type LanguageCode, languages } from '../language/language.ts';
import { wordsOf } from '../language/words.ts';
import { refuse } from './slip.ts';

/** In the order in which they are worth offering. */
export const fields = [
  'year',
  'party',
  'asker',
  'minister',
  'ministry',
  'respondent',
  'status',
  'term',
  'kind',
  'session',
  'parliament',
] as const;
export type Field = (typeof fields)[number];

/** One filter of a query; `start` and `end` say where in its text it stands. Several values of one field: any of them. */
export type Filter = {
  readonly field: Field | 'from' | 'until';
  /** As it is compared: folded words; of a closed list the value itself; of a day yyyy-mm-dd. */
  readonly value: string;
  /** Whether a folded name has what else is said for the value: 'volksgezondheid welzijn en sport' for 'vws'. */
  readonly said?: (name: string) => boolean;
  /** `:=`: just the name that is shown, not every name that has these words. */
  readonly exact?: true;
  readonly without: boolean;
  readonly start: number;
  readonly end: number;
};

type FieldName = Filter['field'];

type Told = {
  readonly dutch: string;
  readonly example: string;
  /** Where the values are a closed list: by what may be typed, folded. */
  readonly values?: Readonly<Record<string, string>>;
};

const told: Readonly<Record<FieldName, Told>> = {
  year: { dutch: 'jaar', example: 'year:2023' },
  party: { dutch: 'partij', example: 'party:SP' },
  asker: { dutch: 'indiener', example: 'asker:"van Dijk"' },
  minister: { dutch: 'bewindspersoon', example: 'minister:"Bruins Slot"' },
  ministry: { dutch: 'ministerie', example: 'ministry:Defensie' },
  respondent: { dutch: 'beantwoorder', example: 'respondent:"Bruins Slot"' },
  status: {
    dutch: 'stand',
    example: 'status:answered',
    values: {
      open: 'open',
      postponed: 'postponed',
      answered: 'answered',
      'partly answered': 'partly-answered',
      'answered elsewhere': 'answered-elsewhere',
      done: 'done',
      withdrawn: 'withdrawn',
      afgedaan: 'done',
      ingetrokken: 'withdrawn',
      uitgesteld: 'postponed',
      beantwoord: 'answered',
      'deels beantwoord': 'partly-answered',
      'elders beantwoord': 'answered-elsewhere',
      'nog niet beantwoord': 'open',
    },
  },
  term: {
    dutch: 'termijn',
    example: 'term:late',
    values: {
      'in time': 'in-time',
      late: 'late',
      open: 'open',
      overdue: 'overdue',
      'op tijd': 'in-time',
      'te laat': 'late',
      lopend: 'open',
      verstreken: 'overdue',
    },
  },
  kind: {
    dutch: 'soort',
    example: 'kind:answer',
    values: {
      questions: 'questions',
      answer: 'answer',
      'delay notice': 'delay-notice',
      notice: 'notice',
      'answer letter': 'answer-letter',
      unknown: 'unknown',
      vragen: 'questions',
      antwoord: 'answer',
      uitstelbericht: 'delay-notice',
      mededeling: 'notice',
      antwoordbrief: 'answer-letter',
      onbekend: 'unknown',
    },
  },
  session: { dutch: 'vergaderjaar', example: 'session:2023-2024' },
  parliament: { dutch: 'parlement', example: 'parliament:xx' },
  from: { dutch: 'vanaf', example: 'from:2023-01-01' },
  until: { dutch: 'tot', example: 'until:2023-12-31' },
};

const names = Object.keys(told) as FieldName[];

/** A value as it is compared: folded, its words between single spaces. */
export const foldedValue = (text: string): string =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');

/** Reads the name and the value of a filter; a Problem 'bad-query' says what to change. */
const fieldNamed = (name: string): FieldName | undefined =>
  names.find((known) => known === name.toLowerCase() || told[known].dutch === name.toLowerCase());

export const isFieldName = (name: string): boolean => fieldNamed(name) !== undefined;

/** A filter as it was typed, by a name in any language; a BadQuery where there is no such field or value. */
export function readFilter(name: string, typed: string): Pick<Filter, 'field' | 'value' | 'said' | 'exact'> {
  const field = fieldNamed(name);
  if (!field)
    return refuse(
      { slip: 'no-field', name },
      `There is no field "${name}": use ${names.map((known) => `${known}:`).join(', ')}`,
    );
  const value = foldedValue(typed);
  if (value === '')
    return refuse(
      { slip: 'no-value', field: name, example: told[field].example.replace(field, name) },
      `The field ${field}: has no value; write for instance ${told[field].example}`,
    );
  if (field === 'from' || field === 'until')
    return { field, value: readDay(field, name, typed.replaceAll(/["“”]/g, '')) };
  const { values } = told[field];
  if (!values) return { field, value, ...(typed.startsWith('=') ? { exact: true } : saidFor(value)) };
  const found = Object.hasOwn(values, value) ? values[value] : undefined;
  return found
    ? { field, value: found }
    : refuse(
        { slip: 'bad-value', field: name, value: typed, known: Object.keys(values) },
        `There is no ${field} "${value}": use ${Object.keys(values).join(', ')}`,
      );
}

function saidFor(value: string): Pick<Filter, 'said'> {
  const ways = Object.values(languages).map(({ stem, synonyms }) => {
    const stemsOf = (text: string): string => ` ${text.split(' ').map(stem).join(' ')} `;
    const runs = synonyms(stemsOf(value).trim()).map((run) => ` ${run.join(' ')} `);
    return { stemsOf, runs };
  });
  const some = ways.filter(({ runs }) => runs.length > 0);
  if (some.length === 0) return {};
  return { said: (name) => some.some(({ stemsOf, runs }) => runs.some((run) => stemsOf(name).includes(run))) };
}

/** A day, or the first or last day of a month or a year. */
function readDay(field: 'from' | 'until', name: string, text: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text) ?? [];
  const last = new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate();
  const whole = `${year}-${month ?? (field === 'from' ? '01' : '12')}-${day ?? (field === 'from' ? '01' : last)}`;
  if (year && Number(month ?? 1) - 1 < 12 && Number(month ?? 1) > 0 && Number(day ?? 1) > 0 && Number(day ?? 1) <= last)
    return whole;
  return refuse(
    { slip: 'bad-day', field: name, value: text },
    `Cannot read the day "${text}" of ${field}: write for instance ${told[field].example}`,
  );
}

/** Fields that are found by any words of theirs in order, all others as a whole. */
export const byWords: readonly Field[] = ['asker', 'minister', 'ministry', 'respondent'];

/**
 * A query narrowed by one more field, named and its closed values said in a language. A name is meant just so: the count beside it is
 * of that name alone.
 */
export function narrowed(query: string, field: Field, value: string, language: LanguageCode = 'en'): string {
  const { values = {} } = told[field];
  // The Dutch words of a value stand after the English ones.
  const said = language === 'nl' ? (Object.keys(values).findLast((word) => values[word] === value) ?? value) : value;
  const words = /^[\p{L}\p{N}]+$/u.test(said) ? said : `"${said.replaceAll(/["“”]/g, '')}"`;
  return `${query} ${nameOfField(field, language)}:${byWords.includes(field) ? '=' : ''}${words}`.trim();
}

/** What a field is called in a query. */
export const nameOfField = (field: FieldName, language: LanguageCode): string =>
  language === 'nl' ? told[field].dutch : field;

/** A query without one of its filters. */
export const widened = (query: string, { start, end }: Pick<Filter, 'start' | 'end'>): string =>
  `${query.slice(0, start).trimEnd()} ${query.slice(end).trimStart()}`.trim();
