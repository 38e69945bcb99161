/**
 * What changed, in order: who goes through all changes from 0 on has the same register, and who comes back after the last
 * number misses nothing. Of each record the last change alone is told; one that is gone is told as gone.
 */

import { z } from 'zod';
import { type Change, changesSince, newestChange } from '../../store/changes.ts';
import type { Store } from '../../store/open.ts';
import { wholeRecord } from '../../store/whole-register.ts';
import { type Operation, operation } from './operation.ts';
import { whole } from './page.ts';
import { changePage } from './schemas.ts';
import { apiUrl, linkTo, recordPath } from './urls.ts';

const query = z.strictObject({
  after: whole(0, Number.MAX_SAFE_INTEGER).default(0),
  limit: whole(1, 1000).default(100),
  data: z.enum(['true', 'false']).default('false'),
});

export const changeOperations = (store: Store, site: string): Operation[] => [
  operation({
    id: 'listChanges',
    path: '/changes',
    params: {},
    query,
    gives: { 'application/json': changePage },
    mayMiss: false,
    run: ({ query: { after, limit, data } }) => {
      const newest = newestChange(store);
      const found = changesSince(store, after, limit);
      const last = found.at(-1)?.number ?? after;
      const at = (from: number): string => apiUrl(site, '/changes', { after: from, limit, data });
      const body = {
        items: found.map((change) => shown(store, site, change, data === 'true')),
        newest,
        _links: {
          self: linkTo(at(after)),
          first: linkTo(at(0)),
          ...(last < newest ? { next: linkTo(at(last)) } : {}),
        },
      };
      return { body };
    },
  }),
];

function shown(store: Store, site: string, change: Change, withData: boolean): object {
  const { record, kind } = change;
  const data = withData && kind === 'kept' ? wholeRecord(store, record) : undefined;
  return {
    ...change,
    ...(data ? { data } : {}),
    _links: kind === 'kept' ? { record: linkTo(apiUrl(site, recordPath(record))) } : {},
  };
}
