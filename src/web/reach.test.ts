import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findFeed, keepFeed } from '../store/feeds.ts';
import { openStore } from '../store/open.ts';
import { app } from './app.ts';
import { takeAsked } from './fixtures/asked.ts';

const register = (sets: number) => {
  const store = openStore(':memory:');
  for (let n = 0; n < sets; n++)
    takeAsked(store, `2024Z${String(n).padStart(5, '0')}`, { subject: `het veer ${n}`, submitted: '2024-03-01' });
  const site = app(store);
  return { store, body: async (path: string) => (await site.request(path)).text() };
};

test('pages about today say how far the register reaches, where that is long ago', async () => {
  const { store, body } = register(1);
  for (const path of ['/', '/te-laat', '/cijfers']) {
    assert.match(
      await body(path),
      /Dit register reikt tot <time datetime="2024-03-01">1 maart 2024<\/time>\. Wat daarna/,
    );
  }
  assert.match(await body('/en/overdue'), /This register reaches to <time datetime="2024-03-01">/);
  assert.equal(JSON.parse(await body('/te-laat.json')).knownUntil, '2024-03-01');
  assert.doesNotMatch(await body('/te-laat?op=2024-03-31'), /Dit register reikt/);
  assert.match(await body('/te-laat?op=2024-04-01'), /Dit register reikt/);
  keepFeed(store, { ...findFeed(store, 'nl-tk/cases'), ended: '2024-04-01T08:00:00Z' });
  assert.doesNotMatch(await body('/te-laat?op=2024-04-01'), /Dit register reikt/, 'it was asked on that day');
});

test('what is overdue comes page by page, in its order, and whole as JSON', async () => {
  const { body } = register(51);
  const first = await body('/te-laat?op=2024-04-01');
  assert.equal(first.match(/<h3>/g)?.length, 50);
  assert.match(first, /<strong>51 reeksen vragen<\/strong>/);
  assert.match(first, /rel="next" href="\/te-laat\?op=2024-04-01&amp;pagina=2"/);
  const second = await body('/te-laat?op=2024-04-01&pagina=2');
  assert.match(second, /<ol class="list" start="51"><li>/);
  assert.equal(second.match(/<h3>/g)?.length, 1);
  assert.match(second, /hreflang="en" href="[^"]*\/en\/overdue\?op=2024-04-01&amp;pagina=2"/);
  assert.equal(JSON.parse(await body('/te-laat.json?op=2024-04-01')).overdue.length, 51);
  const beyond = await body('/te-laat?op=2024-04-01&pagina=9');
  assert.match(beyond, /staat niets meer\. <a href="\/te-laat\?op=2024-04-01">Terug naar de eerste<\/a>/);
  assert.doesNotMatch(beyond, /<ol class="list"|class="pager"/);
});
