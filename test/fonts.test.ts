/** The faces of the site are made by a script of the project, from sources that are named; nothing else may have come into them. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeFonts } from '../setup/fonts.mjs';

test('the faces are what setup/fonts.mjs makes of their sources', async () => {
  for (const [file, bytes] of Object.entries(await makeFonts())) {
    assert.ok(readFileSync(join(import.meta.dirname, '../src/web/fonts', file)).equals(bytes), file);
  }
});
