/** Where a page begins, as text that means nothing to who gets it: a direction and the key of the record it begins after. */

export type Cursor = { readonly backwards: boolean; readonly key: readonly (string | number)[] };

export const writeCursor = ({ backwards, key }: Cursor): string =>
  Buffer.from(JSON.stringify([backwards ? 1 : 0, ...key.map(writable)])).toString('base64url');

/** Reads a cursor whose key has these kinds of values; undefined where it is none of ours. */
export function readCursor(text: string, kinds: readonly ('string' | 'number')[]): Cursor | undefined {
  if (!/^[\w-]{1,1000}$/.test(text)) return undefined;
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
  if (!Array.isArray(parts) || parts.length !== kinds.length + 1) return undefined;
  const [direction, ...written] = parts;
  const key = written.map(readable);
  if ((direction !== 0 && direction !== 1) || !key.every((value, i) => typeof value === kinds[i])) return undefined;
  return { backwards: direction === 1, key };
}

/** JSON has no infinity. */
const writable = (value: string | number): string | number | null =>
  value === Number.NEGATIVE_INFINITY ? null : value;
const readable = (value: unknown): string | number =>
  value === null ? Number.NEGATIVE_INFINITY : (value as string | number);
