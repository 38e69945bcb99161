import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inReadingOrder, type Placed } from './columns.ts';

type Named = Placed & { readonly name: string };
const row = (name: string, left: number, right: number, y: number, size = 9): Named => ({ name, left, right, y, size });
const column = (name: string, left: number, right: number, rows = 8, size = 9): Named[] =>
  Array.from({ length: rows }, (_, i) => row(`${name}${i + 1}`, left, right, 600 - 12 * i, size));
const order = (rows: readonly Named[]) => inReadingOrder(rows, 9).map(({ row }) => row.name);

test('inReadingOrder() reads columns one after the other, what spans them before and after', () => {
  const [left, right] = [column('a', 50, 280), column('b', 300, 530)];
  const mixed = left.flatMap((each, i) => [right[i]!, each]);
  assert.deepEqual(order([row('foot', 50, 530, 400), ...mixed, row('head', 50, 530, 700)]), [
    'head',
    ...left.map(({ name }) => name),
    ...right.map(({ name }) => name),
    'foot',
  ]);
});

test('inReadingOrder() takes narrow columns for columns, though headings and last lines in them are short', () => {
  const short = (rows: Named[]): Named[] =>
    rows.map((each, i) => (i % 5 < 2 ? { ...each, right: each.left + 30 } : each));
  const columns = [50, 219, 388].map((left, i) => short(column('abc'[i]!, left, left + 150, 12)));
  const rows = columns[0]!.flatMap((_, i) => columns.map((each) => each[i]!));
  assert.deepEqual(
    order(rows),
    columns.flat().map(({ name }) => name),
  );
});

test('inReadingOrder() reads a table row by row: its cells are narrow', () => {
  const [left, right] = [column('a', 50, 120), column('b', 300, 350)];
  assert.deepEqual(order([...left, ...right]).slice(0, 4), ['a1', 'b1', 'a2', 'b2']);
});

test('inReadingOrder() puts small type in the margin before the text, and says so', () => {
  const margin = column('m', 470, 560, 3, 6.5);
  const found = inReadingOrder([...column('a', 50, 440), ...margin], 9);
  assert.deepEqual(
    found.slice(0, 4).map(({ row, beside }) => [row.name, beside]),
    [
      ['m1', true],
      ['m2', true],
      ['m3', true],
      ['a1', false],
    ],
  );
});

test('inReadingOrder() leaves notes under the text, in small type too, where they stand', () => {
  const notes = [row('1', 50, 300, 100, 6.5), row('2', 50, 300, 90, 6.5)];
  assert.deepEqual(order([...notes, ...column('a', 50, 440)]).slice(-2), ['1', '2']);
});

test('inReadingOrder() keeps every row once, whatever the page looks like', () => {
  let seed = 7;
  const random = (most: number): number => {
    seed = (seed * 16807) % 2147483647;
    return seed % most;
  };
  for (let page = 0; page < 50; page++) {
    const rows = Array.from({ length: 120 }, (_, i) => {
      const left = 50 + 60 * random(8);
      return row(String(i), left, left + 20 + random(300), random(800), random(2) ? 9 : 6);
    });
    assert.deepEqual(new Set(order(rows)).size, 120);
    assert.equal(order(rows).length, 120);
  }
});
