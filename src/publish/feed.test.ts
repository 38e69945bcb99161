import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import ajvDraft04 from 'ajv-draft-04';
import ajvFormats from 'ajv-formats';
import { validateXML } from 'xmllint-wasm';
import { atomOf } from './atom.ts';
import { type Feed, itemsOf, nameUuid, newestFirst, updatedOf } from './feed.ts';
import { ferry, ferryFacts } from './fixtures/ferry.ts';
import { noStandards, standard } from './fixtures/standards.ts';
import { jsonFeedOf } from './json-feed.ts';

const hostile = { ...ferry, id: 'xx/2', subject: '</title><script>alert(1)</script>\u0001\u0000]]>&amp;' };
const feed: Feed = {
  title: 'Nieuw & meer',
  self: 'https://register.example/nieuw.atom?voor=7',
  first: 'https://register.example/nieuw.atom',
  previous: 'https://register.example/nieuw.atom?voor=17',
  next: 'https://register.example/nieuw.atom?voor=1',
  page: 'https://register.example/',
  language: 'nl',
  items: newestFirst([...itemsOf(ferry, ferryFacts), ...itemsOf(hostile, ferryFacts)]),
};

test('itemsOf() tells each thing that happened, the newest first, each under a name of its own that stays', () => {
  const items = itemsOf(ferry, ferryFacts);
  assert.deepEqual(
    items.map(({ title, published }) => `${published.slice(0, 10)} ${title.split(':')[0]}`),
    ['2099-04-01 Antwoord', '2099-03-20 Uitstelbericht', '2099-03-02 Vragen gesteld'],
  );
  assert.equal(new Set(items.map(({ id }) => id)).size, 3);
  assert.deepEqual(
    itemsOf({ ...ferry, replies: ferry.replies.slice(1), subject: 'anders' }, ferryFacts).map(({ id }) => id),
    [items[0]!.id, items[2]!.id],
  );
  assert.deepEqual(items[0]!.subjects, ['VVP', 'Kade', 'Water']);
});

test('itemsOf() tells that a term passed, also of a set that was answered after all, and how a set ended without an answer', () => {
  const said = (more: object, documents = ferry.documents) =>
    itemsOf({ ...ferry, documents }, { ...ferryFacts, clock: { ...ferryFacts.clock!, ...more } })
      .map(({ title, published }) => `${published.slice(0, 10)} ${title.split(':')[0]}`)
      .filter((line) => !/Antwoord|Uitstel|gesteld/.test(line));
  assert.deepEqual(said({ due: '2099-03-31', late: 1, state: 'answered-late' }), ['2099-04-01 Termijn verstreken']);
  assert.deepEqual(said({ due: '2099-03-31', late: 2, expected: true }), ['2099-04-01 Verwachte dag verstreken']);
  assert.deepEqual(said({ state: 'withdrawn', days: 3 }), ['2099-03-05 Ingetrokken']);
  assert.deepEqual(said({ state: 'lapsed', days: 30 }), ['2099-04-01 Vervallen']);
  const done = { settled: 'done', state: { of: 'xx 1', at: '2099-05-05T10:00:00.000Z' } } as const;
  const documents = [...ferry.documents, { kind: 'questions', parliament: 'xx', ...done } as const];
  assert.deepEqual(said({ state: 'done', days: undefined }, documents), [
    '2099-05-05 Afgedaan; antwoord niet ingelezen',
  ]);
  assert.deepEqual(said({ state: 'done', days: undefined }), [], 'without a day nothing is told');
});

test('nameUuid() makes the UUID that RFC 9562 gives for a name', () => {
  assert.equal(nameUuid('http://www.example.com'), 'urn:uuid:2d32a3f1-fac2-52a6-ac52-fe9e87e628ea');
});

test('updatedOf() is that of the newest item, and a fixed moment where there is none', () => {
  assert.equal(updatedOf(feed), '2099-04-01T00:00:00Z');
  assert.equal(updatedOf({ ...feed, items: [] }), '1970-01-01T00:00:00Z');
});

test('atomOf() is valid by the grammar of RFC 4287; without its updated it is not', { skip: noStandards }, async () => {
  const schema = standard('feeds/atom.rng');
  const check = (contents: string) =>
    validateXML({ xml: [{ fileName: 'feed.xml', contents }], schema: [schema], extension: 'relaxng' });
  for (const each of [feed, { ...feed, items: [] }]) {
    const { valid, errors } = await check(atomOf(each));
    assert.ok(valid, JSON.stringify(errors));
  }
  assert.equal((await check(atomOf(feed).replace(/<updated>[^<]*<\/updated>/, ''))).valid, false);
});

test('atomOf() links to its page, to itself and to its other pages', () => {
  const links = [...atomOf(feed).matchAll(/^<link rel="([a-z]+)" type="[a-z/+]+" href="([^"]+)"\/>$/gm)].slice(0, 5);
  assert.deepEqual(
    links.map(([, rel, href]) => [rel, href]),
    [
      ['self', feed.self],
      ['alternate', feed.page],
      ['first', feed.first],
      ['previous', feed.previous],
      ['next', feed.next],
    ],
  );
});

test('atomOf() takes no text for markup', () => {
  assert.ok(!atomOf(feed).includes('<script>'));
  assert.match(atomOf(feed), /Antwoord: &lt;\/title&gt;&lt;script&gt;alert\(1\)&lt;\/script&gt;\]\]&gt;&amp;amp;/);
});

test('jsonFeedOf() is valid by the schema of JSON Feed 1.1', { skip: noStandards }, () => {
  const ajv = new ajvDraft04.default({ strict: false });
  ajvFormats.default(ajv as never);
  const older = JSON.parse(readFileSync(standard('feeds/jsonfeed-1.0.schema.json').path, 'utf8'));
  ajv.addSchema(older, 'https://json.schemastore.org/feed-1');
  const validate = ajv.compile(JSON.parse(readFileSync(standard('feeds/jsonfeed-1.1.schema.json').path, 'utf8')));
  assert.ok(validate(JSON.parse(JSON.stringify(jsonFeedOf(feed)))), JSON.stringify(validate.errors));
  assert.equal(validate({ ...jsonFeedOf(feed), items: [{ title: 'no id' }] }), false);
});

test('jsonFeedOf() gives the text as HTML in which nothing of the text is markup', () => {
  const { items } = jsonFeedOf(feed) as { items: { content_html: string }[] };
  assert.match(items[0]!.content_html, /<h3>Antwoord 3<\/h3>\n<p>Omdat 3 &lt; 4 &amp; 5 &gt; 4\.<\/p>/);
});

test('itemsOf() tells of a correction as such, by a name of its own, though it comes from the same source', () => {
  const [, reply] = ferry.replies;
  const corrected = { ...reply!, received: '2099-05-01', corrects: true as const };
  const items = itemsOf({ ...ferry, replies: [reply!, corrected] }, ferryFacts);
  assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
  assert.deepEqual(
    items.filter(({ published }) => published.startsWith('2099-05-01')).map(({ title }) => title.split(':')[0]),
    ['Gecorrigeerd antwoord'],
  );
  const before = itemsOf({ ...ferry, replies: [reply!] }, ferryFacts).map(({ id }) => id);
  assert.ok(before.every((id) => items.some((item) => item.id === id)));
});
