import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Chosen } from './chosen.ts';
import { topPart } from './figures-names.ts';
import { uis } from './ui.ts';

const chosen = { parliament: { id: 'nl-tk' }, given: false } as unknown as Chosen;

test('topPart() shows no heading above names that there are not', () => {
  assert.equal(topPart(uis.nl, chosen, 'party', []), '');
  assert.match(String(topPart(uis.nl, chosen, 'party', [{ name: 'PVX', sets: 1 }])), /<h2[^>]*>.*PVX/s);
});
