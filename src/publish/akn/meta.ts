/** The metadata of a record in Akoma Ntoso. */

import { isDay } from '../../record/day.ts';
import { dayOf, standingOf } from '../../record/merge.ts';
import { citationOf, citedPaper } from '../citation.ts';
import { type Element, element } from '../xml.ts';
import { exactRest, exactValue } from './exact.ts';
import { lifecycle, temporalData } from './happenings.ts';
import { identification } from './identification.ts';
import { notesOf } from './notes.ts';
import type { Plan } from './plan.ts';
import { references } from './references.ts';

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
