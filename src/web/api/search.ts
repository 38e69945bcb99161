/** Searching: whole records with the passages that were found, in pages that each begin after the last record of the one before. */

import { z } from 'zod';
import { nearTo } from '../../store/near.ts';
import { recordNumbered } from '../../store/numbered.ts';
import type { Store } from '../../store/open.ts';
import { recordsListed } from '../../store/record-list.ts';
import { type Found, search, sorts } from '../../store/search.ts';
import { today } from '../today.ts';
import { readCursor, writeCursor } from './cursor.ts';
import { type Operation, operation } from './operation.ts';
import { noCursor, pageLinks, pageQuery } from './page.ts';
import { shownInList } from './records.ts';
import { searchPage } from './schemas.ts';
import { apiUrl, linkTo } from './urls.ts';

const query = z.strictObject({
  q: z.string().min(1).max(1000),
  sort: z.enum(sorts).default('relevance'),
  facets: z.enum(['true', 'false']).default('false'),
  ...pageQuery,
});

const mostFacets = 40;

export const searchOperations = (store: Store, site: string): Operation[] => [
  operation({
    id: 'search',
    path: '/_search',
    params: {},
    query,
    gives: { 'application/json': searchPage },
    mayMiss: false,
    run: ({ query }) => {
      const cursor = query.cursor === undefined ? undefined : readCursor(query.cursor, ['number', 'number', 'number']);
      if (query.cursor !== undefined && !cursor) return noCursor;
      const [key = 0, day = 0, number = 0] = (cursor?.key ?? []) as number[];
      const found = search(store, query.q, {
        limit: query.limit,
        offset: 0,
        sort: query.sort,
        today: today(store),
        ...(cursor ? { after: { key, day, number } } : {}),
      });
      return { body: shown(store, site, query, found) };
    },
  }),
];

function shown(store: Store, site: string, query: z.infer<typeof queryOf>, found: Found): object {
  const { records, pairs, results, facets, timeline, end } = found;
  const next =
    end &&
    apiUrl(site, '/_search', {
      ...query,
      cursor: writeCursor({ backwards: false, key: [end.key, end.day, end.number] }),
    });
  const inList = (id: string) => recordsListed(store, [id]).map((listed) => shownInList(site, listed));
  const named = recordNumbered(store, query.q);
  return {
    total: { records, pairs },
    ...(named ? { named: inList(named.id)[0] } : {}),
    ...(records === 0 && !named ? { near: near(store, site, query) } : {}),
    items: results.flatMap(({ record, hits, pairs }) => inList(record.id).map((record) => ({ record, hits, pairs }))),
    ...(query.facets === 'true' ? { facets: firstOfEach(facets), timeline } : {}),
    _links: pageLinks({ site, path: '/_search', query }, undefined, next === undefined ? undefined : linkTo(next)),
  };
}

const queryOf = query;

/** Queries that do find something, where this one finds nothing: as the texts spell it, without one of its words, or of a subject. */
function near(store: Store, site: string, { q, ...others }: z.infer<typeof queryOf>): readonly object[] {
  const { spelt, without, subjects } = nearTo(store, q, [], { today: today(store) });
  return [...spelt, ...without, ...subjects].map(({ query, records }) => ({
    query,
    records,
    _links: { search: linkTo(apiUrl(site, '/_search', { ...others, q: query, cursor: undefined })) },
  }));
}

/** Of each field the values that most records have. */
const firstOfEach = (facets: Found['facets']): Found['facets'] =>
  [...Map.groupBy(facets, ({ field }) => field).values()].flatMap((values) => values.slice(0, mostFacets));
