/** How far two readings of the same pairs agree: Cohen's kappa, weighted, so that 3 against 2 is less apart than 3 against 0. */

/** The grades that one pair was given in two readings. */
export type Both = readonly [first: number, second: number];

export type Agreement = {
  readonly pairs: number;
  /** The share of pairs with the same grade. */
  readonly same: number;
  /** Weighed by the square of the distance, as is usual for grades. */
  readonly kappa: number;
  /** Of 'relevant' (2 or 3) against the rest, which recall rests on. */
  readonly relevantKappa: number;
};

export const agreementOf = (both: readonly Both[]): Agreement => ({
  pairs: both.length,
  same: both.filter(([first, second]) => first === second).length / both.length,
  kappa: kappaOf(both, (a, b) => (a - b) ** 2),
  relevantKappa: kappaOf(
    both.map(([first, second]): Both => [Number(first >= 2), Number(second >= 2)]),
    (a, b) => Number(a !== b),
  ),
});

/** 1 where all agree, 0 where they agree as often as chance would have it. */
function kappaOf(both: readonly Both[], apart: (a: number, b: number) => number): number {
  let observed = 0;
  let expected = 0;
  for (const [first] of both) for (const [, second] of both) expected += apart(first, second) / both.length;
  for (const [first, second] of both) observed += apart(first, second);
  return expected === 0 ? 1 : 1 - observed / expected;
}
