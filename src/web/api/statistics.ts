/** Figures: how much is asked and how long answers take, of the whole register or of one name. */

import { z } from 'zod';
import { groupName } from '../../store/figures.ts';
import type { Store } from '../../store/open.ts';
import { figuresOf } from '../figures.ts';
import { groupQuery, groupsIn } from './groups.ts';
import { type Operation, operation } from './operation.ts';
import { statistics } from './schemas.ts';
import { apiUrl, linkTo } from './urls.ts';

export const statisticsOperations = (store: Store, site: string): Operation[] => [
  operation({
    id: 'getStatistics',
    path: '/statistics',
    params: {},
    query: z.strictObject(groupQuery),
    gives: { 'application/json': statistics },
    mayMiss: true,
    run: ({ query }) => {
      const [group, ...others] = groupsIn(query);
      if (others.length > 0) {
        const names = Object.keys(query);
        return { slips: names.map((name) => ({ in: 'query', name, detail: `Give one of ${names.join(', ')}` })) };
      }
      if (group && groupName(store, group) === undefined) return undefined;
      return { body: { ...figuresOf(store, group), _links: { self: linkTo(apiUrl(site, '/statistics', query)) } } };
    },
  }),
];
