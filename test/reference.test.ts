/** Holds the reference data against the signatures of real papers. */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { corpus, kinds } from '../conformance/measure.ts';
import { listFiles, readSource } from '../src/intake/source.ts';

const absent = existsSync(corpus) ? false : `the corpus is absent: ${corpus}`;

test('every minister who signs a real paper is known to have held that office then, every addressee is a known office', {
  skip: absent,
}, async () => {
  let signed = 0;
  for await (const path of listFiles(kinds.map((kind) => join(corpus, 'nl', kind)))) {
    const { reply, addressees, askers, reading } = await readSource(path);
    for (const { name, portfolio, resolved } of reply?.by ?? []) {
      assert.ok(resolved?.person, `${path}: ${name} (${portfolio})`);
      signed++;
    }
    for (const { portfolio, resolved } of [...addressees, ...(reply?.onBehalfOf ?? [])]) {
      assert.ok(resolved, `${path}: ${portfolio}`);
    }
    for (const { party, resolved } of askers) assert.ok(resolved, `${path}: ${party}`);
    assert.ok(!reading.remarks.some(({ code }) => code === 'office-not-held'), path);
  }
  assert.ok(signed >= 80, `only ${signed} signatures were read`);
});
