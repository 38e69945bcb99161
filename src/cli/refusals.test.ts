import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRefusals } from './refusals.ts';

test('startRefusals() tells lines that follow each other as one stretch, and leaves none out', () => {
  const told: string[] = [];
  const { add, end } = startRefusals((message) => told.push(message));
  for (const line of [1, 2, 3, 5]) add(`sets.jsonl, line ${line}`, 'It is no set');
  add('sets.jsonl, line 6', 'It is damaged');
  add('other.jsonl, line 7', 'It is damaged');
  for (const item of [1, 2]) add(`list.json, item ${item}`, 'It is no set');
  add('a, line b.pdf', 'It is empty');
  add('sets.jsonl, line 8', 'It is no set');
  end();
  end();
  assert.deepEqual(told, [
    'sets.jsonl, lines 1 to 3: It is no set',
    'sets.jsonl, line 5: It is no set',
    'sets.jsonl, line 6: It is damaged',
    'other.jsonl, line 7: It is damaged',
    'list.json, items 1 to 2: It is no set',
    'a, line b.pdf: It is empty',
    'sets.jsonl, line 8: It is no set',
  ]);
});
