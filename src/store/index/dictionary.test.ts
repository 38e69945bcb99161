import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newDictionary } from './dictionary.ts';

function enter({ enter }: ReturnType<typeof newDictionary>, word: string): number {
  const units = Uint16Array.from(`<${word}>`, (unit) => unit.charCodeAt(0));
  return enter(units, 1, units.length - 1);
}

test('newDictionary() gives each word one place, however many there are', () => {
  const dictionary = newDictionary();
  const words = Array.from({ length: 20_000 }, (_, i) => `${i % 2 === 0 ? 'wet' : 'łęt'}${i}`);
  for (let round = 0; round < 2; round++) {
    words.forEach((word, i) => {
      assert.equal(enter(dictionary, word), i);
    });
  }
  assert.deepEqual(dictionary.words, words);
  assert.equal(dictionary.placeOf('łęt19999'), 19_999);
  assert.equal(dictionary.placeOf('wet19999'), undefined);
});

/** Found by trying. */
const sameSum = ['w4pvu', 'wb3ea'];

test('newDictionary() tells words apart whose units add up to the same', () => {
  const dictionary = newDictionary();
  const places = sameSum.map((word) => enter(dictionary, word));
  assert.deepEqual(places, [0, 1]);
  assert.deepEqual(sameSum.map(dictionary.placeOf), [0, 1]);
});

test('newDictionary() takes a word of any length', () => {
  const dictionary = newDictionary();
  const long = 'a'.repeat(500_000);
  assert.equal(enter(dictionary, long), 0);
  assert.equal(dictionary.words[0], long);
});
