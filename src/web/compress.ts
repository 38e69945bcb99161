/**
 * Compresses what is text on its way out, by what the client takes: brotli, zstd or gzip. Pages are made anew for each
 * request, so the quality is one that takes about a millisecond; files that never change are compressed as far as it goes.
 */

import { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import {
  brotliCompress,
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  gzip,
  gzipSync,
  zstdCompress,
  zstdCompressSync,
} from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const encodings = ['br', 'zstd', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** The first of some encodings, the densest first, that the client takes; undefined where it takes none of them. */
export function encodingFor(accepted: string | undefined, of: readonly Encoding[] = encodings): Encoding | undefined {
  if (!accepted) return undefined;
  const taken = accepted.split(',').map((each) => {
    const [name = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    return { name, refused: parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) };
  });
  return of.find((encoding) => taken.some(({ name, refused }) => name === encoding && !refused));
}

const text = /^(?:text\/|image\/svg|application\/(?:[\w.-]+\+)?(?:json|xml|yaml)\b|application\/(?:x-ndjson|x-bibtex))/;

/** Compresses the body of every answer that is text and not compressed already. */
export const withCompression: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers, status } = c.res;
  const type = headers.get('content-type') ?? '';
  if (bodiless.has(status) || !text.test(type)) return;
  if (!/accept-encoding/i.test(headers.get('vary') ?? '')) headers.append('vary', 'Accept-Encoding');
  if (headers.has('content-encoding') || /\bno-transform\b/.test(headers.get('cache-control') ?? '')) return;
  const encoding = encodingFor(c.req.header('accept-encoding'));
  // To look at the body makes a stream of it, which costs as much as writing a page, and lets go of these headers.
  const isHead = c.req.method === 'HEAD' && c.res.ok;
  const body = encoding && !isHead && c.res.body;
  if (!encoding || !(body || isHead)) return;
  headers.delete('content-length');
  headers.set('content-encoding', encoding);
  const tag = headers.get('etag');
  // A tag that names the encoding is of these very bytes.
  if (tag && !tag.startsWith('W/') && !tag.endsWith(`-${encoding}"`)) headers.set('etag', `W/${tag}`);
  // HEAD tells what GET sends, but for the length, which only the work would tell.
  if (isHead || !body) return;
  const sent = type.startsWith('text/html')
    ? await whole[encoding](await c.res.arrayBuffer())
    : body.pipeThrough(
        Duplex.toWeb(compressors[encoding]()) as unknown as ReadableWritablePair<Uint8Array, Uint8Array>,
      );
  c.res = new Response(sent, { status, headers });
};

/** No body, or a stretch of one. */
const bodiless: ReadonlySet<number> = new Set([204, 206, 304]);

type ReadableWritablePair<R, W> = { readonly readable: ReadableStream<R>; readonly writable: WritableStream<W> };

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, ZSTD_c_compressionLevel } = constants;
const brotli = (quality: number) => ({
  params: { [BROTLI_PARAM_QUALITY]: quality, [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT },
});
const zstd = (level: number) => ({ params: { [ZSTD_c_compressionLevel]: level } });

const compressors = {
  br: () => createBrotliCompress(brotli(5)),
  zstd: () => createZstdCompress(zstd(3)),
  gzip: () => createGzip({ level: 6 }),
} as const satisfies Record<Encoding, () => unknown>;

/** A page is written as a whole, so that it can be compressed as one, beside the thread that answers. */
const whole = {
  br: (bytes) => promisify(brotliCompress)(bytes, brotli(5)),
  zstd: (bytes) => promisify(zstdCompress)(bytes, zstd(3)),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 6 }),
} as const satisfies Record<Encoding, (bytes: ArrayBuffer) => Promise<Uint8Array>>;

/** As soon as it may be: a search page is compressed a hundred times for once that it is read over a slow line. */
const quickest = {
  zstd: (bytes) => zstdCompressSync(bytes, zstd(3)),
  br: (bytes) => brotliCompressSync(bytes, brotli(4)),
  gzip: (bytes) => gzipSync(bytes, { level: 4 }),
} as const satisfies Record<Encoding, (bytes: Uint8Array) => Buffer<ArrayBuffer>>;

const quickEncodings: readonly Encoding[] = ['zstd', 'br', 'gzip'];

/** The encoding that the client takes and that costs the least to make. */
export const quickEncodingFor = (accepted: string | undefined): Encoding | undefined =>
  encodingFor(accepted, quickEncodings);

/** In memory of its own: what the compressor hands out lies in a far larger piece, which would be kept with it. */
export const quickly = (bytes: Uint8Array, encoding: Encoding): Uint8Array<ArrayBuffer> =>
  new Uint8Array(quickest[encoding](bytes));

const densest = {
  br: (bytes) => brotliCompressSync(bytes, brotli(11)),
  zstd: (bytes) => zstdCompressSync(bytes, zstd(19)),
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
} as const satisfies Record<Encoding, (bytes: Uint8Array) => Buffer<ArrayBuffer>>;

const kept = new WeakMap<Uint8Array, Map<Encoding, Buffer<ArrayBuffer>>>();

/** Bytes that never change, compressed as far as it goes, and kept. */
export function compressed(bytes: Uint8Array, encoding: Encoding): Buffer<ArrayBuffer> {
  const own = kept.get(bytes) ?? new Map<Encoding, Buffer<ArrayBuffer>>();
  kept.set(bytes, own);
  const made = own.get(encoding) ?? densest[encoding](bytes);
  own.set(encoding, made);
  return made;
}
