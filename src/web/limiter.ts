/**
 * Counts what clients ask, so that none can take the site from the others. Of each client one moment is kept: when all that
 * it asked would be paid off at the steady rate. It may run ahead of the clock by a burst; asking beyond that is refused and
 * costs nothing. Only so many clients are remembered, the least lately seen are forgotten first.
 */

export type Rate = {
  /** Requests a minute that can be kept up. */
  readonly perMinute: number;
  /** Requests that may come at once. */
  readonly burst: number;
};

export type Verdict = {
  readonly allowed: boolean;
  /** How many more may come at once. */
  readonly left: number;
  /** Seconds, rounded up: until this request would be allowed; until all of the burst is there again. */
  readonly retryAfter: number;
  readonly resetAfter: number;
};

export type Limiter = {
  /** `now` in milliseconds, of a clock that only goes on; `cost` in requests. */
  readonly ask: (client: string, cost: number, now: number) => Verdict;
  readonly known: () => number;
};

/** A third of a minute's worth may come at once. */
export const rateOf = (perMinute: number): Rate => ({ perMinute, burst: Math.max(1, Math.round(perMinute / 3)) });

export function openLimiter({ perMinute, burst }: Rate, mostClients = 20_000): Limiter {
  const step = 60_000 / perMinute;
  const paidOff = new Map<string, number>();
  const seconds = (milliseconds: number): number => Math.ceil(Math.max(0, milliseconds) / 1000);
  const ask = (client: string, cost: number, now: number): Verdict => {
    const before = Math.max(paidOff.get(client) ?? now, now);
    const after = before + Math.min(cost, burst) * step;
    const allowed = after - now <= burst * step;
    const at = allowed ? after : before;
    paidOff.delete(client);
    if (at > now) paidOff.set(client, at);
    if (paidOff.size > mostClients) paidOff.delete(paidOff.keys().next().value!);
    return {
      allowed,
      left: Math.floor(burst - (at - now) / step + 1e-9),
      retryAfter: allowed ? 0 : Math.max(1, seconds(after - now - burst * step)),
      resetAfter: seconds(at - now),
    };
  };
  return { ask, known: () => paidOff.size };
}
