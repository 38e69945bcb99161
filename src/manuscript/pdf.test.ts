import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import PDFDocument from 'pdfkit';
import { readPdf } from './pdf.ts';

type Draw = (pdf: PDFKit.PDFDocument) => void;

/** A PDF that a test draws, as bytes. */
function draw(by: Draw, options: PDFKit.PDFDocumentOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({ size: 'A4', margin: 0, ...options });
  const pieces: Buffer[] = [];
  pdf.on('data', (piece) => pieces.push(piece));
  by(pdf);
  pdf.end();
  return new Promise((done) => pdf.on('end', () => done(Buffer.concat(pieces))));
}

const at = (pdf: PDFKit.PDFDocument, text: string, x: number, y: number, size: number) =>
  pdf.fontSize(size).text(text, x, y, { lineBreak: false });

test('readPdf() keeps a raised mark in its line, and says where it is', async () => {
  const bytes = await draw((pdf) => {
    at(pdf, 'Zo geeft ABC2', 100, 100, 8.5);
    at(pdf, '4', 100 + pdf.fontSize(8.5).widthOfString('Zo geeft ABC2'), 98, 5.5);
    at(pdf, 'een regel', 175, 100, 8.5);
  });
  const { text, lines } = await readPdf(bytes);
  assert.equal(text, 'Zo geeft ABC24 een regel');
  assert.deepEqual(
    lines[0]?.raised?.map(({ start, end }) => [start, end]),
    [[13, 14]],
  );
});

test('readPdf() reads lines from top to bottom, page by page, whatever order they were drawn in', async () => {
  const bytes = await draw((pdf) => {
    at(pdf, 'onder', 100, 300, 9);
    at(pdf, 'boven', 100, 100, 9);
    pdf.addPage();
    at(pdf, 'verder', 100, 100, 9);
  });
  const { text, lines, pages } = await readPdf(bytes);
  assert.equal(text, 'boven\nonder\fverder');
  assert.deepEqual(
    lines.map(({ page }) => page),
    [1, 1, 2],
  );
  assert.equal(pages, 2);
});

test('readPdf() says what is wrong with a PDF that it cannot read', async () => {
  const words: Draw = (pdf) => at(pdf, 'tekst', 100, 100, 9);
  const code = (bytes: Uint8Array, limits?: { pages: number }) =>
    readPdf(bytes, limits).then(
      () => 'read',
      (error) => error.code,
    );
  assert.equal(await code(await draw(words, { userPassword: 'geheim' })), 'source-encrypted');
  assert.equal(await code(new Uint8Array()), 'source-damaged');
  assert.equal(await code((await draw(words)).subarray(0, 200)), 'source-damaged');
  assert.equal(await code(await draw(() => {})), 'source-empty');
  const long: Draw = (pdf) => {
    words(pdf);
    pdf.addPage();
  };
  assert.equal(await code(await draw(long), { pages: 1 }), 'source-too-large');
});

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../../shared/corpus');
const absent = existsSync(corpus) ? false : `the corpus is absent: ${corpus}`;

test('readPdf() tells a note mark from the digits before it in a real document', { skip: absent }, async () => {
  const { text, lines } = await readPdf(readFileSync(join(corpus, 'nl/pdf/ah-tk-20232024-1178.pdf')));
  const line = lines.find(({ start, end }) => text.slice(start, end).startsWith('Zo geeft NIS24'));
  assert.deepEqual(
    line?.raised?.map(({ start, end }) => text.slice(start, end)),
    ['4'],
  );
});

test('readPdf() tells which lines are set in another face than most, for a PDF does not say how a face looks', async () => {
  const bytes = await draw((pdf) => {
    at(pdf.font('Helvetica-Bold'), 'Vraag 1', 100, 100, 9);
    at(pdf, 'Vaart het veer nog?', 100, 112, 9);
    at(
      pdf.font('Helvetica'),
      'Ja, het vaart elke dag, ook nu het water lager staat dan het in jaren stond.',
      100,
      124,
      9,
    );
    at(pdf, 'Alleen op ', 100, 136, 9);
    at(pdf.font('Helvetica-Bold'), 'zondag', 146, 136, 9);
  });
  const { text, lines } = await readPdf(bytes);
  assert.deepEqual(
    lines.filter(({ bold }) => bold).map(({ start, end }) => text.slice(start, end)),
    ['Vraag 1', 'Vaart het veer nog?'],
  );
});
