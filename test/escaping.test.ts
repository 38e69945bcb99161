/** Hostile words in everything that a document or a reader can fill: shown as they are everywhere, and never more than words. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDocument } from 'htmlparser2';
import ICAL from 'ical.js';
import { SaxesParser } from 'saxes';
import { openRegister } from '../src/intake/register.ts';
import { homeParliament as parliament } from '../src/parliaments/read.ts';
import type { Reading } from '../src/record/reading.ts';
import { takeDocument } from '../src/store/take.ts';
import { app } from '../src/web/app.ts';
import { localSettings } from '../src/web/settings.ts';

/** What it tries to do, and what it tries to break out of. */
const acts = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<body onload=alert(1)>',
  '<math><mtext><img src=x onerror=alert(1)></mtext></math>',
  '<form action="https://evil.example"><input name=q></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<style>@import url(https://evil.example)</style>',
  '<link rel=stylesheet href=https://evil.example>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#x3C;script&#x3E;alert(1)',
  '\\u003cscript\\u003ealert(1)',
  'javascript:alert(1)',
  '{{alert(1)}}',
  '=HYPERLINK("https://evil.example","x")',
  '@SUM(1+1)*cmd|calc',
  '+1-1',
];
const outs = ['', '">', "'>", '</title>', ']]>', '--></script>'];
const payloads = [
  ...outs.flatMap((out) => acts.map((act) => `${out}${act}`)),
  'x\r\nSet-Cookie: a=b',
  'END:VEVENT\nBEGIN:VALARM',
  'a","b\n"c',
  '\u202Eevil\u202C\u200B',
  'a\u0000b\u0008c\uFFFE',
  '𝔵 "𐐷" ’',
];

const settings = { ...localSettings, site: 'https://vragen.example' };
const store = openRegister(':memory:');
const site = app(store, settings);
const caseOf = (n: number): string => `2031Z${String(n).padStart(5, '0')}`;

payloads.forEach((words, n) => {
  const office = { role: 'minister', portfolio: words } as const;
  const reading: Reading = {
    document: {
      kind: 'answer',
      parliament,
      id: `ah-${n}-${words}`,
      case: caseOf(n),
      number: n,
      sessionYear: '2030-2031',
    },
    subject: words,
    askers: [{ name: words, party: words }],
    addressees: [office],
    submitted: '2021-01-01',
    reply: { by: [{ ...office, name: words }], onBehalfOf: [office], received: '2021-01-11', seeAlso: [] },
    questions: [{ numbers: ['1', words], text: words, notes: ['1'] }],
    answers: [{ to: ['1'], text: words, notes: [] }],
    notes: [{ mark: '1', text: words, links: [words, 'javascript:alert(1)'] }],
    noticeText: words,
    other: [{ kind: 'explanation', text: words }],
    reading: {
      coverage: 0,
      unread: [{ start: 0, end: words.length, text: words }],
      remarks: [{ code: 'unread-text', message: words, start: 0, end: words.length }],
    },
    roles: [{ role: 'unread', start: 0, end: words.length }],
  };
  takeDocument(store, { name: words, bytes: Buffer.from(`${n} ${words}`), text: words, reading, sameSet: [] });
});

const get = async (path: string, headers: Record<string, string> = {}): Promise<string> => {
  const response = await site.request(path, { headers });
  assert.ok(response.status < 500, `${path}: ${response.status}`);
  for (const [, value] of response.headers) assert.doesNotMatch(value, /[\r\n]|<script|Set-Cookie/i, path);
  return response.text();
};

type Node = ReturnType<typeof parseDocument>['children'][number];
type Seen = { readonly text: string[]; readonly headings: string[] };

const allowed =
  /^(?:html|head|meta|title|link|script|body|a|abbr|address|article|aside|b|br|button|cite|code|dd|del|details|dialog|div|dl|dt|em|fieldset|figcaption|figure|footer|form|g|h[1-6]|header|i|input|ins|kbd|label|legend|li|line|main|mark|meter|nav|ol|option|output|p|path|pre|rect|s|search|section|select|small|span|strong|summary|svg|table|tbody|td|template|text|th|thead|time|title|tr|tspan|ul|wbr|desc|circle|polyline|noscript|hr|q|sup|sub|blockquote|caption|tfoot|col|colgroup)$/;

/** Goes through a page and fails on anything that could act. */
function inspect(node: Node, where: string, seen: Seen): void {
  if (node.type === 'text') seen.text.push((node as { data: string }).data);
  if (!('name' in node) || !('attribs' in node)) return;
  const { name, attribs, children } = node;
  assert.match(name, allowed, `${where}: <${name}>`);
  for (const [key, value] of Object.entries(attribs)) {
    assert.doesNotMatch(key, /^on|^style$|^srcdoc$|^http-equiv$|["'<]/i, `${where}: ${key}="${value}"`);
    if (/^(?:href|src|action|formaction|poster|data)$/.test(key)) {
      assert.match(
        value,
        /^(?:\/(?!\/)|#|https:\/\/vragen\.example(?:\/|$)|https?:\/\/)/,
        `${where}: ${key}="${value}"`,
      );
      if (name !== 'a') assert.doesNotMatch(value, /^(?!https:\/\/vragen\.example)\w+:/, where);
    }
  }
  if (name === 'script') {
    if (attribs.type === 'application/ld+json') JSON.parse((children[0] as { data: string }).data);
    else assert.match(attribs.src ?? '', /^\/vast\//, where);
    return;
  }
  const own: Seen = { text: [], headings: seen.headings };
  for (const child of children) inspect(child, where, own);
  seen.text.push(...own.text);
  if (name === 'h1') seen.headings.push(own.text.join(''));
}

async function page(path: string): Promise<Seen> {
  const seen: Seen = { text: [], headings: [] };
  for (const child of parseDocument(await get(path)).children) inspect(child, path, seen);
  return seen;
}

const squash = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** HTML has no null, and reads a carriage return as an end of line. */
const asHtml = (words: string): string => squash(words.replaceAll('\u0000', '\ufffd'));
const lowered = (text: string): string => squash(text).toLowerCase().replaceAll('\u0000', '\ufffd');

test('every page of every hostile record shows its words and has nothing of theirs that could act', async () => {
  assert.ok(payloads.length >= 100);
  for (const [n, words] of payloads.entries()) {
    const id = caseOf(n);
    for (const path of [`/vragen/${parliament}/${id}`, `/en/questions/${parliament}/${id}`]) {
      const { text, headings } = await page(path);
      assert.equal(lowered(headings[0] ?? ''), lowered(words), path);
      assert.ok(squash(text.join('')).replaceAll('\u0000', '\ufffd').includes(asHtml(words)), `${path} ${words}`);
    }
    const { sources } = JSON.parse(await get(`/vragen/${parliament}/${id}.json`));
    for (const path of [`/bron/${sources[0].sha256}`, `/en/source/${sources[0].sha256}`]) await page(path);
  }
});

test('every page with a hostile query shows the query and has nothing of it that could act', async () => {
  for (const words of payloads) {
    const q = encodeURIComponent(words);
    for (const path of [`/zoeken?q=${q}`, `/en/search?q=${q}&volgorde=${q}&pagina=${q}`]) await page(path);
    await page(`/te-laat?op=${q}`);
    await page(`/weg/${q}`);
    await page(`/leden/${q}`);
    for (const name of ['zoeken.atom', 'nieuw.atom', 'zoeken.feed', 'zoeken.csv', 'zoeken.json'])
      await get(`/${name}?q=${q}`);
  }
  for (const path of [
    '/',
    '/en',
    '/cijfers',
    '/leden',
    '/fracties',
    '/ministeries',
    '/bewindspersonen',
    '/te-laat?op=2021-01-05',
  ]) {
    await page(path);
  }
});

/** The text of each element of a name, of XML that is well formed. */
function textsOf(xml: string, name: string): string[] {
  const found: string[] = [];
  let depth = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    assert.doesNotMatch(tag.name, /^(?:script|iframe|svg|img)$/i);
    if (tag.name === name && depth++ === 0) found.push('');
  });
  parser.on('closetag', (tag) => {
    if (tag.name === name) depth--;
  });
  parser.on('text', (text) => {
    if (depth > 0) found[found.length - 1] += text;
  });
  parser.write(xml).close();
  return found;
}

function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML has no form for them
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

test('feeds, calendars, tables and Akoma Ntoso hold the words as words', async () => {
  for (const [n, words] of payloads.entries()) {
    const path = `/vragen/${parliament}/${caseOf(n)}`;
    const titles = textsOf(await get(`${path}.atom`), 'title').map(lowered);
    assert.ok(
      titles.some((title) => title.includes(lowered(words.replaceAll(notInXml, '')))),
      `${path} ${titles[0]}`,
    );
    textsOf(await get(`${path}.akn`), 'p');
    const event = new ICAL.Component(ICAL.parse(await get(`${path}.ics`))).getAllSubcomponents('vevent');
    assert.equal(event.length, 1, path);
    assert.equal(event[0]!.getAllSubcomponents('valarm').length, 0);
    for (const row of cellsOf(await get(`${path}.csv`)))
      for (const cell of row) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, path);
    const feed = JSON.parse(await get(`${path}.feed`));
    for (const { content_html } of feed.items) {
      const seen: Seen = { text: [], headings: [] };
      for (const child of parseDocument(content_html).children) inspect(child, `${path}.feed`, seen);
    }
    for (const form of ['bib', 'csl', 'txt']) assert.ok((await get(`${path}.${form}`)).length > 0);
  }
});

test('the API and the whole register give the words back exactly, as data', async () => {
  const lines = (await get('/register.ndjson'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const cells = cellsOf(await get('/register.csv'));
  const subject = cells[0]!.indexOf('subject');
  for (const [n, words] of payloads.entries()) {
    const record = JSON.parse(await get(`/api/v1/records/${parliament}/${caseOf(n)}`));
    assert.deepEqual([record.subject, record.questions[0].text, record.askers[0].name], [words, words, words]);
    assert.equal(lines[n].subject, words);
    const cell = cells[n + 1]![subject]!;
    assert.ok(cell === words || cell === `'${words}`, cell);
    assert.doesNotMatch(cell, /^[=+\-@]/);
    const name = encodeURIComponent(words);
    for (const path of [
      `/members/${name}`,
      `/publications/${name}`,
      `/_search?q=${name}`,
      `/records?party=${name}`,
      `/${name}`,
    ]) {
      const response = await site.request(`/api/v1${path}`);
      assert.match(response.headers.get('content-type')!, /^application\/(?:problem\+)?json$/, path);
      assert.ok(response.status < 500, path);
      JSON.parse(await response.text());
    }
  }
});
