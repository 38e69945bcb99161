import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { newUnits, readUnits } from './units.ts';
import { wordsOf } from './words.ts';

const room = newUnits();

function unitsOf(text: string): string[] {
  readUnits(text, room);
  const { units, ends, count } = room;
  return Array.from({ length: count }, (_, i) => String.fromCharCode(...units.subarray(ends[i - 1] ?? 0, ends[i])));
}

const folded = (text: string): string[] => wordsOf(text).map((word) => word.folded);

test('readUnits() reads the words that wordsOf() does, of every letter and sign', () => {
  for (let unit = 0; unit < 0x3000; unit++) {
    const text = `x${String.fromCharCode(unit)}y ${String.fromCharCode(unit)}`;
    assert.deepEqual(unitsOf(text), folded(text), unit.toString(16));
  }
});

test('readUnits() reads the words that wordsOf() does, of any text after any other', () => {
  const word = fc.constantFrom(
    'Kamer',
    'Oekraïne',
    'e\u0301e\u0301n',
    'ΣΑΣ',
    'wet-',
    '½',
    '→',
    '𝒜',
    'ﬁn',
    '한국',
    '\u0301',
    '£5',
    '10%',
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 9 }).map((words) => words.join(' ')),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  fc.assert(
    fc.property(text, (each) => assert.deepEqual(unitsOf(each), folded(each))),
    { numRuns: 200 },
  );
});
