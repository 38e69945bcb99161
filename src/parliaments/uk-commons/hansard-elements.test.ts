import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attributesOf } from './hansard-elements.ts';

test('attributesOf() gives the attributes in order, their values as they are written', () => {
  assert.deepEqual(attributesOf(' id="x.1"speaker-name="A &amp; B" loose = "no" empty=""'), [
    ['id', 'x.1'],
    ['speaker-name', 'A &amp; B'],
    ['empty', ''],
  ]);
});

test('attributesOf() is done at once with what has no end', () => {
  const before = process.cpuUsage();
  assert.deepEqual(attributesOf('a'.repeat(300_000)), []);
  assert.ok(process.cpuUsage(before).user < 2_000_000);
});
