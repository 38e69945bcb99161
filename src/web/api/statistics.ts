/** Figures: how much is asked and how long answers take, of a parliament or of one name in it. */

import { z } from 'zod';
import type { Store } from '../../store/open.ts';
import { chooseParliament } from '../chosen.ts';
import { figuresOf } from '../figures-data.ts';
import { groupQuery, groupsIn, parliamentId } from './groups.ts';
import { type Operation, operation } from './operation.ts';
import { statistics } from './schemas.ts';
import { apiUrl, linkTo } from './urls.ts';

export const statisticsOperations = (store: Store, site: string): Operation[] => [
  operation({
    id: 'getStatistics',
    path: '/statistics',
    params: {},
    query: z.strictObject({ ...groupQuery, parliament: parliamentId.optional() }),
    gives: { 'application/json': statistics },
    mayMiss: true,
    run: ({ query }) => {
      const [group, ...others] = groupsIn(query);
      if (others.length > 0) {
        const names = Object.keys(groupQuery).filter((name) => name in query);
        return { slips: names.map((name) => ({ in: 'query', name, detail: `Give one of ${names.join(', ')}` })) };
      }
      const chosen = chooseParliament(store, query.parliament, group);
      if (!chosen) return undefined;
      const { parliament, terms } = chosen;
      const figures = { parliament: parliament.id, terms, ...figuresOf(store, chosen, group) };
      return { body: { ...figures, _links: { self: linkTo(apiUrl(site, '/statistics', query)) } } };
    },
  }),
];
