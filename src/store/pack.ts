/** Values as they are kept: JSON, compressed. */

import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';

export const pack = (value: unknown): Uint8Array => zstdCompressSync(Buffer.from(JSON.stringify(value)));

export const unpack = <T>(bytes: unknown): T =>
  JSON.parse(zstdDecompressSync(bytes as Uint8Array).toString('utf8')) as T;
