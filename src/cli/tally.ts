/** What a sync did so far, on stderr: one line that is written over on a terminal, a line now and then elsewhere. */

import type { WriteStream } from 'node:tty';
import type { SyncStep } from '../intake/sync-run.ts';

export type Counts = {
  readonly pages: number;
  readonly unchanged: number;
  readonly listed: number;
  readonly new: number;
  readonly known: number;
  readonly kept: number;
  readonly gone: number;
  readonly failed: number;
  /** How many items the service says that it has. */
  readonly total?: number;
};

export const noCounts: Counts = { pages: 0, unchanged: 0, listed: 0, new: 0, known: 0, kept: 0, gone: 0, failed: 0 };

/** The counts after one more step. */
export function counted(counts: Counts, step: SyncStep): Counts {
  switch (step.step) {
    case 'page': {
      const total = step.total === undefined ? counts.total : Math.max(step.total, counts.total ?? 0);
      return {
        ...counts,
        pages: counts.pages + 1,
        listed: counts.listed + step.items,
        ...(total === undefined ? {} : { total }),
      };
    }
    case 'unchanged':
      return { ...counts, unchanged: counts.unchanged + 1 };
    case 'note':
      return counts;
    case 'failed':
      return { ...counts, failed: counts.failed + 1 };
    case 'item':
      return { ...counts, [step.state]: counts[step.state] + 1 };
  }
}

/** 'xx/cases: 12 pages, 3000 items listed of 5000, 2990 new, 2 failed, 210 a second'. */
export function tallyLine(source: string, { total, ...counts }: Counts, milliseconds: number): string {
  const taken = counts.new + counts.known + counts.kept + counts.gone;
  const rate = milliseconds > 0 ? Math.round((taken / milliseconds) * 1000) : 0;
  const parts = [
    counts.pages > 0 && `${counts.pages} pages`,
    counts.unchanged > 0 && `${counts.unchanged} pages unchanged`,
    counts.listed > 0 &&
      `${counts.listed} items listed${total === undefined || total < counts.listed ? '' : ` of ${total}`}`,
    counts.new > 0 && `${counts.new} new`,
    counts.kept > 0 && `${counts.kept} kept`,
    counts.gone > 0 && `${counts.gone} removed`,
    counts.failed > 0 && `${counts.failed} failed`,
    rate > 0 && `${rate} a second`,
  ].filter((part) => part !== false);
  return `${source}: ${parts.length > 0 ? parts.join(', ') : 'nothing new'}`;
}

const every = { terminal: 100, elsewhere: 5000 };

export type Tally = { readonly step: (step: SyncStep) => void; readonly end: () => Counts };

/** Tells what a sync does while it does it: on a terminal one line that is written over, else a line now and then. */
export function startTally(out: Pick<WriteStream, 'write' | 'isTTY'>, source: string, now: () => number): Tally {
  const began = now();
  let [counts, shown] = [noCounts, began];
  const write = (text: string): boolean => out.write(out.isTTY ? `\r\x1b[K${text}` : `${text}\n`);
  return {
    step: (step) => {
      counts = counted(counts, step);
      if (step.step === 'failed' || step.step === 'note') write(`${step.name}: ${step.why}${out.isTTY ? '\n' : ''}`);
      if (now() - shown < (out.isTTY ? every.terminal : every.elsewhere)) return;
      shown = now();
      write(tallyLine(source, counts, now() - began));
    },
    end: () => {
      if (out.isTTY) out.write('\r\x1b[K');
      return counts;
    },
  };
}
