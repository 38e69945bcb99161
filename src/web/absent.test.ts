import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../store/open.ts';
import { app } from './app.ts';
import { takeAsked } from './fixtures/asked.ts';

const store = openStore(':memory:');
takeAsked(store, '2031Z00001', { document: { settled: 'done' }, questions: [] });
takeAsked(store, '2031Z00002', { document: { settled: 'done' }, questions: [] });
takeAsked(store, '2031Z00003');
takeAsked(store, 'kv-veer', { document: { case: undefined, id: 'kv-veer' }, questions: [] });
const site = app(store);
const body = async (path: string): Promise<string> => (await site.request(path)).text();

test('a search says of how many sets the answer was not read in, and leads to the others', async () => {
  const page = await body('/zoeken?q=veer');
  assert.match(
    page,
    /Van 2 van deze 4 reeksen is het antwoord hier niet ingelezen\. <a href="\/zoeken\?q=veer\+-stand%3A\w+">/,
  );
  const [, others] = /<a href="([^"]+)">Laat die weg</.exec(page)!;
  const without = await body(others!);
  assert.match(without, /<strong>2 reeksen vragen<\/strong>/);
  assert.doesNotMatch(without, /niet ingelezen\. </);
  assert.match(await body('/en/search?q=veer'), /Of 2 of these 4 sets the answer was not read in here\. <a href=/);
  assert.match(await body('/zoeken?q=2031Z00002+OF+2031Z00001'), /Van geen van deze reeksen is het antwoord hier/);
  assert.doesNotMatch(await body('/zoeken?q=stand:afgedaan'), /Laat die weg/);
});

test('a result without a text says so; one with a text does not', async () => {
  const page = await body('/zoeken?q=veer');
  assert.equal(page.match(/<span>tekst niet in dit register<\/span>/g)?.length, 3);
});

test('a set that is known by its head alone says that its text is not here, and leads to its parliament', async () => {
  const page = await body('/vragen/nl-tk/2031Z00001');
  assert.match(page, /De tekst staat niet in dit register\..*<a href="https:\/\/[^"]+\?id=2031Z00001" rel="noopener">/);
  assert.doesNotMatch(await body('/vragen/nl-tk/2031Z00003'), /De tekst staat niet/);
  assert.doesNotMatch(await body('/vragen/nl-tk/kv-veer'), /Zoek de tekst bij/);
  assert.match(await body('/en/questions/nl-tk/2031Z00001'), /The text is not in this register\./);
});
