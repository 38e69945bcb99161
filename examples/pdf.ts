/** Typesets a paper as PDF in the layout of the print. The same paper gives the same bytes. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { type Line, layPages, type Measure, type Run } from './layout.ts';
import type { Paper } from './paper.ts';

const { resolve } = createRequire(import.meta.url);
const fontFile = (name: string): Buffer =>
  readFileSync(resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${name}.woff`));
const fonts = { plain: '400-normal', bold: '600-normal', italic: '400-italic', mark: '400-normal' } as const;

const left = 221.1;
const sizes = { header: 8.5, heading: 8.5, text: 8.5, blank: 8.5, note: 7 } as const;
const leading = { header: 9.6, heading: 9.6, text: 9.6, blank: 9.6, note: 9 } as const;
const top = 842;
const printed = new Date(Date.UTC(2032, 0, 1));

export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    compress: true,
    info: { CreationDate: printed, ModDate: printed, Title: paper.id },
  });
  for (const [style, file] of Object.entries(fonts)) pdf.registerFont(style, fontFile(file));
  const pieces: Buffer[] = [];
  pdf.on('data', (piece) => pieces.push(piece));
  const ended = new Promise((done) => pdf.on('end', done));
  layPages(paper, measureOf(pdf)).forEach((page, i) => {
    if (i > 0) pdf.addPage();
    drawPage(pdf, paper, page, i + 1);
  });
  pdf.end();
  await ended;
  return Buffer.concat(pieces);
}

function measureOf(pdf: PDFKit.PDFDocument): Measure {
  return {
    width: (text, kind, style) => pdf.font(style).fontSize(sizeOf(kind, style)).widthOfString(text),
    height: (kind) => leading[kind],
    column: 316,
    room: (page) => (page === 1 ? 370 : 640),
  };
}

const sizeOf = (kind: Line['kind'], style: Run['style']): number =>
  style === 'mark' ? (kind === 'note' ? 4.5 : 5.5) : sizes[kind];

type PageOf = ReturnType<typeof layPages>[number];

function drawPage(pdf: PDFKit.PDFDocument, paper: Paper, { body, notes }: PageOf, page: number): void {
  const dash = paper.sessionYear.replace('-', '–');
  if (page === 1) drawHead(pdf, paper, dash);
  let y = page === 1 ? 332 : 90;
  for (const line of body) {
    drawLine(pdf, line, y);
    y += leading[line.kind];
  }
  const foot = top - 70;
  let noteY = foot - 24 - notes.length * leading.note;
  for (const line of notes) {
    drawLine(pdf, line, noteY);
    noteY += leading.note;
  }
  if (page === 1) {
    put(pdf, paper.id, 55.3, foot - 20, 7, 'plain');
    put(pdf, 'ISSN 0921 - 7398', 55.3, foot - 11, 7, 'plain');
    put(pdf, `’s-Gravenhage ${paper.place}`, 55.3, foot, 7, 'plain');
  }
  put(pdf, `Tweede Kamer, vergaderjaar ${dash}, Aanhangsel`, left, foot, 7, 'plain');
  put(pdf, String(page), 535, foot, 9, 'plain');
}

function drawHead(pdf: PDFKit.PDFDocument, { number }: Paper, dash: string): void {
  put(pdf, 'Tweede Kamer der Staten-Generaal', 55.3, 80, 18, 'bold');
  put(pdf, '2', 505.9, 102, 51, 'bold');
  put(pdf, `Vergaderjaar ${dash}`, 55.3, 136, 9.6, 'plain');
  put(pdf, 'Aanhangsel van de Handelingen', left, 136, 10, 'bold');
  put(pdf, 'Vragen gesteld door de leden der Kamer, met de daarop door de', left, 193, 9, 'bold');
  put(pdf, 'regering gegeven antwoorden', left, 203, 9, 'bold');
  put(pdf, String(number), left, 304, 12.8, 'bold');
}

function drawLine(pdf: PDFKit.PDFDocument, { kind, runs }: Line, y: number): void {
  let x = left;
  for (const { text, style } of runs) {
    const size = sizeOf(kind, style);
    put(pdf, text, x, style === 'mark' ? y - sizes[kind] * 0.4 : y, size, style);
    x += pdf.font(style).fontSize(size).widthOfString(text);
  }
}

/** Puts text with its baseline at y, counted from the top of the page. */
function put(pdf: PDFKit.PDFDocument, text: string, x: number, y: number, size: number, style: Run['style']): void {
  pdf.font(style).fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
}
