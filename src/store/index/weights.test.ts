import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newBytes } from './bytes.ts';
import { writePair } from './postings.ts';
import { unite } from './union.ts';
import { addWeights, isSpread, listed, type Matches, weigh } from './weights.ts';

type Own = { readonly pair: number; readonly inSubject: number; readonly inText: number };

const lists = fc
  .array(
    fc.record({
      pair: fc.oneof(fc.nat(200), fc.nat(9_000)),
      inSubject: fc.oneof(fc.nat(1), fc.nat(400)),
      inText: fc.oneof(fc.nat(3), fc.nat(70_000)),
    }),
    { maxLength: 60 },
  )
  .map((all) =>
    [...new Map(all.map((own) => [own.pair, own])).values()]
      .filter(({ inSubject, inText }) => inSubject + inText > 0)
      .sort((a, b) => a.pair - b.pair),
  );

function written(list: readonly Own[]): Uint8Array {
  const bytes = newBytes();
  list.forEach(({ pair, inSubject, inText }, i) => {
    writePair(bytes, pair - (list[i - 1]?.pair ?? -1), inSubject, inText);
  });
  return bytes.taken();
}

const most = 0xffff;
const worth = ({ inSubject, inText }: Own, factor: number): number =>
  Math.min(most, Math.min(most, (2 * inSubject + inText) * factor));

test('weigh() and addWeights() read what each pair has of a word, and count no further than can be told', () => {
  fc.assert(
    fc.property(lists, lists, fc.constantFrom(1, 4, 8), (one, other, factor) => {
      const { pairs, weights } = weigh(written(one), one.length, factor);
      assert.deepEqual(
        [...pairs!],
        one.map(({ pair }) => pair),
      );
      assert.deepEqual(
        [...weights],
        one.map((own) => worth(own, factor)),
      );
      const sums = new Uint16Array(9_001);
      addWeights(written(one), factor, sums);
      addWeights(written(other), 1, sums);
      const expected = new Uint16Array(9_001);
      for (const own of one) expected[own.pair] = worth(own, factor);
      for (const own of other) expected[own.pair] = Math.min(most, expected[own.pair]! + worth(own, 1));
      assert.deepEqual(sums, expected);
    }),
    { numRuns: 300 },
  );
});

test('unite() adds lists and what is told of every pair, and tells of every pair what one in four has', () => {
  const few: Matches = { count: 2, pairs: Uint32Array.of(3, 9), weights: Uint16Array.of(8, 0xfff0) };
  const other: Matches = { count: 2, pairs: Uint32Array.of(3, 4), weights: Uint16Array.of(1, 16) };
  const all: Matches = { count: 5, pairs: undefined, weights: Uint16Array.of(0, 8, 8, 8, 0, 0, 0, 0, 8, 32) };
  const plain = ({ pairs, weights, count }: Matches) => ({ count, pairs: pairs && [...pairs], weights: [...weights] });
  assert.deepEqual(plain(unite([few, all], 10)), {
    count: 5,
    pairs: undefined,
    weights: [0, 8, 8, 16, 0, 0, 0, 0, 8, 0xffff],
  });
  for (const size of [13, 1_000]) {
    assert.equal(isSpread(3, size), false);
    assert.deepEqual(plain(unite([few, other], size)), { count: 3, pairs: [3, 4, 9], weights: [9, 16, 0xfff0] });
  }
  assert.deepEqual(plain(listed(all)), { count: 5, pairs: [1, 2, 3, 8, 9], weights: [8, 8, 8, 8, 32] });
});
