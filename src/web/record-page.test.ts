import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';

test('a long subject is set smaller than a short one: it would fill the first screen of a telephone', async () => {
  const store = openStore(':memory:');
  for (const [n, subject] of ['het veer', `het veer ${'naar de overkant '.repeat(8)}`].entries()) {
    const reading: Reading = {
      document: { kind: 'questions', parliament: 'nl-tk', case: `2031Z0000${n}` },
      subject,
      askers: [],
      addressees: [],
      questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
      answers: [],
      notes: [],
      other: [],
      reading: { coverage: 1, unread: [], remarks: [] },
    };
    takeDocument(store, { name: `${n}`, bytes: Buffer.from(`${n}`), text: 'x', reading, sameSet: [] });
  }
  const body = async (n: number) => (await app(store).request(`/vragen/nl-tk/2031Z0000${n}`)).text();
  assert.match(await body(0), /<h1>Het veer<\/h1>/);
  assert.match(await body(1), /<h1 class="long">Het veer naar/);
});
