import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { app } from './app.ts';

const store = openStore(':memory:');
const reading: Reading = {
  document: { kind: 'questions', parliament: 'nl-tk', id: 'kv-tk-2031Z00001', case: '2031Z00001' },
  subject: 'het <b>veer</b> naar Zandoog',
  askers: [{ name: 'Mies Vosmaer', party: 'PVX' }],
  addressees: [],
  submitted: '2031-03-08',
  questions: [{ numbers: ['1'], text: 'Vaart het veer?', notes: [] }],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};
takeDocument(store, { name: 'a', bytes: Buffer.from('a'), text: 'a', reading, sameSet: [] });
const site = app(store);

test('suggestions are JSON with a kind, a text, a link and a detail, in the language of the address', async () => {
  const { suggestions } = (await (await site.request('/en/search/suggestions?q=vosm')).json()) as {
    suggestions: unknown[];
  };
  assert.deepEqual(suggestions[0], {
    kind: 'member',
    text: 'Mies Vosmaer',
    href: '/en/search?q=asker%3A%3D%22Mies+Vosmaer%22',
    detail: 'Member · 1 set of questions',
  });
  const dutch = (await (await site.request('/zoeken/voorstellen?q=zandoog')).json()) as { suggestions: object[] };
  assert.deepEqual(dutch.suggestions.at(-1), {
    kind: 'question',
    text: 'het <b>veer</b> naar Zandoog',
    href: '/vragen/nl-tk/2031Z00001',
    detail: 'Mies Vosmaer (PVX) · 8 maart 2031',
  });
});

test('suggestions are a list of links too, escaped, and none where nothing was typed', async () => {
  const list = await (await site.request('/zoeken/voorstellen.html?q=zandoog')).text();
  assert.match(list, /<a href="\/vragen\/nl-tk\/2031Z00001"><span>het &lt;b&gt;veer/);
  assert.deepEqual(await (await site.request('/zoeken/voorstellen')).json(), { suggestions: [] });
  assert.doesNotMatch(await (await site.request('/zoeken/voorstellen.html?q=')).text(), /<li/);
});
