/** Sends a snapshot of the whole register: with its digest, what it holds and until where, and from any place on (RFC 9110, 14). */

import type { Context } from 'hono';
import { acceptsGzip } from '../api/negotiate.ts';
import { problemOf } from '../api/problem.ts';
import { hasIt } from '../api/send.ts';
import { type BulkFormat, bulkTypes, licence } from './lines.ts';
import type { Loan, Shelf } from './shelf.ts';

export async function sendBulk(c: Context, site: string, shelf: Shelf, format: BulkFormat): Promise<Response> {
  const loan = await shelf.borrow(format);
  const { response, reads } = answerOf(c, site, loan, format);
  if (!reads) loan.close();
  return response;
}

type Answer = { readonly response: Response; readonly reads: boolean };

function answerOf(c: Context, site: string, { snapshot, read }: Loan, format: BulkFormat): Answer {
  const packed = acceptsGzip(c.req.header('accept-encoding'));
  const file = packed ? snapshot.gzip : snapshot.plain;
  const tag = `"${file.sha256.toString('base64url')}"`;
  const modified = snapshot.updated === undefined ? undefined : new Date(snapshot.updated).toUTCString();
  const digest = `sha-256=:${file.sha256.toString('base64')}:`;
  const headers: Record<string, string> = {
    etag: tag,
    ...(modified ? { 'last-modified': modified } : {}),
    'cache-control': 'public, max-age=300, no-transform',
    vary: 'Accept, Accept-Encoding',
    'accept-ranges': 'bytes',
    link: `<${licence}>; rel="license"`,
    'register-change': String(snapshot.change),
    'register-records': String(snapshot.records),
    'repr-digest': digest,
  };
  if (hasIt(c, tag, modified)) return { response: c.body(null, 304, headers), reads: false };
  const sent = {
    ...headers,
    'content-type': `${bulkTypes[format]}; charset=utf-8`,
    'content-disposition': `attachment; filename="register-${snapshot.change}.${format}"`,
    ...(packed ? { 'content-encoding': 'gzip' } : {}),
  };
  const range = rangeOf(c, file.size, tag);
  if (range === 'none') {
    const told = { detail: `There are ${file.size} bytes`, headers: { 'content-range': `bytes */${file.size}` } };
    return { response: problemOf(c, site, 'range-not-satisfiable', told), reads: false };
  }
  const [start, end] = range ?? [0, file.size];
  const reads = c.req.method !== 'HEAD' && end > start;
  const send = (status: 200 | 206, headers: Record<string, string>): Answer => {
    const response = reads ? c.body(read(file, start, end), status, headers) : c.body(null, status, headers);
    return { response, reads };
  };
  const length = { 'content-length': String(end - start) };
  if (!range) return send(200, { ...sent, ...length, 'content-digest': digest });
  return send(206, { ...sent, ...length, 'content-range': `bytes ${start}-${end - 1}/${file.size}` });
}

/** The one stretch that is asked for; undefined: all of it, 'none': one that is not there. */
function rangeOf(c: Context, size: number, tag: string): readonly [number, number] | 'none' | undefined {
  const [, first, last] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(c.req.header('range') ?? '') ?? [];
  const condition = c.req.header('if-range');
  if (first === undefined || last === undefined || first + last === '') return undefined;
  if (condition !== undefined && condition !== tag) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return start < end ? [start, end] : 'none';
}
