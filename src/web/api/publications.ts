/** The official publications: which there are, of which record each is part, and each as it was read. */

import { z } from 'zod';
import type { Store } from '../../store/open.ts';
import { findPublication, listPublications, type Publication } from '../../store/publications.ts';
import { findSource } from '../../store/sources.ts';
import { uis } from '../ui.ts';
import { nothing, type Operation, operation } from './operation.ts';
import { pageOf, pageQuery } from './page.ts';
import { publication, publicationPage } from './schemas.ts';
import { apiUrl, linkTo, recordPath } from './urls.ts';

export const publicationOperations = (store: Store, site: string): Operation[] => [
  operation({
    id: 'listPublications',
    path: '/publications',
    params: {},
    query: z.strictObject(pageQuery),
    gives: { 'application/json': publicationPage },
    mayMiss: false,
    run: ({ query }) =>
      pageOf({
        site,
        path: '/publications',
        query,
        read: (page) => listPublications(store, page),
        keyOf: ({ id }) => id,
        show: (each) => shown(site, each),
      }),
  }),
  operation({
    id: 'getPublication',
    path: '/publications/{publication}',
    params: { publication: z.string().max(200) },
    query: nothing,
    gives: { 'application/json': publication },
    mayMiss: true,
    run: ({ params }) => {
      const found = findPublication(store, params.publication);
      const source = found && findSource(store, found.id);
      if (!found || !source) return undefined;
      const { roles: _, ...reading } = source.reading;
      return { body: { ...shown(site, found), reading } };
    },
  }),
];

const shown = (site: string, { sources, ...facts }: Publication): object => ({
  ...facts,
  sources: sources.map((source) => ({
    ...source,
    _links: {
      page: linkTo(site + uis.nl.to.source(source.sha256)),
      original: linkTo(`${site}${uis.nl.to.source(source.sha256)}/${uis.nl.routes.original}`),
    },
  })),
  _links: {
    self: linkTo(apiUrl(site, `/publications/${encodeURIComponent(facts.id)}`)),
    record: linkTo(apiUrl(site, recordPath(facts.record))),
  },
});
