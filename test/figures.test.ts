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

const letters = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();

/** 'Henk Kamp (H.G.J.)' and 'H.G.J. Kamp': all initials and the surname, or the first of two surnames; no first name is looked at. */
function personCalled(listed: string): string | undefined {
  const [, name = listed, initials = /^(?:\p{L}{1,2}\.)+/u.exec(listed)?.[0] ?? ''] =
    /^(.*?) \(([^)]*)\)$/.exec(listed) ?? [];
  const found = people.filter(
    (person) =>
      letters(person.initials ?? '')[0] === letters(initials)[0] &&
      (letters(person.initials ?? '') === letters(initials) || person.surname.includes('-')) &&
      [person.surname, person.surname.split('-')[0]!].some((surname) => letters(name).endsWith(letters(surname))),
  );
  assert.ok(found.length < 2, listed);
  return found[0]?.name;
}

/**
 * The sets of each ministry, or of each minister without one: each addressee of the list by the posts held on the day, or left in the
 * week before. The list says no office, so that who held two counts with both. Beside them whom the list names that held none.
 */
function byOffice(cases: readonly Case[]): [ReadonlyMap<string, number>, readonly string[]] {
  const none: string[] = [];
  const names = cases.flatMap(({ GerichtAan = '', GestartOp }) => {
    const day = GestartOp.slice(0, 10);
    const weekAgo = new Date(Date.parse(day) - 7 * 86_400_000).toISOString().slice(0, 10);
    const isThen = ({ from = '', until = '9999' }: { from?: string; until?: string }) => from <= day && day < until;
    const put = GerichtAan.split(', ')
      .filter((name) => name !== '')
      .map((name) => {
        const own = posts.filter(({ person }) => person === personCalled(name));
        const held = own.filter(isThen);
        const left = held.length > 0 ? [] : own.filter(({ from, until = '' }) => from <= day && until >= weekAgo);
        if (held.length + left.length === 0) none.push(`${day} ${name}`);
        return [...held, ...left];
      });
    return [
      ...new Set(
        put.flat().map(({ role, ministry, portfolio }) => {
          const { names: called } = ministries.find(({ id }) => id === ministry)!;
          const own = (called.find(isThen) ?? called.at(-1)!).name;
          return role === 'minister' && portfolio ? portfolio : own;
        }),
      ),
    ];
  });
  return [countBy(names), none];
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
    const [mine, none] = byOffice(cases);
    assert.deepEqual(new Map(ministry.map(({ name, sets }) => [name, sets])), mine);
    const put = [...mine.values()].reduce((sum, sets) => sum + sets, 0);
    t.diagnostic(
      `${mine.size} ministries and ministers without one, ${put} times; ${none.length} addressees held no post`,
    );
    assert.ok(none.length <= cases.length / 1000, none.join('; '));
  } finally {
    store.close();
    await rm(folder, { recursive: true });
  }
});
