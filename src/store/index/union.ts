/** Lists of pairs, each in order, joined into one: with what each weighs, or only those that are in all. */

/** Pairs in order, each with how much what was looked for weighs in it, in eighths of once in the text. */
export type Matches = { readonly pairs: Uint32Array; readonly weights: Uint16Array };

export const none: Matches = { pairs: new Uint32Array(0), weights: new Uint16Array(0) };

const mostWeight = 0xffff;

/** Room for one number a pair, all 0 between two uses. */
let room = new Uint16Array(0);

/** All pairs of all lists, their weights added up. */
export function unite(lists: readonly Matches[], size: number): Matches {
  const some = lists.filter(({ pairs }) => pairs.length > 0);
  if (some.length <= 1) return some[0] ?? none;
  if (room.length < size) room = new Uint16Array(size);
  const touched = new Uint32Array(some.reduce((sum, { pairs }) => sum + pairs.length, 0));
  let count = 0;
  for (const { pairs, weights } of some) {
    for (let i = 0; i < pairs.length; i++) {
      const pair = pairs[i]!;
      const before = room[pair]!;
      if (before === 0) touched[count++] = pair;
      const sum = before + weights[i]!;
      room[pair] = Math.min(sum, mostWeight);
    }
  }
  return gather(touched, count, size);
}

function gather(touched: Uint32Array, count: number, size: number): Matches {
  const pairs = count > size / 32 ? marked(count, size) : touched.slice(0, count).sort();
  const weights = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    weights[i] = room[pairs[i]!]!;
    room[pairs[i]!] = 0;
  }
  return { pairs, weights };
}

function marked(count: number, size: number): Uint32Array {
  const pairs = new Uint32Array(count);
  for (let pair = 0, i = 0; pair < size && i < count; pair++) if (room[pair] !== 0) pairs[i++] = pair;
  return pairs;
}

/** The pairs that are in both lists. */
export function inBoth(a: Uint32Array, b: Uint32Array): Uint32Array {
  const [few, many] = a.length < b.length ? [a, b] : [b, a];
  const found = new Uint32Array(few.length);
  let count = 0;
  let at = 0;
  for (let i = 0; i < few.length && at < many.length; i++) {
    at = reach(many, at, few[i]!);
    if (many[at] === few[i]) found[count++] = few[i]!;
  }
  return found.subarray(0, count);
}

/** The first place from `at` on that holds a pair not before this one: by ever larger steps, then by halving. */
export function reach(pairs: Uint32Array, at: number, pair: number): number {
  if (at >= pairs.length || pairs[at]! >= pair) return at;
  let step = 1;
  while (at + step < pairs.length && pairs[at + step]! < pair) step *= 2;
  let low = at + (step >>> 1);
  let high = Math.min(pairs.length, at + step);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (pairs[middle]! < pair) low = middle + 1;
    else high = middle;
  }
  return low;
}
