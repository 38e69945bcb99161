/** What a record can be filtered by and counted under: facts of its documents, each as it is looked for and as it is shown. */

import { type QuestionSet, standingOf } from '../record/merge.ts';
import type { Office, Respondent } from '../record/reading.ts';
import type { FactField } from './index/columns.ts';

/** A label counts once a record; a fact without one can be looked for and is not counted. */
export type Fact = { readonly field: FactField; readonly value: string; readonly label?: string };

const shown = (field: FactField, value: string): Fact => ({ field, value, label: value });

/** What a set is found and counted by: its askers, ministries, days and the rest. */
export function factsOf(set: QuestionSet): Fact[] {
  const { id, askers, addressees, replies, submitted, documents } = set;
  const day = submitted ?? receivedOf(set); // as the timeline and the filters from and until have it
  return [
    ...askers.flatMap(({ name, party, resolved }): Fact[] => [
      { field: 'asker', value: name, label: resolved?.person ?? name },
      ...(resolved?.person === undefined ? [] : [shown('asker', resolved.person)]),
      { field: 'party', value: party, label: resolved?.party ?? party },
      ...(resolved?.party === undefined ? [] : [shown('party', resolved.party)]),
    ]),
    ...addressees.flatMap(officeFacts),
    ...replies.flatMap(({ by, onBehalfOf }) => [
      ...[...by, ...onBehalfOf].flatMap(officeFacts),
      ...by.flatMap(respondentFacts),
    ]),
    ...(day ? [shown('year', day.slice(0, 4))] : []),
    ...documents.flatMap(({ kind, sessionYear }): Fact[] => [
      shown('kind', kind),
      ...(sessionYear ? [shown('session', sessionYear), { field: 'year' as const, value: sessionYear }] : []),
    ]),
    shown('status', standingOf(set)),
    shown('parliament', id.slice(0, id.indexOf('/'))),
  ];
}

/** The day on which the last reply was received. */
export const receivedOf = ({ replies }: QuestionSet): string | undefined =>
  replies
    .map(({ received }) => received ?? '')
    .sort()
    .at(-1) || undefined;

/** An office is found by what is printed and by what that was resolved to. */
const officeFacts = ({ portfolio, resolved }: Office): Fact[] => [
  { field: 'minister', value: portfolio, label: resolved?.name ?? portfolio },
  ...(resolved
    ? [
        shown('minister', resolved.name),
        { field: 'minister' as const, value: resolved.ministry },
        shown('ministry', resolved.name),
        { field: 'ministry' as const, value: resolved.ministry },
      ]
    : []),
];

/** A respondent is found under the minister by name and portfolio together too. */
const respondentFacts = ({ name, portfolio, resolved }: Respondent): Fact[] => [
  { field: 'minister', value: `${name} ${resolved?.person ?? ''} ${portfolio}` },
  { field: 'respondent', value: `${name} ${resolved?.person ?? ''}`, label: resolved?.person ?? name },
];
