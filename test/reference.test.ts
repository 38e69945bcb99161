/** Holds the reference data against the signatures of real papers. */

import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { corpus, kinds } from '../conformance/measure.ts';
import { listFiles, readSource } from '../src/intake/source.ts';
import { people, posts } from '../src/parliaments/nl-tk/reference/data.ts';
import { keysOf, peopleNamed } from '../src/parliaments/nl-tk/reference/names.ts';

const absent = existsSync(corpus) ? false : `the corpus is absent: ${corpus}`;

test('every minister who signs a real paper is known to have held that office then, every addressee is a known office', {
  skip: absent,
}, async () => {
  let signed = 0;
  for await (const path of listFiles(kinds.map((kind) => join(corpus, 'nl', kind)))) {
    const { reply, addressees, askers, reading } = await readSource(path);
    for (const { name, portfolio, resolved } of reply?.by ?? []) {
      assert.ok(resolved?.person, `${path}: ${name} (${portfolio})`);
      signed++;
    }
    for (const { portfolio, resolved } of [...addressees, ...(reply?.onBehalfOf ?? [])]) {
      assert.ok(resolved, `${path}: ${portfolio}`);
    }
    for (const { party, resolved } of askers) assert.ok(resolved, `${path}: ${party}`);
    assert.ok(!reading.remarks.some(({ code }) => code === 'office-not-held'), path);
  }
  assert.ok(signed >= 80, `only ${signed} signatures were read`);
});

const cases = join(corpus, 'nl/bulk/zaken-schriftelijke-vragen.ndjson.gz');

test('99.9 % of those whom the House lists as asked, from 2007 on, held some post on the day of asking', {
  skip: existsSync(cases) ? false : `the list of cases is absent: ${cases}`,
}, () => {
  const keys = people.map(keysOf);
  const posted = Map.groupBy(posts, ({ person }) => person);
  let [asked, held] = [0, 0];
  for (const line of gunzipSync(readFileSync(cases)).toString().trim().split('\n')) {
    const { GerichtAan, GestartOp } = JSON.parse(line) as { GerichtAan?: string; GestartOp: string };
    const day = GestartOp.slice(0, 10);
    for (const name of GerichtAan?.split(', ') ?? []) {
      const theirs = [...peopleNamed(keys, nameOf(name))].flatMap((person) => posted.get(person)!);
      asked++;
      if (theirs.some(({ from, until }) => from <= day && day <= (until ?? '9999'))) held++;
    }
  }
  assert.ok(asked > 50_000 && held / asked >= 0.999, `${held} of ${asked}`);
});

/** The list writes 'Wopke Hoekstra (W.B.)' and 'I.W. Opstelten', and one first name otherwise than its bearer. */
const nameOf = (listed: string): string => listed.replace(/ \(.*/, '').replace('Gert Leers', 'Gerd Leers');
