/** Progress of long work on stderr: a bar with rate and time left on a terminal, a plain line now and then elsewhere. */

import type { WriteStream } from 'node:tty';

export type Progress = {
  readonly step: () => void;
  /** Says something between two steps without spoiling the bar. */
  readonly say: (message: string) => void;
  readonly end: () => void;
};

const every = { bar: 100, line: 5000 };

/** Counts `total` things called `what`; `now` is the time in milliseconds. */
export function startProgress(
  out: Pick<WriteStream, 'write' | 'isTTY'>,
  what: string,
  total: number,
  now: () => number,
): Progress {
  const began = now();
  let shown = began;
  let done = 0;
  const show = () =>
    out.write(
      out.isTTY
        ? `\r\x1b[K${line(what, done, total, now() - began, 24)}`
        : `${line(what, done, total, now() - began, 0)}\n`,
    );
  return {
    step: () => {
      done++;
      if (now() - shown < (out.isTTY ? every.bar : every.line)) return;
      shown = now();
      show();
    },
    say: (message) => {
      out.write(`${out.isTTY ? '\r\x1b[K' : ''}${message}\n`);
    },
    end: () => {
      if (out.isTTY) out.write('\r\x1b[K');
    },
  };
}

/** One line of progress: `[####    ] 400 of 1000 documents, 210 a second, 3 s left`. */
export function line(what: string, done: number, total: number, milliseconds: number, width: number): string {
  const share = total === 0 ? 1 : done / total;
  const rate = milliseconds === 0 ? 0 : (done / milliseconds) * 1000;
  const left = rate === 0 ? '' : `, ${duration((total - done) / rate)} left`;
  const bar = width === 0 ? '' : `[${'#'.repeat(Math.round(share * width)).padEnd(width)}] `;
  return `${bar}${done} of ${total} ${what}, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second${left}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
