/** What a record is called in Akoma Ntoso, and since when. */

import { isDay } from '../../record/day.ts';
import { dayOf } from '../../record/merge.ts';
import { languageOf } from '../words.ts';
import { type Element, element } from '../xml.ts';
import { countryOf, numberOf } from './iri.ts';
import { aknType } from './names.ts';
import type { Plan } from './plan.ts';

/** Languages as Akoma Ntoso names them (ISO 639-2). */
const languages = { nl: 'nld', en: 'eng' } as const;

/** A day that nobody knows is still a day to the standard; `name` says that it is not known. */
const noDay = { date: '0001-01-01', name: 'unknown' };

const dated = (day: string | undefined, name: string) =>
  day !== undefined && isDay(day) ? { date: day, name } : noDay;

/** The set as work, expression and manifestation (FRBR), each with its IRI. */
export function identification(plan: Plan): Element {
  const { record, facts } = plan;
  const asked = dated(record.submitted, 'submitted');
  const work = `/akn/${countryOf(plan)}/debate/writtenQuestions/${asked.date}/${numberOf(record.id)}`;
  const replied = record.replies.map(dayOf).filter((day) => day !== undefined && isDay(day));
  const version = replied.length === 0 ? asked : dated(replied.toSorted().at(-1), 'expression');
  const language = languages[languageOf(facts)];
  const expression = `${work}/${language}@${version.date}`;
  const made = [element('FRBRdate', version), element('FRBRauthor', { href: '#register', as: '#editor' })];
  return element(
    'identification',
    { source: '#register' },
    workOf(plan, work, asked),
    element('FRBRExpression', {}, ...iris(expression), ...made, element('FRBRlanguage', { language })),
    element('FRBRManifestation', {}, ...iris(expression, '.akn'), ...made, element('FRBRformat', { value: aknType })),
  );
}

function workOf(plan: Plan, iri: string, asked: typeof noDay): Element {
  const { record, asking } = plan;
  const caseNumber = record.documents.find((document) => document.case !== undefined)?.case;
  return element(
    'FRBRWork',
    {},
    ...iris(iri),
    caseNumber === undefined ? undefined : element('FRBRalias', { value: caseNumber, name: 'case' }),
    element('FRBRdate', asked),
    element('FRBRauthor', { href: `#${asking.eId}`, as: '#asker' }),
    element('FRBRcountry', { value: countryOf(plan) }),
    element('FRBRsubtype', { value: 'writtenQuestions' }),
    element('FRBRnumber', { value: numberOf(record.id) }),
    element('FRBRprescriptive', { value: 'false' }),
    element('FRBRauthoritative', { value: 'false' }),
  );
}

const iris = (of: string, end = ''): Element[] => [
  element('FRBRthis', { value: `${of}/!main${end}` }),
  element('FRBRuri', { value: `${of}${end}` }),
];
