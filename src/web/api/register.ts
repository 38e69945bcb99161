/** The register as a whole: what it holds, or all of it. */

import { changeAt, newestChange } from '../../store/changes.ts';
import type { Store } from '../../store/open.ts';
import { countRegister } from '../../store/records.ts';
import { bulkTypes, licence } from '../bulk/lines.ts';
import { sendBulk } from '../bulk/send-file.ts';
import type { Shelf } from '../bulk/shelf.ts';
import { nothing, type Operation, operation, text } from './operation.ts';
import { register } from './schemas.ts';
import { apiUrl, linkTo } from './urls.ts';

export const registerOperations = (store: Store, site: string, shelf: Shelf): Operation[] => [
  operation({
    id: 'getRegister',
    path: '/register',
    params: {},
    query: nothing,
    gives: { 'application/json': register, [bulkTypes.ndjson]: text, [bulkTypes.csv]: text },
    mayMiss: false,
    run: ({ c, type }) => {
      if (type === bulkTypes.ndjson) return sendBulk(c, site, shelf, 'ndjson');
      if (type === bulkTypes.csv) return sendBulk(c, site, shelf, 'csv');
      const change = newestChange(store);
      const updated = changeAt(store, change);
      const body = {
        ...countRegister(store),
        change,
        ...(updated ? { updated } : {}),
        licence,
        _links: {
          self: linkTo(apiUrl(site, '/register')),
          records: linkTo(apiUrl(site, '/records')),
          changes: linkTo(apiUrl(site, '/changes')),
          openapi: linkTo(apiUrl(site, '/openapi.json')),
          documentation: linkTo(`${site}/api`),
          ndjson: linkTo(`${site}/register.ndjson`),
          csv: linkTo(`${site}/register.csv`),
        },
      };
      return { body, ...(updated ? { lastModified: updated } : {}) };
    },
  }),
];
