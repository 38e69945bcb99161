import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountAt } from './amounts.ts';
import { languages } from './language.ts';

const { amounts, stem } = languages.nl;
/** What a text is taken for, its words between spaces. */
const read = (text: string) => {
  const pieces = text.split(' ').map((piece) => piece.toLowerCase().match(/[\p{L}\p{N}]+|[%€£$]/gu) ?? []);
  const amount = amountAt(pieces, amounts, stem);
  return amount && { length: amount.length, ways: amount.ways.map((words) => words.map(stem).join(' ')) };
};
const waysOf = (text: string) => new Set(read(text)?.ways);

test('amountAt() gives one amount for all ways to write it', () => {
  const same = [
    ['3000 euro', '3.000 euro', '€ 3.000', '€3000', 'EUR 3000', '€ 3.000,00'],
    ['3,5 miljoen', '3.500.000', '3500000', '3,5 mln', '3,50 miljoen', '3 500 000'],
    ['€ 3,5 mln', '3.500.000 euro', '3,5 miljoen euro', '€3500000'],
    ['10%', '10 procent', '10 %', 'tien procent'],
    ['2,5%', '2,5 procent'],
    ['36 410', '36.410'],
  ];
  for (const group of same) {
    const [first, ...others] = group.map((text) => read(text)?.ways ?? text.replace('.', ' '));
    const ways = new Set(first);
    for (const [i, other] of others.entries())
      assert.ok(
        [other].flat().some((way) => ways.has(way)),
        `${group[0]} and ${group[i + 1]}`,
      );
  }
  assert.deepEqual(waysOf('2 miljoen'), new Set(['2 miljoen', 'twee miljoen', '2000000', '2 000 000']));
  assert.deepEqual(waysOf('3 euro'), new Set(['3 euro', '€ 3', 'euro 3', 'drie euro', '€ drie', 'euro drie']));
});

test('amountAt() reads English, where a percentage is two words as well', () => {
  const { en } = languages;
  const ways = (...pieces: string[][]) =>
    amountAt(pieces, en.amounts, en.stem)?.ways.map((words) => words.join(' ')) ?? [];
  assert.ok(ways(['10', '%']).includes('10 per cent') && ways(['10'], ['cent']).includes('10 percent'));
  assert.ok(ways(['£', '3', '5'], ['m']).includes('pound 3500000'));
  assert.ok(ways(['3', '5'], ['million'], ['pounds']).includes('£ 3 5 million'));
});

test('amountAt() keeps apart what is another amount', () => {
  for (const [one, other] of [
    ['3,5 miljoen', '35 miljoen'],
    ['3000 euro', '3000 dollar'],
    ['10%', '10 euro'],
    ['2,5%', '25%'],
    ['0,5 miljoen', '5 miljoen'],
  ] as const)
    assert.ok(
      [...waysOf(one)].every((way) => !waysOf(other).has(way)),
      `${one} and ${other}`,
    );
});

test('amountAt() tells how much of what was typed it is, and passes by what is none', () => {
  assert.equal(read('3,5 miljoen euro subsidie')?.length, 3);
  assert.equal(read('€ 3.000 boete')?.length, 2);
  assert.equal(read('36 410 motie')?.length, 2);
  for (const text of ['3000', '2019', 'twee', 'euro', '€', '31-8-2023 euro', '1-2-3%', 'procent 10', '1'.repeat(30)])
    assert.equal(read(text), undefined, text);
});
