import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../store/open.ts';
import { app } from './app.ts';
import { takeAsked } from './fixtures/asked.ts';

test('a long subject is set smaller than a short one: it would fill the first screen of a telephone', async () => {
  const store = openStore(':memory:');
  takeAsked(store, '2031Z00000', { subject: 'het veer' });
  takeAsked(store, '2031Z00001', { subject: `het veer ${'naar de overkant '.repeat(8)}` });
  const body = async (n: number) => (await app(store).request(`/vragen/nl-tk/2031Z0000${n}`)).text();
  assert.match(await body(0), /<h1>Het veer<\/h1>/);
  assert.match(await body(1), /<h1 class="long">Het veer naar/);
});
