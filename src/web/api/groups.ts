/** Members, parties, offices and ministers: the names that records are counted under. */

import { z } from 'zod';
import type { Group } from '../../store/figures.ts';
import { findName, type KeyedName, listNames } from '../../store/names.ts';
import type { Store } from '../../store/open.ts';
import { type Operation, type OperationId, operation } from './operation.ts';
import { pageOf, pageQuery } from './page.ts';
import { groupPage, group as groupSchema } from './schemas.ts';
import { apiUrl, linkTo } from './urls.ts';

/** The collections, the field of the register that each is made of, and the key that filters by it elsewhere. */
export const groupFields = {
  member: { field: 'asker', path: '/members', list: 'listMembers', get: 'getMember' },
  party: { field: 'party', path: '/parties', list: 'listParties', get: 'getParty' },
  office: { field: 'minister', path: '/offices', list: 'listOffices', get: 'getOffice' },
  minister: { field: 'respondent', path: '/ministers', list: 'listMinisters', get: 'getMinister' },
} as const satisfies Record<string, { field: Group['field']; path: string; list: OperationId; get: OperationId }>;

export type GroupKey = keyof typeof groupFields;

const keys = Object.keys(groupFields) as GroupKey[];
const name = z.string().min(1).max(200);
export const parliamentId = z.string().min(1).max(50);
const ofParliament = { parliament: parliamentId.optional() };

/** The filters by name that lists and statistics take. */
export const groupQuery = {
  member: name.optional(),
  party: name.optional(),
  office: name.optional(),
  minister: name.optional(),
} satisfies Record<GroupKey, z.ZodType>;

export const groupsIn = (query: Readonly<Partial<Record<GroupKey, string | undefined>>>): Group[] =>
  keys.flatMap((key) => {
    const value = query[key];
    return value === undefined ? [] : [{ field: groupFields[key].field, value }];
  });

export const groupOperations = (store: Store, site: string): Operation[] =>
  keys.flatMap((key) => {
    const { field, path, list, get } = groupFields[key];
    return [
      operation({
        id: list,
        path,
        params: {},
        query: z.strictObject({ ...pageQuery, ...ofParliament }),
        gives: { 'application/json': groupPage },
        mayMiss: false,
        run: ({ query }) =>
          pageOf({
            site,
            path,
            query,
            read: (page) => listNames(store, field, { ...page, parliament: query.parliament }),
            keyOf: (each) => each.key,
            show: (each) => shown(site, key, each, query),
          }),
      }),
      operation({
        id: get,
        path: `${path}/{name}`,
        params: { name },
        query: z.strictObject(ofParliament),
        gives: { 'application/json': groupSchema },
        mayMiss: true,
        run: ({ params, query }) => {
          const found = findName(store, field, params.name, query);
          return found && { body: shown(site, key, found, query) };
        },
      }),
    ];
  });

/** Links lead to the same parliament, where one was asked for. */
function shown(
  site: string,
  group: GroupKey,
  { key: _, ...named }: KeyedName,
  { parliament }: { readonly parliament?: string | undefined },
): object {
  const own = parliament === undefined ? {} : { parliament };
  return {
    ...named,
    _links: {
      self: linkTo(apiUrl(site, `${groupFields[group].path}/${encodeURIComponent(named.name)}`, own)),
      records: linkTo(apiUrl(site, '/records', { [group]: named.name, ...own })),
      statistics: linkTo(apiUrl(site, '/statistics', { [group]: named.name, ...own })),
    },
  };
}
