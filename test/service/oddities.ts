/** What is odd about the data of a service, by chance: doubles, another order, fields that are new, fields that are missing. */

import type { Case } from './open-data.ts';

type CasePage = { readonly value?: readonly Case[] };

/** A page with something odd about it, or as it was; what is missing once is there the next time. */
export function oddly<T extends object>(page: T, chance: () => number): T {
  const { value } = page as CasePage;
  if (value === undefined) return page;
  const turn = chance();
  if (turn < 0.15) return { ...page, value: [...value, ...value.slice(0, 9)] };
  if (turn < 0.3) return { ...page, value: value.toReversed() };
  if (turn < 0.45)
    return { ...page, value: value.map((each, i) => (i % 50 === 0 ? { ...each, NieuwVeld: turn } : each)) };
  if (turn < 0.6)
    return { ...page, value: value.map((each, i) => (i % 100 === 7 ? { ...each, Nummer: undefined } : each)) };
  return page;
}
