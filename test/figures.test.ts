/**
 * The figures of the pages against a count made straight from the lines of the House's own list: every tenth of 42,994 real cases, from
 * 2007 to 2024.
 */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { importFiles } from '../src/intake/import.ts';
import { openRegister } from '../src/intake/register.ts';
import { ministries, people, posts } from '../src/parliaments/nl-tk/reference/data.ts';
import { app } from '../src/web/app.ts';

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
const bulk = join(corpus, 'nl/bulk/zaken-schriftelijke-vragen.ndjson.gz');
const absent = existsSync(bulk) ? false : `${bulk} is not here: set ANSWERABLE_CORPUS`;
const every = Number(process.env.ANSWERABLE_EVERY ?? 10);

type Case = {
  readonly GestartOp: string;
  readonly Indiener?: string;
  readonly Medeindiener?: string;
  readonly GerichtAan?: string;
};
type Named = { readonly name: string; readonly sets: number };

/** 'Krista van Velzen (K.), Paulus Jansen (P.F.C.)' */
const namesIn = (listed = ''): string[] =>
  listed === '' ? [] : listed.split(', ').map((name) => name.replace(/ \([^)]*\)$/, '').trim());

function countBy(names: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** By the whole name, or by surname and the first of the initials. */
function isNamed(person: string, name: string): boolean {
  if (person === name) return true;
  const { surname, initials = person } = people.find((each) => each.name === person)!;
  return /^\p{Lu}\./u.test(name) && name.endsWith(` ${surname}`) && name[0] === initials[0];
}

/**
 * The sets of each ministry, or of each minister without one, by who held which post on the day; and how many cases name
 * somebody otherwise ('Wopke Hoekstra' by another first name), whom the register may know and this count does not.
 */
function byOffice(cases: readonly Case[]): [ReadonlyMap<string, number>, number] {
  let unknown = 0;
  const names = cases.flatMap(({ GerichtAan, GestartOp }) => {
    const day = GestartOp.slice(0, 10);
    const isThen = ({ from = '', until = '9999' }: { from?: string; until?: string }) => from <= day && day < until;
    const put = namesIn(GerichtAan).map((name) => posts.filter((post) => isThen(post) && isNamed(post.person, name)));
    if (put.some((held) => held.length === 0)) unknown++;
    return [
      ...new Set(
        put.flat().map(({ role, ministry, portfolio }) => {
          const own = ministries.find(({ id }) => id === ministry)!.names.find(isThen)!.name;
          return role === 'minister' && portfolio ? portfolio : own;
        }),
      ),
    ];
  });
  return [countBy(names), unknown];
}

test('sets a year, by asker and by ministry are those of the list itself, line by line', {
  skip: absent,
}, async (t) => {
  const lines = gunzipSync(readFileSync(bulk))
    .toString('utf8')
    .trim()
    .split('\n')
    .filter((_, i) => i % every === 0);
  const cases = lines.map((line) => JSON.parse(line) as Case);
  const folder = await mkdtemp(join(tmpdir(), 'answerable-figures-'));
  const store = openRegister(':memory:');
  try {
    const path = join(folder, 'cases.ndjson');
    await writeFile(path, lines.join('\n'));
    for await (const { state } of importFiles(store, [path])) assert.equal(state, 'new');
    const site = app(store);
    const json = async <T>(address: string) => (await (await site.request(address)).json()) as T;

    // The list writes the day where the House sits, with its offset.
    const { counts, waits } = await json<{ counts: { span: string; sets: number }[]; waits: Record<string, number> }>(
      '/cijfers.json',
    );
    assert.deepEqual(
      counts.map(({ span, sets }) => [span, sets]),
      [...countBy(cases.map(({ GestartOp }) => GestartOp.slice(0, 4)))].sort(),
    );
    assert.equal(waits.sets, cases.length);

    const { asker } = await json<{ asker: Named[] }>('/leden.json');
    const expected = countBy(
      cases.flatMap(({ Indiener, Medeindiener }) => [...new Set([...namesIn(Indiener), ...namesIn(Medeindiener)])]),
    );
    const told = new Map(asker.map(({ name, sets }) => [name, sets]));
    const differing = [...expected]
      .filter(([name, sets]) => told.get(name) !== sets)
      .map(([name, sets]) => `${name}: ${sets}, told ${told.get(name)}`);
    const extra = [...told.keys()].filter((name) => !expected.has(name));
    t.diagnostic(
      `${cases.length} cases, ${expected.size} askers; differing ${differing.length}; only told ${extra.length}`,
    );
    assert.deepEqual([differing, extra], [[], []]);

    const { ministry } = await json<{ ministry: Named[] }>('/ministeries.json');
    const [mine, unknown] = byOffice(cases);
    const off = ministry.filter(
      ({ name, sets }) => sets < (mine.get(name) ?? 0) || sets > (mine.get(name) ?? 0) + unknown,
    );
    assert.deepEqual(off, []);
    assert.deepEqual(
      [...mine.keys()].filter((name) => !ministry.some((each) => each.name === name)),
      [],
    );
    t.diagnostic(`${unknown} cases put to someone whom the list names otherwise, or who held no post then`);
    assert.ok(unknown < cases.length * 0.15, String(unknown));
  } finally {
    store.close();
    await rm(folder, { recursive: true });
  }
});
