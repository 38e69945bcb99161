import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';

const answer: Reading = {
  document: { kind: 'answer', parliament: 'xx', id: 'ah-1' },
  subject: 'het veer',
  askers: [],
  addressees: [],
  reply: { by: [], onBehalfOf: [], received: '2031-10-01', seeAlso: [] },
  questions: [
    { numbers: ['1'], text: 'Vaart het veer?', notes: ['1'] },
    { numbers: ['2'], text: 'Waarom?', notes: [] },
  ],
  answers: [{ to: ['1'], text: 'Ja.', notes: [] }],
  notes: [{ mark: '1', text: 'Noot bij de vraag', links: [] }],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};
const further: Reading = {
  ...answer,
  document: { kind: 'answer', parliament: 'xx', id: 'ah-2' },
  reply: { by: [], onBehalfOf: [], received: '2031-11-01', seeAlso: [] },
  questions: [],
  answers: [{ to: ['2'], text: 'Bij nader inzien hierom.', notes: ['1'] }],
  notes: [{ mark: '1', text: 'Noot bij het nader antwoord', links: [] }],
};

test('a further answer stands beside its question, and its mark calls the note of its own document', async () => {
  const store = openStore(':memory:');
  for (const [i, reading] of [answer, further].entries()) {
    const sameSet = i === 0 ? [] : ['ah-1'];
    takeDocument(store, { name: `${i}`, bytes: new Uint8Array([i]), text: `${i}`, reading, sameSet });
  }
  const page = await (await app(store).request('/vragen/xx/ah-1')).text();
  assert.match(
    page,
    /Bij nader inzien hierom\.[\s\S]*href="#noot-1-2"[\s\S]*id="noot-1-2"[\s\S]*Noot bij het nader antwoord/,
  );
  assert.match(page, /Vaart het veer\?[\s\S]*href="#noot-1"[\s\S]*id="noot-1"[\s\S]*Noot bij de vraag/);
  assert.match(page, /antwoord<\/?[^>]*>? van 1 november 2031|van 1 november 2031/i);
});
