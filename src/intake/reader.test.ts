import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openReader } from './reader.ts';

const paper = new TextEncoder().encode('Vraag 1\nWaarom?\n');

test('read() reads in a worker, and waits its turn when all are busy', async () => {
  const reader = openReader(1);
  const read = await Promise.all(['a', 'b', 'c'].map((name) => reader.read(paper, name)));
  assert.deepEqual(
    read.map(({ reading }) => reading.questions.length),
    [1, 1, 1],
  );
  await reader.close();
});

test('read() gives up what takes too long, and goes on with the next', async () => {
  const slow = openReader(1, { seconds: 0.001, megabytes: 512 });
  await assert.rejects(slow.read(paper, 'slow.txt'), { name: 'Problem', code: 'source-too-slow' });
  await assert.rejects(slow.read(paper, 'again.txt'), { code: 'source-too-slow' });
  await slow.close();
});

test('read() gives up what takes too much memory, and goes on with the next', async () => {
  const small = openReader(1, { seconds: 60, megabytes: 24 });
  const large = new TextEncoder().encode('Vraag 1\nWaarom?\n'.repeat(400_000));
  await assert.rejects(small.read(large, 'large.txt'), { name: 'Problem', code: 'source-too-large' });
  assert.equal((await small.read(paper, 'next.txt')).reading.questions.length, 1);
  await small.close();
});
