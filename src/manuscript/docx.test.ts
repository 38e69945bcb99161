import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ZipFile } from 'yazl';
import { Problem } from '../record/problem.ts';
import { readDocx } from './docx.ts';
import type { Manuscript } from './manuscript.ts';

async function zip(parts: Readonly<Record<string, string | Buffer>>): Promise<Uint8Array> {
  const file = new ZipFile();
  for (const [name, text] of Object.entries(parts)) file.addBuffer(Buffer.from(text), name);
  file.end();
  const pieces: Buffer[] = [];
  for await (const piece of file.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

const part = (name: string, inner: string): string =>
  `<?xml version="1.0"?><w:${name} xmlns:w="w" xmlns:mc="mc" xmlns:wps="wps">${inner}</w:${name}>`;
const p = (inner: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;
const r = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

const read = async (body: string, parts: Readonly<Record<string, string>> = {}): Promise<Manuscript> =>
  readDocx(await zip({ 'word/document.xml': part('document', `<w:body>${body}</w:body>`), ...parts }));
const texts = ({ lines, text }: Manuscript): string[] =>
  lines.map(({ start, end }) => text.slice(start, end)).filter((line) => line !== '');

test('readDocx() gives a line a paragraph, bold where most of it is', async () => {
  const manuscript = await read(
    p(r('Vraag ', '<w:b/>') + r('1', '<w:b/>')) + p(r('Kent u ') + r('dit?', '<w:b w:val="0"/>')),
  );
  assert.deepEqual(texts(manuscript), ['Vraag 1', 'Kent u dit?']);
  assert.deepEqual(
    manuscript.lines.map(({ bold }) => bold ?? false),
    [true, false],
  );
});

test('readDocx() writes the numbers that only the lists know, level under level', async () => {
  const level = (depth: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering = part(
    'numbering',
    `<w:abstractNum w:abstractNumId="7">${level(0, 'decimal', '%1)')}${level(1, 'lowerLetter', '%1%2.')}</w:abstractNum><w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>`,
  );
  const item = (text: string, depth: number): string =>
    p(r(text), `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="3"/></w:numPr>`);
  const body = item('een', 0) + item('deel', 1) + item('deel', 1) + item('twee', 0) + item('deel', 1);
  assert.deepEqual(texts(await read(body, { 'word/numbering.xml': numbering })), [
    '1) een',
    '1a. deel',
    '1b. deel',
    '2) twee',
    '2a. deel',
  ]);
});

test('readDocx() raises the mark of a footnote and puts its text after the body', async () => {
  const notes = part('footnotes', `<w:footnote w:id="5">${p(r('Dagblad De Vuurbaak'))}${p('')}</w:footnote>`);
  const manuscript = await read(p(`${r('Kent u dit?')}<w:r><w:footnoteReference w:id="5"/></w:r>`) + p(r('Ja.')), {
    'word/footnotes.xml': notes,
  });
  assert.deepEqual(texts(manuscript), ['Kent u dit?1', 'Ja.', '1 Dagblad De Vuurbaak']);
  const raised = manuscript.lines[0]?.raised?.[0];
  assert.equal(manuscript.text.slice(raised?.start, raised?.end), '1');
  assert.equal(manuscript.lines.at(-1)?.note, '1');
});

test('readDocx() shows the result of a field, not its code, and a text box once', async () => {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const date = `${field('begin')}<w:r><w:instrText> DOCPROPERTY datum </w:instrText></w:r>${field('separate')}${r('7 mei 2032')}${field('end')}`;
  const box = `<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>${p(r('Ons kenmerk'))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>${p(r('Ons kenmerk'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`;
  const manuscript = await read(p(box + date));
  assert.deepEqual(texts(manuscript), ['Ons kenmerk', '7 mei 2032']);
  assert.equal(manuscript.lines[0]?.tag, 'text-box');
});

test('readDocx() keeps what a tracked change removed apart from the text', async () => {
  const change = `<w:del><w:r><w:delText>niet </w:delText></w:r></w:del><w:ins>${r('wel ')}</w:ins>`;
  const manuscript = await read(p(r('Ik ben ') + change + r('bereid.')));
  assert.deepEqual(texts(manuscript), ['Ik ben wel bereid.', 'niet ']);
  assert.equal(manuscript.lines[1]?.tag, 'deleted');
});

test('readDocx() knows the cells of a table and the heads and feet of pages', async () => {
  const cell = (text: string): string => `<w:tc>${p(r(text))}</w:tc>`;
  const manuscript = await read(
    `<w:tbl><w:tr>${cell('2031')}${cell('12')}</w:tr><w:tr>${cell('2032')}</w:tr></w:tbl>`,
    {
      'word/footer1.xml': part('ftr', p(r('Pagina 1 van 4'))),
      'word/footer2.xml': part('ftr', p(r('Pagina 1 van 4'))),
    },
  );
  assert.deepEqual(texts(manuscript), ['2031', '12', '2032', 'Pagina 1 van 4']);
  assert.deepEqual(
    manuscript.lines.map(({ cell, tag }) => tag ?? cell?.column),
    [1, 2, 1, 'page-foot'],
  );
});

const refusal = (code: string) => (error: unknown) => error instanceof Problem && error.code === code;

test('readDocx() refuses a zip that is no DOCX, one that is cut, and one that swells', async () => {
  await assert.rejects(async () => readDocx(await zip({ 'foto.jpg': 'x' })), refusal('source-not-supported'));
  const whole = await zip({ 'word/document.xml': part('document', p(r('Ja.'))) });
  await assert.rejects(readDocx(whole.subarray(0, whole.length - 30)), refusal('source-damaged'));
  const bomb = await zip({ 'word/document.xml': Buffer.alloc(200 * 1024 * 1024, 0x20) });
  assert.ok(bomb.length < 1024 * 1024);
  await assert.rejects(readDocx(bomb), refusal('source-too-large'));
});

test('readDocx() refuses elements that lie too deep', async () => {
  await assert.rejects(read('<w:x>'.repeat(50_000)), refusal('source-too-large'));
});
