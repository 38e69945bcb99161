/** Values as they are kept: JSON, compressed. */

import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** A value as compressed JSON. */
export const pack = (value: unknown): Uint8Array => zstdCompressSync(Buffer.from(JSON.stringify(value)));

/** Most values are smaller than this; the room for them costs more time to get than to fill. */
const chunkSize = 16 * 1024;

/** The value that was packed. */
export const unpack = <T>(bytes: unknown): T =>
  JSON.parse(zstdDecompressSync(bytes as Uint8Array, { chunkSize }).toString('utf8')) as T;
