/**
 * Compresses what is text on its way out, by what the client takes: brotli, zstd or gzip. Pages are made anew for each
 * request, so the quality is one that takes less than a millisecond; files that never change are compressed as far as it goes.
 */

import { Duplex } from 'node:stream';
import {
  brotliCompressSync,
  constants,
  createBrotliCompress,
  createGzip,
  createZstdCompress,
  gzipSync,
  zstdCompressSync,
} from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const encodings = ['br', 'zstd', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

/** The best encoding that the client takes; undefined where it takes none of ours. */
export function encodingFor(accepted: string | undefined): Encoding | undefined {
  if (!accepted) return undefined;
  const taken = accepted.split(',').map((each) => {
    const [name = '', ...parameters] = each.split(';').map((part) => part.trim().toLowerCase());
    return { name, refused: parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) };
  });
  return encodings.find((encoding) => taken.some(({ name, refused }) => name === encoding && !refused));
}

const text = /^(?:text\/|image\/svg|application\/(?:[\w.-]+\+)?(?:json|xml|yaml)\b|application\/(?:x-ndjson|x-bibtex))/;

/** Compresses the body of every answer that is text and not compressed already. */
export const withCompression: MiddlewareHandler = async (c, next) => {
  await next();
  const { headers, body, status } = c.res;
  if (!body || c.req.method === 'HEAD' || status === 206 || !text.test(headers.get('content-type') ?? '')) return;
  if (!/accept-encoding/i.test(headers.get('vary') ?? '')) headers.append('vary', 'Accept-Encoding');
  if (headers.has('content-encoding') || /\bno-transform\b/.test(headers.get('cache-control') ?? '')) return;
  const encoding = encodingFor(c.req.header('accept-encoding'));
  if (!encoding) return;
  headers.delete('content-length');
  headers.set('content-encoding', encoding);
  const tag = headers.get('etag');
  // A tag that names the encoding is of these very bytes.
  if (tag && !tag.startsWith('W/') && !tag.endsWith(`-${encoding}"`)) headers.set('etag', `W/${tag}`);
  const through = Duplex.toWeb(compressors[encoding]()) as unknown as ReadableWritablePair<Uint8Array, Uint8Array>;
  c.res = new Response(body.pipeThrough(through), { status, headers });
};

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
