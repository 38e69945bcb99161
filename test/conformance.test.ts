/** Holds the figures of docs/conformance.json: no real document may be read worse than it was. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { corpus, type Measured, measureCorpus } from '../conformance/measure.ts';
import { changesBetween, tableOf } from '../conformance/table.ts';

const docs = resolve(import.meta.dirname, '../docs');
const absent = existsSync(corpus) ? false : `the corpus is absent: ${corpus}`;

test('no real document is read worse than the kept figures say', { skip: absent }, async () => {
  const kept: Measured[] = JSON.parse(readFileSync(resolve(docs, 'conformance.json'), 'utf8'));
  const measured = await measureCorpus();
  assert.ok(measured.length >= 110, `only ${measured.length} documents were read`);
  const losses = changesBetween(kept, measured).filter(({ gain }) => !gain);
  assert.deepEqual(losses, [], 'see npm run conformance');
  for (const { document, similarity } of measured) assert.ok((similarity ?? 1) >= 0.9995, document);
  const gold = measured.filter(({ similarity }) => similarity !== undefined);
  assert.ok(gold.length >= 20 && gold.every(({ header, pairing }) => header && pairing));
  for (const { document, unread } of measured) assert.ok(unread <= 0.002, `${document}: ${unread}`);
});

test('the table in docs/conformance.md is that of the kept figures', () => {
  const kept: Measured[] = JSON.parse(readFileSync(resolve(docs, 'conformance.json'), 'utf8'));
  assert.ok(
    readFileSync(resolve(docs, 'conformance.md'), 'utf8').includes(tableOf(kept)),
    'npm run conformance -- --update',
  );
});
