/** The metadata of a record in Akoma Ntoso: its IRIs by the naming convention, its papers, days, people and notes. */

import { isDay } from '../../record/day.ts';
import { dayOf, standingOf } from '../../record/merge.ts';
import type { DocumentFacts, Note } from '../../record/reading.ts';
import { citationOf, citedPaper } from '../citation.ts';
import { recordUrl } from '../facts.ts';
import { dueWord, languageOf } from '../words.ts';
import { type Element, element } from '../xml.ts';
import { exactRest, exactText, exactValue } from './exact.ts';
import { aknType } from './names.ts';
import { documentOf, type Named, type NoteList, type Plan } from './plan.ts';

/** Languages as Akoma Ntoso names them (ISO 639-2). */
const languages = { nl: 'nld', en: 'eng' } as const;

export const metaOf = (plan: Plan, rest: object): Element =>
  element(
    'meta',
    {},
    identification(plan),
    publication(plan),
    lifecycle(plan),
    temporalData(plan),
    references(plan),
    plan.notes.map((list) => notesOf(plan, list)),
    element(
      'proprietary',
      { source: '#register' },
      element('an:record', {
        id: exactValue(plan.record.id),
        standing: standingOf(plan.record),
        more: exactRest(rest),
      }),
    ),
  );

/** The parliament's country: the first part of its id. */
export const countryOf = ({ record: { id } }: Plan): string => /^[a-z]{2}/.exec(id)?.[0] ?? 'xx';

/** A day that nobody knows is still a day to the standard; `name` says that it is not known. */
const noDay = { date: '0001-01-01', name: 'unknown' };

const dated = (day: string | undefined, name: string) =>
  day !== undefined && isDay(day) ? { date: day, name } : noDay;

function identification(plan: Plan): Element {
  const { record, facts, asking } = plan;
  const asked = dated(record.submitted, 'submitted');
  const number = numberOf(record.id);
  const caseNumber = record.documents.find((document) => document.case !== undefined)?.case;
  const work = `/akn/${countryOf(plan)}/debate/writtenQuestions/${asked.date}/${number}`;
  const newest = record.replies.map(dayOf).filter((day) => day !== undefined && isDay(day));
  const version = newest.length === 0 ? asked : dated(newest.toSorted().at(-1), 'expression');
  const language = languages[languageOf(facts)];
  const expression = `${work}/${language}@${version.date}`;
  const author = { href: '#register', as: '#editor' };
  return element(
    'identification',
    { source: '#register' },
    element(
      'FRBRWork',
      {},
      element('FRBRthis', { value: `${work}/!main` }),
      element('FRBRuri', { value: work }),
      caseNumber === undefined ? undefined : element('FRBRalias', { value: caseNumber, name: 'case' }),
      element('FRBRdate', asked),
      element('FRBRauthor', { href: `#${asking.eId}`, as: '#asker' }),
      element('FRBRcountry', { value: countryOf(plan) }),
      element('FRBRsubtype', { value: 'writtenQuestions' }),
      element('FRBRnumber', { value: number }),
      element('FRBRprescriptive', { value: 'false' }),
      element('FRBRauthoritative', { value: 'false' }),
    ),
    element(
      'FRBRExpression',
      {},
      element('FRBRthis', { value: `${expression}/!main` }),
      element('FRBRuri', { value: expression }),
      element('FRBRdate', version),
      element('FRBRauthor', author),
      element('FRBRlanguage', { language }),
    ),
    element(
      'FRBRManifestation',
      {},
      element('FRBRthis', { value: `${expression}/!main.akn` }),
      element('FRBRuri', { value: `${expression}.akn` }),
      element('FRBRdate', version),
      element('FRBRauthor', author),
      element('FRBRformat', { value: aknType }),
    ),
  );
}

/** The number by which the set is known: what its id has after the parliament, in signs that an IRI takes. */
const numberOf = (id: string): string => slug(id.slice(id.indexOf('/') + 1), /[^A-Za-z0-9.-]+/g);

const slug = (text: string, others = /[^A-Za-z0-9]+/g): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(others, '-').replaceAll(/^-|-$/g, '') || '-';

/** The official series that the cited paper is printed in. */
function publication({ record, facts }: Plan): Element | undefined {
  const paper = citedPaper(record);
  const series = paper && facts.parliament?.citation?.series(paper);
  const day = record.replies.filter(({ document }) => document.id === paper?.id).map(dayOf)[0];
  if (!paper || !series || paper.number === undefined || day === undefined || !isDay(day)) return undefined;
  return element('publication', {
    date: day,
    name: series,
    showAs: citationOf(record, facts),
    number: String(paper.number),
  });
}

type Happened = { readonly eId: string; readonly day: string; readonly source: string; readonly event: string };

/** What happened on a day that is known, and the day on which the answer was due. */
function happenings(plan: Plan): Happened[] {
  const { record, facts, documents } = plan;
  const asking = documents.find(({ document }) => document.kind === 'questions') ?? documents[0];
  const all = [
    { day: record.submitted, source: asking?.eId ?? 'register', event: 'submitted' },
    ...record.replies.map((reply) => ({
      day: dayOf(reply),
      source: documentOf(plan, reply),
      event: reply.document.kind,
    })),
    { day: facts.clock?.due, source: 'register', event: 'due' },
  ];
  const known = all.filter((each): each is typeof each & { day: string } => each.day !== undefined && isDay(each.day));
  return known.map((each, i) => ({ ...each, eId: `eref_${i + 1}` }));
}

function lifecycle(plan: Plan): Element | undefined {
  const events = happenings(plan);
  if (events.length === 0) return undefined;
  const refs = events.map(({ eId, day, source, event }) =>
    element('eventRef', {
      eId,
      date: day,
      source: `#${source}`,
      type: event === 'submitted' ? 'generation' : undefined,
      refersTo: `#event_${event}`,
    }),
  );
  return element('lifecycle', { source: '#register' }, ...refs);
}

/** The term: from the day of asking to the day on which the answer is due. */
function temporalData(plan: Plan): Element | undefined {
  const events = happenings(plan);
  const [start, end] = ['submitted', 'due'].map((name) => events.find(({ event }) => event === name));
  if (!start || !end) return undefined;
  const interval = element('timeInterval', { refersTo: '#term', start: `#${start.eId}`, end: `#${end.eId}` });
  return element('temporalData', { source: '#register' }, element('temporalGroup', { eId: 'tmpg_1' }, interval));
}

function references(plan: Plan): Element {
  const { record, words, facts, askers, asking, addressed, parties, offices, respondents, replying } = plan;
  const tlc = (kind: string, of: Named, href = `${slug(of.name)}`): Element =>
    element(kind, {
      eId: of.eId,
      href: `/ontology/${kind.slice(3).toLowerCase()}/${countryOf(plan)}/${href}`,
      showAs: of.name || '–',
    });
  const groups = [...new Set([asking, ...(addressed ? [addressed] : []), ...replying])];
  const single = new Set<Named>([...askers, ...offices.values(), ...respondents.values()]);
  const events = new Set(happenings(plan).map(({ event }) => event));
  const chamber = facts.parliament?.title ?? record.id;
  const eventName = (event: string): string =>
    event === 'submitted'
      ? words.asked
      : event === 'due'
        ? dueWord(words, facts.clock)
        : words.kinds[event as DocumentFacts['kind']];
  return element(
    'references',
    { source: '#register' },
    plan.documents.map((each) => original(plan, each)),
    askers.map((each) => tlc('TLCPerson', each)),
    respondents
      .values()
      .map((each) => tlc('TLCPerson', each))
      .toArray(),
    parties
      .values()
      .map((each) => tlc('TLCOrganization', each))
      .toArray(),
    groups
      .filter((each) => !single.has(each))
      .map((each) => tlc('TLCOrganization', each, `${numberOf(record.id)}-${each.eId}`)),
    tlc('TLCOrganization', { eId: 'chamber', name: chamber }),
    tlc('TLCOrganization', { eId: 'register', name: 'Answerable' }),
    offices
      .values()
      .map((each) => tlc('TLCRole', each))
      .toArray(),
    tlc('TLCRole', { eId: 'asker', name: words.askedBy }, 'asker'),
    tlc('TLCRole', { eId: 'editor', name: 'editor' }),
    [...events].map((event) => tlc('TLCEvent', { eId: `event_${event}`, name: eventName(event) }, event)),
    events.has('due') ? tlc('TLCConcept', { eId: 'term', name: dueWord(words, facts.clock) }, 'term') : undefined,
  );
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

function notesOf(plan: Plan, { of, notes, eIds }: NoteList): Element {
  const owner = plan.record.replies.findIndex((_, i) => of.includes(`reply_${i + 1}`));
  const source = owner < 0 ? 'register' : documentOf(plan, plan.record.replies[owner]!);
  return element('notes', { source: `#${source}` }, ...notes.map((note, i) => noteOf(note, eIds[i]!, of)));
}

/** A note with its links where they stand in it; those that do not stand there so stand in a paragraph of their own. */
function noteOf({ mark, text, links, ...more }: Note, eId: string, of: readonly string[]): Element {
  const inPlace = placesOf(text, links);
  const [own, other] = [`${eId}__p_1`, `${eId}__p_2`];
  const parts = [];
  let at = 0;
  for (const [i, { link, start }] of (inPlace ?? []).entries()) {
    parts.push(...exactText(text.slice(at, start)), linkTo(link, `${own}__ref_${i + 1}`));
    at = start + link.length;
  }
  return element(
    'note',
    {
      eId,
      marker: mark,
      'an:mark': exactValue(mark) === mark ? undefined : exactValue(mark),
      'an:of': of.join(' '),
      'an:more': exactRest(more),
    },
    element('p', { eId: own }, ...parts, ...exactText(text.slice(at))),
    inPlace
      ? undefined
      : element(
          'p',
          { eId: other, class: 'links' },
          ...links.map((link, i) => linkTo(link, `${other}__ref_${i + 1}`)),
          '',
        ),
  );
}

const linkTo = (link: string, eId: string): Element => element('ref', { eId, href: hrefOf(link) }, ...exactText(link));

/** An address as an attribute takes it; what is none points nowhere. */
const hrefOf = (link: string): string => {
  const whole = /^[a-z][a-z+.-]*:/i.test(link) ? link : `https://${link}`;
  return URL.canParse(whole) ? new URL(whole).href : '#register';
};

/** Where the links stand in a text, where they stand there one after the other. */
function placesOf(text: string, links: readonly string[]): { link: string; start: number }[] | undefined {
  const places: { link: string; start: number }[] = [];
  let at = 0;
  for (const link of links) {
    const start = text.indexOf(link, at);
    if (start < 0 || link === '') return undefined;
    places.push({ link, start });
    at = start + link.length;
  }
  return places;
}
