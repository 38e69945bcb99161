/**
 * A record as a PDF: tagged (PDF/UA), with its language, title, page numbers and links. The typesetter is an optional package; where
 * it is not installed there is no such form. It works in a process of its own that is ended when a sheet takes too long.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { createRequire } from 'node:module';
import type { QuestionSet } from '../../record/merge.ts';
import { Problem } from '../../record/problem.ts';
import type { Facts } from '../facts.ts';
import { type Sheet, sheetOf } from './sheet.ts';

export const pdfType = 'application/pdf';

/** A sheet of more characters or more parts is not typeset: it would take memory that others need. */
const longestSheet = 1_000_000;
const mostParts = 2_000;
const mostWaiting = 30;
const defaultSeconds = 20;
/** A process that has nothing to do for so long is ended. */
const idleSeconds = 120;

/** Whether PDFs can be made here: the package is there, and with it the part that npm chose for this machine. */
export const hasPdf: boolean = (() => {
  try {
    createRequire(import.meta.url)('@myriaddreamin/typst-ts-node-compiler');
    return true;
  } catch {
    return false;
  }
})();

export type Typesetter = (sheet: Sheet) => Promise<Uint8Array>;

/** One process that typesets, started when it is needed; sheets wait for each other. */
export function typesetter(seconds = defaultSeconds): Typesetter {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;
  let idle: NodeJS.Timeout | undefined;
  const end = (): void => {
    child?.kill('SIGKILL');
    child = undefined;
  };
  return async (sheet) => {
    if (isTooLong(sheet)) throw new Problem('form-not-made', 'This record is too long for a PDF');
    if (waiting >= mostWaiting)
      throw new Problem('form-not-made', 'Too many PDFs are asked for at once; try again soon');
    waiting++;
    const mine = last.then(() => {
      clearTimeout(idle);
      child ??= start(() => {
        child = undefined;
      });
      return ask(child, sheet, seconds, end);
    });
    last = mine.catch(() => {});
    try {
      return await mine;
    } finally {
      waiting--;
      clearTimeout(idle);
      idle = setTimeout(end, idleSeconds * 1000).unref();
    }
  };
}

function isTooLong({ rows, notices, rest, notes, ...head }: Sheet): boolean {
  const parts = [...rows.flatMap((row) => row.parts), ...notices.map(({ part }) => part), ...rest];
  const pieces = parts.reduce((sum, { blocks, calls }) => sum + 1 + blocks.length + calls.length, notes.length);
  return pieces > mostParts || JSON.stringify([parts, notes, head]).length > longestSheet;
}

/** Neither the process nor its channel keeps ours alive; it may end by itself. */
function start(onEnd: () => void): ChildProcess {
  const child = fork(new URL('./typeset.ts', import.meta.url), {
    serialization: 'advanced',
    execArgv: ['--max-old-space-size=256'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  child.unref();
  child.channel?.unref();
  child.once('exit', onEnd);
  return child;
}

type Said = { readonly pdf?: Uint8Array; readonly fault?: string };

function ask(child: ChildProcess, sheet: Sheet, seconds: number, end: () => void): Promise<Uint8Array> {
  child.channel?.ref();
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
  const giveUp = (why: string): void => {
    end();
    reject(new Problem('form-not-made', why));
  };
  const timer = setTimeout(() => giveUp(`The PDF took more than ${seconds} seconds`), seconds * 1000);
  const onExit = (): void => giveUp('The PDF could not be made');
  const onMessage = ({ pdf, fault }: Said): void => {
    if (pdf) resolve(pdf);
    else reject(new Error(`Cannot typeset a record: ${fault}`));
  };
  child.once('message', onMessage).once('exit', onExit);
  child.send(sheet);
  return promise.finally(() => {
    clearTimeout(timer);
    child.off('message', onMessage).off('exit', onExit);
    child.channel?.unref();
  });
}

const typeset = typesetter();

export const pdfOf = (record: QuestionSet, facts: Facts): Promise<Uint8Array> => typeset(sheetOf(record, facts));
