import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Clock } from '../clock/clock.ts';
import { clockDrawing } from './clock-drawing.ts';
import type { Shown } from './shown.ts';
import { uis } from './ui.ts';

const reply = (kind: 'answer' | 'delay-notice', received: string) => ({
  document: { kind, parliament: 'xx' },
  received,
});

/** The words of a drawing with the share of the width at which they stand, and its strokes. */
function drawn(submitted: string, clock: Partial<Clock>, ...replies: readonly object[]) {
  const record = { id: 'xx/1', submitted, replies, clock: { late: 0, reasons: [], ...clock } } as unknown as Shown;
  const svg = String(clockDrawing(uis.nl, record));
  const words = [...svg.matchAll(/<text class="(\w+)" x="([\d.]+)%"[^>]*>([^<]+)/g)];
  return {
    svg,
    words: words.map(([, kind, , text]) => `${kind} ${text}`),
    strokes: [...svg.matchAll(/<line class="(term|used|late)" x1="([\d.]+)%" x2="([\d.]+)%"/g)].map(([, ...each]) =>
      each.join(' '),
    ),
  };
}

test('clockDrawing() runs from the day of asking to the end of the term, with the answer in its place', () => {
  const { words, strokes, svg } = drawn(
    '2031-01-01',
    { due: '2031-01-22', days: 14, state: 'answered-in-time' },
    reply('answer', '2031-01-15'),
  );
  assert.deepEqual(words, ['asked 1 jan', 'answer 15 jan', 'days 14 dagen', 'due termijn 22 jan']);
  assert.deepEqual(strokes, ['term 1.50 98.50', 'used 1.50 66.17']);
  assert.match(
    svg,
    /aria-label="Het verloop\. Vragen gesteld: 1 januari 2031; antwoord: 15 januari 2031; Termijn: 22 januari 2031, op tijd beantwoord"/,
  );
});

test('clockDrawing() shows what came too late from the due day on, and says by how much', () => {
  const { words, strokes } = drawn(
    '2031-01-01',
    { due: '2031-01-22', days: 63, late: 42, state: 'answered-late' },
    reply('answer', '2031-03-05'),
  );
  assert.deepEqual(strokes.at(-1), 'late 33.83 98.50');
  assert.ok(words.includes('late 42 dagen na de termijn'));
});

test('clockDrawing() leaves out words for which there is no room beside others', () => {
  const { words } = drawn(
    '2031-10-06',
    { due: '2031-11-17', days: 39, state: 'answered-in-time' },
    reply('delay-notice', '2031-10-24'),
    reply('answer', '2031-11-14'),
  );
  assert.deepEqual(words, ['asked 6 okt', 'answer 14 nov', 'notice 24 okt', 'due termijn 17 nov']);
});

test('clockDrawing() draws nothing where the day of asking or the clock is not known', () => {
  assert.equal(String(clockDrawing(uis.nl, { replies: [] } as unknown as Shown)), '');
});

test('clockDrawing() calls today today, and leaves out a notice that stands on another word', () => {
  const { words } = drawn(
    '2020-01-01',
    { due: '2020-02-12', days: 4000, late: 3958, state: 'overdue' },
    reply('delay-notice', '2020-01-20'),
  );
  assert.deepEqual(
    words.map((each) => each.split(' ').slice(0, 2).join(' ')),
    ['asked 1', 'today vandaag', 'days 4.000', 'due termijn', 'late 3.958'],
  );
});

test('clockDrawing() tells no days below none, and no lateness where the due day stands in its place', () => {
  const early = { due: '2031-01-31', days: -5, state: 'answered-in-time' } as const;
  assert.deepEqual(drawn('2031-01-10', early, reply('answer', '2031-01-31')).words, [
    'asked 10 jan',
    'answer 31 jan',
    'due termijn 31 jan',
  ]);
  const late = { due: '2031-01-22', days: 29, late: 8, state: 'answered-late' } as const;
  const { words } = drawn('2031-01-01', late, reply('answer', '2031-01-30'));
  assert.ok(!words.some((each) => each.startsWith('late')), words.join());
});
