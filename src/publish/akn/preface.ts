/** The head of a record in Akoma Ntoso: its subject, who asked whom and when, and each reply with who gave it. */

import { isDay } from '../../record/day.ts';
import type { RecordReply } from '../../record/merge.ts';
import type { Asker, Office, Respondent } from '../../record/reading.ts';
import { replyWord } from '../words.ts';
import { type Content, type Element, element } from '../xml.ts';
import { exactRest, exactText } from './exact.ts';
import { countryOf } from './iri.ts';
import { documentOf, officeKey, type Plan, respondentKey } from './plan.ts';
import { counter } from './text.ts';

type Line = readonly (Content | readonly Content[])[];

export function prefaceOf(plan: Plan): Element {
  const { record, words } = plan;
  const next = counter('preface');
  const line = (name: string, contents: (own: string) => Line): Element => {
    const eId = next('p');
    return element('p', { eId, class: name }, ...contents(eId).flat(), '');
  };
  const { subject, askers, addressees, submitted } = record;
  return element(
    'preface',
    { eId: 'preface' },
    line('case', () => [element('docNumber', {}, ...exactText(record.id))]),
    subject === undefined ? undefined : line('subject', () => [element('docTitle', {}, ...exactText(subject))]),
    line('askers', (eId) => {
      const at = counter(eId);
      return [`${words.askedBy}: `, ...spaced(askers.map((asker, i) => askerOf(plan, asker, i, at)))];
    }),
    line('addressees', (eId) => {
      const at = counter(eId);
      return [`${words.to}: `, ...spaced(addressees.map((office) => officeOf(plan, office, 'addressee', at)))];
    }),
    submitted === undefined
      ? undefined
      : line('submitted', () => [`${words.askedOn}: `, dayElement(submitted, 'submitted')]),
    record.replies.map((reply) => replyOf(plan, reply, next('container'))),
  );
}

/** Things with a comma between them. */
const spaced = (parts: readonly (readonly Content[])[]): Content[] =>
  parts.flatMap((part, i) => (i === 0 ? part : [', ', ...part]));

function askerOf({ askers, parties }: Plan, asker: Asker, i: number, at: (name: string) => string): Content[] {
  const { name, party, resolved, ...more } = asker;
  const rest = { ...more, ...(resolved ? { resolved } : {}) };
  const proponent = element(
    'docProponent',
    { refersTo: `#${askers[i]!.eId}`, as: '#asker', 'an:more': exactRest(rest) },
    ...exactText(name),
  );
  if (party === '') return [proponent];
  const refersTo = `#${parties.get(party)!.eId}`;
  return [proponent, ' (', element('organization', { eId: at('organization'), refersTo }, ...exactText(party)), ')'];
}

/** An office: what it is in words, and its portfolio as printed. */
function officeOf({ offices, words }: Plan, office: Office, name: string, at: (name: string) => string): Content[] {
  const { role, portfolio, resolved, ...more } = office;
  const rest = { ...more, ...(resolved ? { resolved } : {}) };
  const own = element(
    'role',
    {
      eId: at('role'),
      refersTo: `#${offices.get(officeKey(office))!.eId}`,
      class: name,
      'an:role': role,
      'an:more': exactRest(rest),
    },
    ...exactText(portfolio),
  );
  return portfolio === '' ? [words.roles[role], own] : [`${words.roles[role]} (`, own, ')'];
}

function replyOf(plan: Plan, reply: RecordReply, eId: string): Element {
  const { words } = plan;
  const {
    document: _,
    by,
    onBehalfOf,
    received,
    dated,
    seeAlso,
    answers: __,
    noticeText: ___,
    notes: ____,
    ...more
  } = reply;
  const own = `${eId}__p_1`;
  const at = counter(own);
  const seen = seeAlso.map(({ sessionYear, number, ...rest }): Content[] => {
    const href = `/akn/${countryOf(plan)}/debate/writtenAnswers/${sessionYear}/${number}`;
    const told = { 'an:sessionYear': sessionYear, 'an:number': String(number), 'an:more': exactRest(rest) };
    return [element('ref', { eId: at('ref'), href, class: 'seeAlso', ...told }, `${sessionYear}, nr. ${number}`)];
  });
  return element(
    'container',
    { eId, name: 'reply', 'an:document': `#${documentOf(plan, reply)}`, 'an:more': exactRest(more) },
    element(
      'p',
      { eId: own, class: 'reply' },
      `${replyWord(words, reply)}: `,
      ...spaced([
        ...(received === undefined ? [] : [[dayElement(received, 'received')]]),
        ...(dated === undefined ? [] : [[dayElement(dated, 'dated')]]),
        ...by.map((person) => respondentOf(plan, person, at)),
        ...onBehalfOf.map((office) => [`${words.onBehalfOf} `, ...officeOf(plan, office, 'onBehalfOf', at)]),
        ...seen,
      ]),
    ),
  );
}

function respondentOf(plan: Plan, person: Respondent, at: (name: string) => string): Content[] {
  const { name, ...office } = person;
  const refersTo = `#${plan.respondents.get(respondentKey(person))!.eId}`;
  const as = `#${plan.offices.get(officeKey(person))!.eId}`;
  return [
    element('person', { eId: at('person'), refersTo, as }, ...exactText(name)),
    ', ',
    ...officeOf(plan, office, 'respondent', at),
  ];
}

/** A day; one that there is not, such as 31 February, stands as it was read. */
const dayElement = (day: string, name: string): Element =>
  isDay(day)
    ? element('docDate', { date: day, class: name }, day)
    : element('inline', { name, class: name }, ...exactText(day));
