/** What is read has a contrast of at least 7 to 1 (WCAG 1.4.6), what is seen of 3 to 1, in light and in dark, with more contrast too. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';

const sheet = readFileSync(join(import.meta.dirname, 'style/1-tokens.css'), 'utf8');
const tokens = new Map(
  [...sheet.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\);/g)].map(([, name, light, dark]) => [
    name!,
    { light: light!, dark: dark! },
  ]),
);

type Scheme = 'light' | 'dark';
const colour = (name: string, scheme: Scheme): string => {
  const token = tokens.get(name);
  assert.ok(token, name);
  return token[scheme];
};

/** As WCAG has it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light! + 0.05) / (dark! + 0.05);
}

const papers = ['paper', 'sheet', 'tint'];
const roles = [...tokens.keys()].filter((name) => name.startsWith('r-'));

function assertLeast(least: number, inks: readonly string[], grounds: readonly string[]): void {
  for (const scheme of ['light', 'dark'] as const)
    for (const ink of inks)
      for (const ground of grounds) {
        const found = contrast(colour(ink, scheme), colour(ground, scheme));
        assert.ok(found >= least, `${ink} on ${ground}, ${scheme}: ${found.toFixed(2)}`);
      }
}

test('running text, what is told beside it, links and alarms are read at 7 to 1 on every ground', () => {
  assert.ok(tokens.size > 15, `only ${tokens.size} colours`);
  assertLeast(7, ['ink'], [...papers, 'found', ...roles]);
  assertLeast(7, ['soft', 'ask', 'reply', 'alarm'], ['paper', 'sheet']);
  assertLeast(4.5, ['soft', 'ask', 'reply', 'alarm'], papers);
});

test('edges of what can be used are seen at 3 to 1, and so is the ring of what has the focus', () => {
  assertLeast(3, ['edge', 'ask'], ['paper', 'sheet']);
});
