import assert from 'node:assert/strict';
import { test } from 'node:test';
import { line, startProgress } from './progress.ts';

test('line() tells how far, how fast and how long still', () => {
  assert.equal(line('documents', 400, 1000, 2000, 10), '[####      ] 400 of 1000 documents, 200 a second, 3 s left');
  assert.equal(line('documents', 1, 7200, 1000, 0), '1 of 7200 documents, 1.0 a second, 2.0 h left');
});

test('startProgress() writes plain lines where there is no terminal', () => {
  const written: string[] = [];
  let time = 0;
  const out = { isTTY: false, write: (text: string) => written.push(text) > 0 };
  const progress = startProgress(out, 'documents', 3, () => time);
  for (time of [1000, 6000, 7000]) progress.step();
  progress.end();
  assert.deepEqual(written, ['2 of 3 documents, 0.3 a second, 3 s left\n']);
});
