/** What a record in Akoma Ntoso refers to: its papers, and the people, offices and events of its text. */

import type { DocumentFacts } from '../../record/reading.ts';
import { recordUrl } from '../facts.ts';
import { dueWord } from '../words.ts';
import { type Element, element } from '../xml.ts';
import { exactRest, exactValue } from './exact.ts';
import { happenings } from './happenings.ts';
import { countryOf, numberOf, slug } from './iri.ts';
import type { Named, Plan } from './plan.ts';

type Nameable = readonly [kind: string, named: Named, href?: string];

/** Everybody and everything that the text refers to by an eId, each under its name. */
export function references(plan: Plan): Element {
  const named = [...people(plan), ...offices(plan), ...concepts(plan)];
  return element(
    'references',
    { source: '#register' },
    plan.documents.map((each) => original(plan, each)),
    named.map(([kind, { eId, name }, href = slug(name)]) =>
      element(kind, {
        eId,
        href: `/ontology/${kind.slice('TLC'.length).toLowerCase()}/${countryOf(plan)}/${href}`,
        showAs: name || '–',
      }),
    ),
  );
}

/** Who asked and who replied, their parties, and those who did so together. */
function people(plan: Plan): Nameable[] {
  const { record, facts, askers, asking, addressed, parties, offices, respondents, replying } = plan;
  const groups = [...new Set([asking, ...(addressed ? [addressed] : []), ...replying])];
  const single = new Set<Named>([...askers, ...offices.values(), ...respondents.values()]);
  return [
    ...[...askers, ...respondents.values()].map((each): Nameable => ['TLCPerson', each]),
    ...[...parties.values()].map((each): Nameable => ['TLCOrganization', each]),
    ...groups
      .filter((each) => !single.has(each))
      .map((each): Nameable => ['TLCOrganization', each, `${numberOf(record.id)}-${each.eId}`]),
    ['TLCOrganization', { eId: 'chamber', name: facts.parliament?.title ?? record.id }],
    ['TLCOrganization', { eId: 'register', name: 'Answerable' }],
  ];
}

const offices = ({ offices, words }: Plan): Nameable[] => [
  ...[...offices.values()].map((each): Nameable => ['TLCRole', each]),
  ['TLCRole', { eId: 'asker', name: words.askedBy }, 'asker'],
  ['TLCRole', { eId: 'editor', name: 'editor' }],
];

/** The kinds of events that there are, and the term where there is one. */
function concepts(plan: Plan): Nameable[] {
  const { words, facts } = plan;
  const due = dueWord(words, facts.clock);
  const nameOf = (event: string): string =>
    event === 'submitted' ? words.asked : event === 'due' ? due : words.kinds[event as DocumentFacts['kind']];
  const events = [...new Set(happenings(plan).map(({ event }) => event))];
  return [
    ...events.map((event): Nameable => ['TLCEvent', { eId: `event_${event}`, name: nameOf(event) }, event]),
    ...(events.includes('due') ? [['TLCConcept', { eId: 'term', name: due }, 'term'] as const] : []),
  ];
}

function original({ facts, record }: Plan, { eId, document, listed }: Plan['documents'][number]): Element {
  const { id, kind, parliament, sessionYear, number, case: caseNumber, pages, settled, ...more } = document;
  const url = facts.parliament?.citation?.address(document) ?? recordUrl(facts.base, record.id);
  return element('original', {
    eId,
    href: url,
    showAs: id || caseNumber || kind,
    'an:id': id === undefined ? undefined : exactValue(id),
    'an:kind': kind,
    'an:parliament': exactValue(parliament),
    'an:sessionYear': sessionYear,
    'an:number': number === undefined ? undefined : String(number),
    'an:case': caseNumber === undefined ? undefined : exactValue(caseNumber),
    'an:pages': pages === undefined ? undefined : String(pages),
    'an:settled': settled,
    'an:listed': listed ? undefined : 'false',
    'an:more': exactRest(more),
  });
}
