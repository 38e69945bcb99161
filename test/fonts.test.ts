/** The faces of the site are made by a script of the project, from sources that are named; nothing else may have come into them. */

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { faces, makeFonts } from '../setup/fonts.mjs';

test('the faces are what setup/fonts.mjs makes of their sources', async () => {
  for (const [file, bytes] of Object.entries(await makeFonts())) {
    assert.ok(readFileSync(join(import.meta.dirname, '../src/web/fonts', file)).equals(bytes), file);
  }
});

test('the sheet asks for each face where a letter of it stands, and for no letter twice', () => {
  const sheet = readFileSync(join(import.meta.dirname, '../src/web/style/0-faces.css'), 'utf8');
  const told = [...sheet.matchAll(/url\("([^"]+)"\)[^}]+unicode-range:\s+([^;]+);/g)];
  assert.deepEqual(
    Object.fromEntries(told.map(([, file, ranges]) => [file, lettersIn(ranges!)])),
    Object.fromEntries(Object.entries(faces).map(([file, [, , letters]]) => [file, sorted(letters)])),
  );
  for (const family of ['serif', 'sans']) {
    const own = told.filter(([, file]) => file?.startsWith(family)).flatMap(([, , ranges]) => lettersIn(ranges!));
    assert.equal(new Set(own).size, own.length, family);
  }
});

const sorted = (letters: string): number[] =>
  [...new Set(letters)].map((each) => each.codePointAt(0)!).sort((a, b) => a - b);

const lettersIn = (ranges: string): number[] =>
  ranges.split(',').flatMap((range) => {
    const [from = 0, until = from] = range
      .trim()
      .slice(2)
      .split('-')
      .map((code) => Number.parseInt(code, 16));
    return Array.from({ length: until - from + 1 }, (_, i) => from + i);
  });
