/** The bounds within which an archive is unpacked: what goes beyond is a bomb or a mistake. Nothing of it is ever written to a disk. */

import { type Readable, Transform } from 'node:stream';
import { Problem } from '../record/problem.ts';

export const bounds = {
  entries: 200_000,
  /** All that comes out of one archive, and of those inside it. */
  bytes: 16 * 1024 ** 3,
  /** How many times larger than it was packed something may become, once it is larger than `small`. */
  ratio: 250,
  small: 4 * 1024 ** 2,
  /** Archives in archives. */
  depth: 3,
} as const;

/** What is left of the bounds for an archive and all inside it. */
export type Budget = { entries: number; bytes: number };
export const newBudget = (): Budget => ({ entries: bounds.entries, bytes: bounds.bytes });

export const tooLarge = (what: string): Problem => new Problem('source-too-large', what);

/** Counts one more entry. */
export function countEntry(budget: Budget, archive: string): void {
  if (--budget.entries < 0) throw tooLarge(`${archive} holds more than ${bounds.entries} files`);
}

/** Lets bytes through that were unpacked, as long as they stay within the bounds; `packed` tells how many went in so far. */
export function bounded(budget: Budget, name: string, packed: () => number): Transform {
  let size = 0;
  return new Transform({
    transform(piece: Buffer, _, done) {
      size += piece.length;
      budget.bytes -= piece.length;
      if (budget.bytes < 0) return done(tooLarge(`${name} unpacks to more than ${bounds.bytes / 1024 ** 3} GB in all`));
      if (size > bounds.small && size > bounds.ratio * Math.max(1, packed())) {
        return done(tooLarge(`${name} unpacks to more than ${bounds.ratio} times its size: it looks like a bomb`));
      }
      done(null, piece);
    },
  });
}

/** Why a name is not taken; it is used for nothing but to be shown, but one that climbs out of its folder is no honest name. */
export function badName(name: string): string | undefined {
  if (name === '' || /\p{Cc}/u.test(name)) return 'its name is empty or has control characters in it';
  if (/^(?:[a-z]:|[\\/])/i.test(name) || name.split(/[\\/]/).includes('..')) return 'its name leads out of the archive';
  return undefined;
}

/** A file in an archive; its stream is read to its end, or destroyed, before the next is asked for. */
export type PackedFile = { readonly name: string } & ({ readonly stream: Readable } | { readonly refused: Problem });

/** A name as it can be shown. */
export const shown = (name: string): string => name.replace(/\p{Cc}/gu, '\ufffd').slice(0, 200);
