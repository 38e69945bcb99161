import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStore } from '../store/open.ts';
import { app } from './app.ts';
import { takeAsked } from './fixtures/asked.ts';

const store = openStore(':memory:');
const take = (n: number, asker: string, ministry: string): void =>
  takeAsked(store, `2031Z0000${n}`, {
    document: { sessionYear: '2030-2031' },
    askers: [{ name: asker, party: n % 2 === 0 ? 'PVX' : 'De Brug' }],
    addressees: [{ role: 'minister', portfolio: ministry, resolved: { ministry: 'x', name: ministry } }],
    submitted: `203${n}-03-01`,
  });
take(0, 'Jasper van Dijk', 'Infrastructuur en Waterstaat');
take(1, 'Van Dijk', 'Infrastructuur en Milieu');
take(2, 'Inge van Dijk', 'Economische Zaken');
take(3, 'Van Dijk', 'Economische Zaken en Klimaat');
take(4, 'Vosmaer', 'Economische Zaken en Klimaat');
const site = app(store);

const found = async (query: string): Promise<number> => {
  const response = await site.request(`/zoeken.json?${new URLSearchParams({ q: query })}`);
  return ((await response.json()) as { records: number }).records;
};

test('the count beside a name is what its link finds, also where other names have its words', async () => {
  const page = await (await site.request('/zoeken?q=veer')).text();
  const facets = [...page.matchAll(/<li><a href="\/zoeken\?q=([^"&]+)">([^<]+)<\/a> <span>(\d+)<\/span>/g)];
  assert.ok(facets.length > 10);
  for (const [, query, name, count] of facets)
    assert.equal(await found(new URLSearchParams(`q=${query}`).get('q')!), Number(count), name);
});

test('a name that is typed finds all that have its words; with := it is meant just so', async () => {
  assert.equal(await found('ministerie:"economische zaken"'), 3);
  assert.equal(await found('ministerie:="economische zaken"'), 1);
  assert.equal(await found('indiener:dijk'), 4);
  assert.equal(await found('indiener:="van dijk"'), 2);
  assert.equal(await found('veer -indiener:="van dijk"'), 3);
  assert.equal(await found('ministerie:=zaken'), 0);
});

test('a chip names what was meant, without the sign', async () => {
  const page = await (await site.request(`/zoeken?${new URLSearchParams({ q: 'veer indiener:="Van Dijk"' })}`)).text();
  assert.match(page, /class="chip"[^>]*><span>[^<]+<\/span> Van Dijk </);
  assert.match(page, /aria-current="true"[^>]*>Van Dijk </);
});
