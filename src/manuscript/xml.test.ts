import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../record/problem.ts';
import { readManuscript } from './kind.ts';
import type { Line, Manuscript } from './manuscript.ts';

const read = (text: string): Promise<Manuscript> => readManuscript(Buffer.from(text));
const shown = ({ lines, text }: Manuscript): [string, Partial<Line>][] =>
  lines.map(({ start, end, raised, ...known }) => [text.slice(start, end), known]);
const refusal = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

test('official XML: a note follows the line that calls it, with the mark raised in its place', async () => {
  const manuscript = await read(
    '<officiele-publicatie><kamervragen><vraag><nr>Vraag 1</nr><al>Kent u dit?<noot><noot.nr>1</noot.nr><noot.al>Dagblad.</noot.al><noot.al>Meer.</noot.al></noot> En <nadruk type="cur">dat</nadruk>?</al></vraag></kamervragen></officiele-publicatie>',
  );
  assert.deepEqual(shown(manuscript), [
    ['Vraag 1', { tag: 'vraag/nr' }],
    ['Kent u dit?1 En dat?', { tag: 'vraag/al' }],
    ['1 Dagblad.', { note: '1' }],
    ['Meer.', { note: '1' }],
  ]);
  assert.deepEqual(manuscript.lines[1]?.raised, [{ start: 19, end: 20 }]);
});

test('official XML: an item of a list has its mark, cells know their row, what is lowered stays', async () => {
  const manuscript = await read(
    '<x><lijst><li><li.nr>a)</li.nr><al>CO<inf>2</inf></al></li></lijst><table><row><entry>Jaar</entry><entry><al>Aantal</al></entry></row><row><entry>2031</entry></row></table></x>',
  );
  assert.deepEqual(
    shown(manuscript).map(([text, { listed, cell }]) => [text, listed ?? cell?.row]),
    [
      ['a) CO2', true],
      ['Jaar', 1],
      ['Aantal', 1],
      ['2031', 2],
    ],
  );
});

test('official XML: italics inside bold do not end the bold', async () => {
  const manuscript = await read(
    '<x><al><nadruk type="vet">aa <nadruk type="cur">b</nadruk> cc dd ee</nadruk> f</al></x>',
  );
  assert.equal(manuscript.lines[0]?.bold, true);
});

test('official XML: a note of 200,000 lines is a note', async () => {
  const manuscript = await read(`<x><al>a<noot>${'<noot.al>b</noot.al>'.repeat(200_000)}</noot></al></x>`);
  assert.equal(manuscript.lines.length, 200_001);
});

test('official XML: no text of an element that nobody knows is lost', async () => {
  const manuscript = await read('<x><raar>een</raar><al>twee <vreemd>drie</vreemd> vier</al>vijf</x>');
  assert.deepEqual(
    shown(manuscript).map(([text]) => text),
    ['een', 'twee drie vier', 'vijf'],
  );
});

test('XML that is cut off is read as far as it goes, whatever its byte order mark became', async () => {
  const manuscript = await read('ï»¿<?xml version="1.0"?>\n<x><al>een</al><al>tw');
  assert.deepEqual(
    shown(manuscript).map(([text]) => text),
    ['een', 'tw'],
  );
});

test('XML that declares entities is refused: none is expanded, nothing is fetched', async () => {
  const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;">]><x><al>&b;</al></x>';
  await assert.rejects(read(laughs), refusal('source-not-supported'));
  const outside = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x><al>&f;</al></x>';
  await assert.rejects(read(outside), refusal('source-not-supported'));
});

test('elements 50,000 deep are refused, in XML and in a web page', async () => {
  await assert.rejects(read(`<x>${'<al>'.repeat(50_000)}`), refusal('source-too-large'));
  await assert.rejects(read(`<!doctype html>${'<div>'.repeat(50_000)}`), refusal('source-too-large'));
});

test('a web page: the text inside main, its marks raised, its notes with their number, the rest outside', async () => {
  const manuscript = await read(
    `<!DOCTYPE html><title>x</title><nav><a href="/">Zoeken</a></nav><main><h2>Vraag 1</h2><p>Kent u dit?<a class="nootnum" href="#ID-1">1</a><br>Zo ja?</p>
<div id="noten"><div class="voet noot"><p><a href="#t">X Noot</a></p><p><span class="nootnum">1</span> Dagblad</p></div></div></main><script>alert(1)</script>`,
  );
  assert.deepEqual(shown(manuscript), [
    ['Zoeken', { tag: 'outside', links: [{ start: 0, end: 6, link: '/' }] }],
    ['Vraag 1', { bold: true }],
    ['Kent u dit?1', {}],
    ['Zo ja?', {}],
    ['X Noot', { tag: 'outside' }],
    ['1 Dagblad', { note: '1' }],
  ]);
});

test('Markdown: a row of 300,000 cells is a row', async () => {
  const manuscript = await read(`# Kop\n**vet**\n${'|a'.repeat(300_000)}|\n`);
  assert.equal(manuscript.lines.length, 300_003);
});

test('Markdown: signs go, marks rise, rules part pages', async () => {
  const manuscript = await read(
    '## Kop\n**vet** en _cursief_ snake_case\nKent u dit?[1 ]\n\n-----\n- een \\[2\\]\n| a | b |\n|---|---|\n',
  );
  assert.deepEqual(shown(manuscript), [
    ['Kop', { page: 1 }],
    ['vet en cursief snake_case', { page: 1 }],
    ['Kent u dit?1', { page: 1 }],
    ['', { page: 1 }],
    ['- een [2]', { page: 2 }],
    ['a', { page: 2, cell: { row: 0, column: 0 } }],
    ['b', { page: 2, cell: { row: 0, column: 1 } }],
    ['', { page: 2 }],
  ]);
});
