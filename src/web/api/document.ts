/** The description of the API by OpenAPI 3.1, made from its operations, in the words of a language. */

import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { homeParliament } from '../../parliaments/read.ts';
import { bulkTypes, licence } from '../bulk/lines.ts';
import type { Settings } from '../settings.ts';
import type { Lang } from '../ui.ts';
import { apiWords as english } from '../words/en/api.ts';
import { apiWords as dutch, type Words } from '../words/nl/api.ts';
import { basePath, type Operation } from './operation.ts';
import { problemStatuses } from './problem.ts';
import { problem } from './schemas.ts';
import { version } from './version.ts';

export const apiWordsIn: Readonly<Record<Lang, Words>> = { nl: dutch, en: english };

type Schema = {
  description?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: unknown;
  $ref?: string;
  [key: string]: unknown;
};
export type Document = {
  readonly paths: Record<string, Record<string, DescribedOperation>>;
  readonly components: { readonly schemas: Record<string, Schema> };
  readonly [key: string]: unknown;
};
export type DescribedOperation = {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly responses: Record<string, { readonly content?: Record<string, { readonly schema: Schema }> }>;
};
export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: boolean;
  description?: string;
  example?: unknown;
  readonly schema: Schema;
};
export type { Schema };

export function documentOf(operations: readonly Operation[], settings: Settings, lang: Lang): Document {
  const words = apiWordsIn[lang];
  const routes = new OpenAPIHono();
  for (const each of operations) routes.openAPIRegistry.registerPath(createRoute(routeOf(each, words)));
  const made = routes.getOpenAPI31Document({
    openapi: '3.1.1',
    info: {
      title: 'Answerable API',
      version,
      description: [['', words.lead] as const, ...words.about]
        .map(([head, text]) => (head === '' ? text : `**${head}.** ${text}`))
        .join('\n\n'),
      contact: contactOf(settings),
      license: { name: 'CC0 1.0', url: licence },
    },
    externalDocs: { url: `${settings.site}${lang === 'en' ? '/en' : ''}/api` },
    servers: [{ url: `${settings.site}${basePath}` }],
    tags: Object.entries(words.tags).map(([name, description]) => ({ name, description })),
    security: [],
  });
  return worded(made as unknown as Document, words);
}

/** The rules ask for name, url and mail; without a mail address of its own a site has the one that RFC 2142 gives to all. */
function contactOf({ site, contact = '' }: Settings): { name: string; url: string; email: string } {
  const host = new URL(site).hostname;
  const email = contact.startsWith('mailto:') ? contact.slice('mailto:'.length) : `webmaster@${mailHost(host)}`;
  return { name: 'Answerable API', url: contact.startsWith('https:') ? contact : `${site}/api`, email };
}

const mailHost = (host: string): string => (/^[\d.]+$|^\[|^localhost$/.test(host) ? 'localhost.localdomain' : host);

type Header = { readonly description: string; readonly schema: { readonly type: 'string' }; readonly required: true };

const headersOf = (names: readonly (keyof Words['headers'])[], words: Words): Record<string, Header> =>
  Object.fromEntries(
    names.map((name) => [name, { description: words.headers[name], schema: { type: 'string' }, required: true }]),
  );

function routeOf({ id, path, params, query, gives, mayMiss }: Operation, words: Words) {
  const [summary, description] = words.operations[id];
  const paged = query instanceof z.ZodObject && 'cursor' in query.shape;
  const bulk = bulkTypes.ndjson in gives;
  const content = Object.fromEntries(Object.entries(gives).map(([type, schema]) => [type, { schema }]));
  const headers = headersOf(['API-Version', 'ETag', ...(paged ? (['Link'] as const) : [])], words);
  const part = {
    description: words.statuses[206]!,
    headers: headersOf(['API-Version', 'Content-Range'], words),
    content,
  };
  return {
    method: 'get' as const,
    path,
    operationId: id,
    tags: [tagOf(path)],
    summary,
    description,
    request: { params: z.strictObject(params), ...(query instanceof z.ZodObject ? { query } : {}) },
    responses: {
      200: { description: words.statuses[200]!, headers, content },
      ...(bulk ? { 206: part } : {}),
      304: { description: words.statuses[304]!, headers: headersOf(['API-Version', 'ETag'], words) },
      ...failure('invalid-input', words),
      ...(mayMiss ? failure('not-found', words) : {}),
      ...failure('not-acceptable', words),
      ...(bulk ? failure('range-not-satisfiable', words) : {}),
      ...failure('too-many-requests', words),
      ...failure('fault', words),
    },
  };
}

const failure = (name: keyof typeof problemStatuses, words: Words) => ({
  [problemStatuses[name]]: {
    description: words.problems[name].title,
    headers: headersOf(name === 'too-many-requests' ? ['API-Version', 'Retry-After'] : ['API-Version'], words),
    content: { 'application/problem+json': { schema: problem } },
  },
});

function tagOf(path: string): keyof Words['tags'] {
  if (/^\/(?:records|_search)/.test(path)) return 'records';
  if (/^\/(?:members|parties|offices|ministers)/.test(path)) return 'names';
  if (path.startsWith('/publications')) return 'publications';
  return path === '/statistics' ? 'statistics' : 'register';
}

/** A value of each parameter that has no closed list; a cursor has none that could be made up. */
const examples = {
  parliament: homeParliament,
  number: '2023Z14476',
  question: '3',
  name: 'Defensie',
  publication: 'kv-tk-2023Z14476',
  year: 2023,
  submittedFrom: '2023-01-01',
  submittedUntil: '2023-12-31',
  updatedSince: '2026-01-01T00:00:00Z',
  on: '2023-10-01',
  q: 'clustermunitie',
  after: 0,
} as const;

/** Says of each parameter, schema and field what it is. Objects may get more fields in a later version: none is closed. */
function worded(document: Document, words: Words): Document {
  for (const operations of Object.values(document.paths)) {
    for (const { parameters = [] } of Object.values(operations)) {
      for (const parameter of parameters) {
        parameter.description = words.parameters[parameter.name as 'limit'];
        parameter.example = examples[parameter.name as 'q'];
      }
    }
  }
  const fields: Readonly<Record<string, string>> = words.properties;
  for (const [name, schema] of Object.entries(document.components.schemas)) {
    schema.description = words.schemas[name as 'Record'];
    schema.properties = Object.fromEntries(
      Object.entries(schema.properties ?? {}).map(([key, field]) => [
        key,
        { ...field, description: fields[`${name}.${key}`] ?? fields[key] ?? '' },
      ]),
    );
  }
  return opened(document) as Document;
}

function opened(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(opened);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      key === 'additionalProperties' && each === false ? [] : [[key, opened(each)]],
    ),
  );
}
