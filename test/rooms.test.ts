/** Holds the rooms of the design: a room imports only itself and the rooms it may lean on. */

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { test } from 'node:test';

const source = resolve(import.meta.dirname, '../src');
const belowWeb = [
  'record',
  'language',
  'manuscript',
  'parliaments',
  'clock',
  'insight',
  'statistics',
  'store',
  'sources',
  'publish',
  'telling',
  'intake',
] as const;
const above = {
  record: [],
  language: [],
  manuscript: ['record'],
  parliaments: ['record', 'manuscript', 'sources'],
  clock: ['record'],
  insight: ['record'],
  statistics: ['record', 'clock'],
  store: ['record', 'language'],
  sources: ['record'],
  publish: ['record', 'clock'],
  telling: ['record', 'clock', 'publish', 'store'],
  intake: ['record', 'manuscript', 'parliaments', 'clock', 'insight', 'store', 'sources'],
  web: belowWeb,
  cli: [...belowWeb, 'web'],
} as const satisfies Record<string, readonly string[]>;

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
const roomOf = (file: string): string => file.split(sep)[0]!;

test('every file lies in a room of the design', () => {
  assert.ok(files.length > 10);
  for (const file of files) assert.ok(roomOf(file) in above, `${file} lies in no room`);
});

test('a room imports only rooms it may lean on', () => {
  for (const file of files) {
    for (const [, path] of readFileSync(join(source, file), 'utf8').matchAll(/from\s+'(\.[^']+)'/g)) {
      const room = roomOf(relative(source, resolve(source, file, '..', path!)));
      const mine = roomOf(file);
      const may: readonly string[] = above[mine as keyof typeof above];
      assert.ok(room === mine || may.includes(room), `${file} imports ${path}: ${mine} may not lean on ${room}`);
    }
  }
});

test('no file outside parliaments/ names a country', () => {
  const names = /\b(nl-tk|uk-commons|tweede kamer|aanhangsel|handelingen|house of commons|lagerhuis|hansard)\b/i;
  for (const file of files.filter((path) => !path.endsWith('.test.ts'))) {
    if (roomOf(file) === 'parliaments') continue;
    assert.doesNotMatch(readFileSync(join(source, file), 'utf8'), names, file);
  }
});

test('no file is longer than 400 lines', () => {
  for (const file of files) assert.ok(readFileSync(join(source, file), 'utf8').split('\n').length <= 400, file);
});
