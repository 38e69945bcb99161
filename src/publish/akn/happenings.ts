/** The days of a record in Akoma Ntoso: what happened, and the term between two of them. */

import { isDay } from '../../record/day.ts';
import { dayOf } from '../../record/merge.ts';
import { type Element, element } from '../xml.ts';
import { documentOf, type Plan } from './plan.ts';

type Happened = { readonly eId: string; readonly day: string; readonly source: string; readonly event: string };

/** What happened on a day that is known, and the day on which the answer was due. */
export function happenings(plan: Plan): Happened[] {
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

/** The days as events, the asking as that which made it. */
export function lifecycle(plan: Plan): Element | undefined {
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
export function temporalData(plan: Plan): Element | undefined {
  const events = happenings(plan);
  const [start, end] = ['submitted', 'due'].map((name) => events.find(({ event }) => event === name));
  if (!start || !end) return undefined;
  const interval = element('timeInterval', { refersTo: '#term', start: `#${start.eId}`, end: `#${end.eId}` });
  return element('temporalData', { source: '#register' }, element('temporalGroup', { eId: 'tmpg_1' }, interval));
}
