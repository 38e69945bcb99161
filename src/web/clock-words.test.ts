import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clockWords } from './clock-words.ts';
import { uis } from './ui.ts';

test('clockWords() calls nothing late that no rule obliges to: it is later than expected', () => {
  const clock = { state: 'answered-late', late: 3 } as const;
  assert.deepEqual(clockWords(uis.nl, clock), {
    term: 'Termijn',
    due: 'termijn',
    state: 'te laat beantwoord',
    late: '3 dagen na de termijn',
    after: '3 dagen na de termijn',
  });
  const told = clockWords(uis.nl, { ...clock, expected: true });
  assert.deepEqual(told, {
    term: 'Verwacht',
    due: 'verwacht',
    state: 'beantwoord',
    late: '3 dagen later dan verwacht',
    after: '3 dagen later',
  });
  for (const state of ['overdue', 'answered-late', 'open', 'due-soon', 'answered-in-time'] as const) {
    const { term, due, state: words, late } = clockWords(uis.en, { state, late: 1, expected: true });
    assert.doesNotMatch(`${term} ${due} ${words}`, /overdue|late|term/i);
    assert.equal(late, '1 day later than expected');
  }
  assert.equal(clockWords(uis.en, { state: 'withdrawn', late: 0, expected: true }).late, '');
});
