/**
 * Opens the register for a command. One of an older version is brought up to date first, which may take minutes; that is told. A
 * command that only reads does not make a register where there is none: a slip in `--data` would look like an empty one.
 */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { WriteStream } from 'node:tty';
import { type Making, openRegister } from '../intake/register.ts';
import { Problem } from '../record/problem.ts';
import { openStore, type Store } from '../store/open.ts';
import { type Progress, startProgress } from './progress.ts';

/** Opens the register to read it; a refusal where there is none. */
export function openThere(folder: string): Store {
  mustBeThere(folder);
  return orSay(folder, () => openStore(folder));
}

/** The folder is a file, or nobody may write there; the file is no register (SQLite: cannot open, read only, no database). */
const unusable: readonly unknown[] = ['EEXIST', 'ENOTDIR', 'EACCES', 'EPERM', 'EROFS', 'ENOSPC', 14, 8, 26];

function orSay<T>(folder: string, open: () => T): T {
  try {
    return open();
  } catch (error) {
    const { code, errcode, message } = error as Error & { code?: unknown; errcode?: unknown };
    if (!unusable.includes(code) && !unusable.includes(errcode)) throw error;
    throw new Problem('bad-usage', `Cannot open a register in ${folder}: ${message}`, { cause: error });
  }
}

/** A Problem where a folder holds no register, with the command that makes one. */
export function mustBeThere(folder: string): void {
  if (existsSync(join(folder, 'register.sqlite'))) return;
  throw new Problem(
    'bad-usage',
    `There is no register in ${folder}. answerable import PATH… makes one; --data DIR says where.`,
  );
}

const things = {
  formats: 'sources told apart by format',
  records: 'records made anew',
  index: 'records indexed',
} as const;

type Out = Pick<WriteStream, 'write' | 'isTTY'>;

/** Opens the register to write to it, and makes it where there is none. */
export function openToWrite(folder: string, out: Out = process.stderr, now: () => number = Date.now): Store {
  let shown: { readonly what: keyof typeof things; readonly total: number; readonly progress: Progress } | undefined;
  let done = 0;
  const making: Making = (what, waiting) => {
    if (shown?.what !== what) {
      if (shown === undefined)
        out.write('The register is of an older version, or was broken off: it is brought up to date.\n');
      shown?.progress.end();
      shown = { what, total: waiting, progress: startProgress(out, things[what], waiting, now) };
      done = 0;
    }
    for (; done < shown.total - waiting; done++) shown.progress.step();
  };
  const store = orSay(folder, () => openRegister(folder, making));
  shown?.progress.end();
  return store;
}
