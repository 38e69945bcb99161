/** Addresses within the API and on the site: always whole, under the address that the keeper of the site has said. */

import { basePath } from './operation.ts';

export type Link = { readonly href: string };
export type Query = Readonly<Record<string, string | number | boolean | undefined>>;

export const linkTo = (href: string): Link => ({ href });

export function apiUrl(site: string, path: string, query: Query = {}): string {
  const given = Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return `${site}${basePath}${path}${given.length > 0 ? `?${new URLSearchParams(given)}` : ''}`;
}

/** The path of a record; its id has two parts. */
export const recordPath = (id: string): string => {
  const slash = id.indexOf('/');
  return `/records/${encodeURIComponent(id.slice(0, slash))}/${encodeURIComponent(id.slice(slash + 1))}`;
};

export const questionPath = (id: string, number: string): string =>
  `${recordPath(id)}/questions/${encodeURIComponent(number)}`;
