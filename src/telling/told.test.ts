import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoteOf } from './told.ts';

test('quoteOf() gives a short text whole, without the space around it', () => {
  const text = '  Ja, het veer vaart.\n';
  assert.deepEqual(quoteOf('answer', ['1'], text), {
    part: 'answer',
    numbers: ['1'],
    text: 'Ja, het veer vaart.',
    more: false,
  });
});

test('quoteOf() breaks a long text off between words, and says so; a word without end within itself', () => {
  const long = quoteOf('answer', ['1'], 'het veer '.repeat(60));
  assert.deepEqual([long.text.endsWith('veer') || long.text.endsWith('het'), long.more], [true, true]);
  assert.ok(long.text.length > 300 && long.text.length <= 320);
  assert.equal(quoteOf('answer', ['1'], 'x'.repeat(400)).text.length, 320);
  assert.equal(quoteOf('answer', ['1'], `${'x'.repeat(319)}😀${'x'.repeat(9)}`).text, 'x'.repeat(319));
});
