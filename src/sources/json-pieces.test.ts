import assert from 'node:assert/strict';
import { test } from 'node:test';
import { piecesOf } from './json-pieces.ts';

const texts = (text: string, key?: string) => piecesOf(text, key).map((piece) => piece.text);

test('piecesOf() cuts the objects of a list out as they stand', () => {
  const page =
    '{"a": {"value": [{"no": 1}]}, "b": "\\"value\\": [{}]", "value" : [ {"x":"]}\\"{"},\n{"y": [1, {"z":2}]} ]}';
  assert.deepEqual(texts(page, 'value'), ['{"x":"]}\\"{"}', '{"y": [1, {"z":2}]}']);
  assert.deepEqual(texts('[{"a":1},{"b":[]}]'), ['{"a":1}', '{"b":[]}']);
  assert.deepEqual(texts('{"value":[]}', 'value'), []);
  assert.deepEqual(texts('{"other":[{}]}', 'value'), []);
});

test('piecesOf() says when a list breaks off', () => {
  for (const page of ['{"value":[{"a":1},{"b"', '{"value":[{"a":1}', '{"value":[']) {
    assert.throws(() => piecesOf(page, 'value'), { code: 'source-damaged' }, page);
  }
});
