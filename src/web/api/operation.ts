/**
 * One operation of the API: where it hears, what it takes, what it gives. The route and the description of it are both made
 * from this one piece of data, so neither can say what the other does not.
 */

import type { Context } from 'hono';
import { z } from 'zod';
import type { Words } from '../words/nl/api.ts';
import { chooseType } from './negotiate.ts';
import { problemOf, type Slip } from './problem.ts';
import { send } from './send.ts';

export const basePath = '/api/v1';

export type OperationId = keyof Words['operations'];

/** What came of an operation: a body to send, or a whole response where it is no ordinary body; undefined: not here. */
export type Outcome = Body | Response | undefined;

export type Body = {
  /** An object is sent as JSON, text as it is. */
  readonly body: object | string;
  readonly lastModified?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** What is wrong with the request after all. */
  readonly slips?: undefined;
};

/** Slips that only the operation itself can find, such as a cursor that is none. */
export type Slips = { readonly slips: readonly Slip[] };

export type Asked<P, Q> = {
  readonly c: Context;
  readonly params: P;
  readonly query: Q;
  /** The media type that was chosen. */
  readonly type: string;
};

export type Operation<P extends z.ZodRawShape = z.ZodRawShape, Q extends z.ZodType = z.ZodType> = {
  readonly id: OperationId;
  /** As OpenAPI writes it, below the base path: '/records/{parliament}/{number}'. */
  readonly path: `/${string}`;
  readonly params: P;
  readonly query: Q;
  /** The schema of what it gives, by media type; the first is what is sent to who takes anything. */
  readonly gives: Readonly<Record<string, z.ZodType>>;
  /** Whether what is asked for may not be there. */
  readonly mayMiss: boolean;
  readonly run: (asked: Asked<z.infer<z.ZodObject<P>>, z.infer<Q>>) => Outcome | Slips | Promise<Outcome | Slips>;
};

/** An operation whose own types are known where it is written. */
export const operation = <P extends z.ZodRawShape, Q extends z.ZodType>(of: Operation<P, Q>): Operation =>
  of as unknown as Operation;

export const text = z.string();
export const nothing = z.strictObject({});

/** Answers a request: what is accepted first, then all that is wrong with it at once, then the operation. */
export async function answer(c: Context, site: string, of: Operation): Promise<Response> {
  const types = Object.keys(of.gives);
  const type = chooseType(c.req.header('accept'), types);
  if (type === undefined) {
    return problemOf(c, site, 'not-acceptable', { detail: `This is given as ${types.join(', ')}` });
  }
  const params = z.strictObject(of.params).safeParse(c.req.param());
  const query = of.query.safeParse(queryOf(c));
  const slips = [...slipsOf('path', params.error), ...slipsOf('query', query.error)];
  if (slips.length > 0 || !params.success || !query.success) return refuse(c, site, slips);
  const outcome = await of.run({ c, params: params.data, query: query.data, type });
  if (outcome === undefined)
    return problemOf(c, site, 'not-found', { detail: 'The register has nothing by this name' });
  if (outcome instanceof Response) return outcome;
  if (outcome.slips) return refuse(c, site, outcome.slips);
  return sendBody(c, type, outcome);
}

const refuse = (c: Context, site: string, errors: readonly Slip[]): Response => {
  const detail = errors.map(({ name, detail }) => `${name}: ${detail}`).join('; ');
  return problemOf(c, site, 'invalid-input', { detail, errors });
};

function sendBody(c: Context, type: string, { body, lastModified, headers = {} }: Body): Response {
  const relations = typeof body === 'string' ? [] : relationsOf(body);
  return send(c, {
    type: type.startsWith('text/') ? `${type}; charset=utf-8` : type,
    body: typeof body === 'string' ? body : JSON.stringify(body),
    ...(lastModified === undefined ? {} : { lastModified }),
    headers: { ...headers, ...(relations.length > 0 ? { link: relations.join(', ') } : {}) },
  });
}

/** The ways from page to page, for clients that read headers. */
function relationsOf(body: object): string[] {
  const links = ('_links' in body ? body._links : {}) as Readonly<Record<string, { href: string } | undefined>>;
  return ['first', 'prev', 'next'].flatMap((name) => {
    const link = links[name];
    return link ? [`<${link.href}>; rel="${name}"`] : [];
  });
}

/** Each key once; a key that is given twice is a list, which no schema takes. */
function queryOf(c: Context): Record<string, string | string[]> {
  const given = [...new URL(c.req.url).searchParams];
  const keys = Map.groupBy(given, ([name]) => name);
  return Object.fromEntries(
    [...keys].map(([name, pairs]) => [name, pairs.length === 1 ? pairs[0]![1] : pairs.map(([, value]) => value)]),
  );
}

function slipsOf(where: Slip['in'], error: z.ZodError | undefined): Slip[] {
  return (error?.issues ?? []).flatMap((issue): Slip[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((name) => ({ in: where, name, detail: 'There is no such parameter' }))
      : [{ in: where, name: String(issue.path[0] ?? ''), detail: issue.message }],
  );
}
