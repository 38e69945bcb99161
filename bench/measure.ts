/** How things are measured: seconds of a run, percentiles of many. */

export async function secondsOf(work: () => unknown): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

/** Seconds of the fastest of so many runs: on a shared machine the others tell of the neighbours. */
export async function fastestOf(rounds: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) best = Math.min(best, await secondsOf(work));
  return best;
}

export type Percentiles = { readonly p50: number; readonly p95: number; readonly p99: number };

/** Percentiles, in milliseconds, of a thing done once for each of its inputs. */
export function percentilesOf<T>(inputs: readonly T[], work: (input: T) => unknown): Percentiles {
  const times = inputs
    .map((input) => {
      const began = performance.now();
      work(input);
      return performance.now() - began;
    })
    .sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export const rounded = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(2);
