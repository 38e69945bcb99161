/** The records: a list to go through, and each with all that is known of it, as JSON, as text, and as Akoma Ntoso. */

import { z } from 'zod';
import type { Clock } from '../../clock/clock.ts';
import { parliamentOf } from '../../parliaments/read.ts';
import { aknType } from '../../publish/akn/names.ts';
import { aknOf } from '../../publish/akn/write.ts';
import type { Facts } from '../../publish/facts.ts';
import { textOf } from '../../publish/text.ts';
import type { QuestionSet } from '../../record/merge.ts';
import { standing } from '../../record/stored-record.ts';
import type { Store } from '../../store/open.ts';
import { type ListedRecord, listRecords } from '../../store/record-list.ts';
import { type KeptRecord, keptRecord } from '../../store/whole-register.ts';
import { clockOn } from '../clock.ts';
import { uis } from '../ui.ts';
import { groupQuery, groupsIn } from './groups.ts';
import { dayBegan } from './midnight.ts';
import { type Operation, operation, text } from './operation.ts';
import { pageOf, pageQuery, whole } from './page.ts';
import { recordPage, record as recordSchema } from './schemas.ts';
import { apiUrl, linkTo, recordPath } from './urls.ts';

const listQuery = z.strictObject({
  ...pageQuery,
  parliament: z.string().min(1).max(50).optional(),
  year: whole(1800, 2999).optional(),
  submittedFrom: z.iso.date().optional(),
  submittedUntil: z.iso.date().optional(),
  standing: standing.optional(),
  updatedSince: z.iso.datetime({ offset: true }).optional(),
  ...groupQuery,
});

/** What names a record in a path. */
export const recordParams = { parliament: z.string().max(50), number: z.string().max(200) };

export const recordOperations = (store: Store, site: string): Operation[] => [
  operation({
    id: 'listRecords',
    path: '/records',
    params: {},
    query: listQuery,
    gives: { 'application/json': recordPage },
    mayMiss: false,
    run: ({ query }) => {
      const { updatedSince, ...filter } = query;
      const since = updatedSince === undefined ? {} : { updatedSince: momentOf(updatedSince) };
      return pageOf({
        site,
        path: '/records',
        query,
        read: (page) => listRecords(store, { ...filter, ...since, groups: groupsIn(query) }, page),
        keyOf: ({ id }) => id,
        show: (each) => shownInList(site, each),
      });
    },
  }),
  operation({
    id: 'getRecord',
    path: '/records/{parliament}/{number}',
    params: recordParams,
    query: z.strictObject({ on: z.iso.date().optional() }),
    gives: { 'application/json': recordSchema, 'text/plain': text, [aknType]: text },
    mayMiss: true,
    run: ({ params, query, type }) => {
      const kept = keptRecord(store, `${params.parliament}/${params.number}`);
      if (!kept) return undefined;
      const clock = clockOn(kept.record, query.on);
      const lastModified = modifiedAt(kept, clock);
      if (type === 'text/plain') return { body: textOf(kept.record, factsOf(site, kept, clock)), lastModified };
      if (type === aknType) return { body: aknOf(setOf(kept), factsOf(site, kept, clock)), lastModified };
      return { body: shownWhole(site, kept, clock), lastModified };
    },
  }),
];

/** The record without what is added to it here: Akoma Ntoso says that in its own way. */
function setOf({ record: { standing: _, term: __, ...set } }: KeptRecord): QuestionSet {
  return set;
}

/** The register keeps moments in UTC to the second. */
const momentOf = (moment: string): string => new Date(moment).toISOString().replace(/\.\d+Z$/, 'Z');

/** A record in a list of the API. */
export const shownInList = (site: string, record: ListedRecord): object => ({
  ...record,
  _links: { self: linkTo(apiUrl(site, recordPath(record.id))), page: linkTo(site + uis.nl.to.record(record.id)) },
});

const shownWhole = (site: string, { record, change, updated }: KeptRecord, clock: Clock | undefined): object => ({
  ...record,
  ...(clock ? { clock } : {}),
  change,
  updated,
  _links: {
    self: linkTo(apiUrl(site, recordPath(record.id))),
    questions: linkTo(apiUrl(site, `${recordPath(record.id)}/questions`)),
    page: linkTo(site + uis.nl.to.record(record.id)),
  },
});

/** What the written forms of a record tell beside itself. */
export function factsOf(site: string, { record }: Pick<KeptRecord, 'record'>, clock?: Clock): Facts {
  const parliament = parliamentOf(record.id);
  return { base: site, ...(parliament ? { parliament } : {}), ...(clock ? { clock } : {}) };
}

/** While a clock runs a record is another every day: it changed at the last midnight if not later. */
function modifiedAt({ record, updated }: KeptRecord, clock: Clock | undefined): string {
  const zone = parliamentOf(record.id)?.clock.timeZone;
  if (!clock || !zone || record.term?.ending !== undefined) return updated;
  const midnight = dayBegan(new Date(), zone);
  return midnight > updated ? midnight : updated;
}
