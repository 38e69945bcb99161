/** Reads a page of an OData v4 service: {"value": […], "@odata.nextLink": …, "@odata.count": …}. */

import { Problem } from '../record/problem.ts';
import { type Piece, piecesOf } from './json-pieces.ts';

export type ODataPage = { readonly entities: readonly Piece[]; readonly next?: string; readonly total?: number };

/** Throws a Problem where the bytes are no whole page. */
export function readODataPage(bytes: Uint8Array): ODataPage {
  const text = new TextDecoder().decode(bytes);
  const { '@odata.nextLink': next, '@odata.count': total, value } = parse(text);
  if (!Array.isArray(value)) throw new Problem('source-damaged', 'The page has no list of values');
  return {
    entities: piecesOf(text, 'value'),
    ...(typeof next === 'string' && next !== '' ? { next } : {}),
    ...(typeof total === 'number' && Number.isSafeInteger(total) ? { total } : {}),
  };
}

function parse(text: string): Record<string, unknown> {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null) return found as Record<string, unknown>;
  } catch (error) {
    throw new Problem('source-damaged', `The page is no whole JSON: ${(error as Error).message}`, { cause: error });
  }
  throw new Problem('source-damaged', 'The page is no JSON object');
}

/** The address of a query: `$` stands before the name of each option. */
export const odataAddress = (address: string, options: Readonly<Record<string, string>>): string =>
  `${address}?${Object.entries(options)
    .map(([name, value]) => `$${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

/** A mark never lies in the server's future: what comes in until then would be passed over. */
export const boundedMark = (mark: string, date: string | undefined): string =>
  date !== undefined && mark > date ? date : mark;
