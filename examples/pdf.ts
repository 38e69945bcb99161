/** Typesets a paper as PDF in the layout of the print. The same paper gives the same bytes on every machine. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';
import { type Line, layPages, type Measure, type Page, type Run } from './layout.ts';
import type { Paper } from './paper.ts';

const { resolve } = createRequire(import.meta.url);
const fontFile = (name: string): Buffer =>
  readFileSync(resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${name}.woff`));
const plain = fontFile('400-normal');
const fonts = { plain, mark: plain, italic: fontFile('400-italic'), bold: fontFile('700-normal') } as const;

const edge = 55.3;
const left = 221.1;
const right = 540;
/** How far the text of a note stands in, after its number. */
const noteIndent = 6.2;
const firstLine = { first: 332.6, next: 70.7 };
const lastLine = 693.6;
const footLine = 772.3;

const sizes = { header: 8.5, heading: 8.5, text: 8.5, blank: 8.5, gap: 8.5, note: 7 } as const;
const leading = { header: 9.6, heading: 9.6, text: 9.6, blank: 9.6, gap: 5.7, note: 9.05 } as const;
const printed = new Date(Date.UTC(2032, 0, 1));

export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margin: 0,
    // Compressed bytes differ from one zlib to another.
    compress: false,
    lang: 'nl-NL',
    info: { CreationDate: printed, ModDate: printed, Title: paper.id },
  });
  for (const [style, file] of Object.entries(fonts)) pdf.registerFont(style, file);
  const pieces: Buffer[] = [];
  pdf.on('data', (piece) => pieces.push(piece));
  const ended = new Promise((done) => pdf.on('end', done));
  const measure = measureOf(pdf);
  layPages(paper, measure).forEach((page, i) => {
    if (i > 0) pdf.addPage();
    drawPage(pdf, measure, paper, page, i + 1);
  });
  pdf.end();
  await ended;
  return Buffer.concat(pieces);
}

function measureOf(pdf: PDFKit.PDFDocument): Measure {
  const known = new Map<string, number>();
  const width: Measure['width'] = (text, kind, style) => {
    const key = `${kind} ${style} ${text}`;
    const found = known.get(key) ?? pdf.font(style).fontSize(sizeOf(kind, style)).widthOfString(text);
    known.set(key, found);
    return found;
  };
  return {
    width,
    height: (kind) => leading[kind],
    column: (kind) => right - left - (kind === 'note' ? noteIndent : 0),
    room: (page) => lastLine - (page === 1 ? firstLine.first : firstLine.next) + leading.text,
  };
}

const sizeOf = (kind: Line['kind'], style: Run['style']): number =>
  style === 'mark' ? (kind === 'note' ? 4.5 : 5.5) : sizes[kind];

function drawPage(pdf: PDFKit.PDFDocument, measure: Measure, paper: Paper, { body, notes }: Page, page: number): void {
  const years = paper.sessionYear.replace('-', '–');
  if (page === 1) drawHead(pdf, paper, years);
  let y = page === 1 ? firstLine.first : firstLine.next;
  for (const line of body) {
    drawRuns(pdf, measure, line, left, y);
    y += leading[line.kind];
  }
  y = lastLine - (notes.length - 1) * leading.note;
  for (const line of notes) {
    drawNote(pdf, measure, line, y);
    y += leading.note;
  }
  if (page === 1) drawColophon(pdf, paper);
  put(pdf, `Tweede Kamer, vergaderjaar ${years}, Aanhangsel`, left, footLine, 9, 'plain');
  putRight(pdf, String(page), footLine, 9, 'plain');
}

function drawHead(pdf: PDFKit.PDFDocument, { number }: Paper, years: string): void {
  put(pdf, 'Tweede Kamer der Staten-Generaal', edge, 80, 18, 'bold');
  putRight(pdf, '2', 102, 54, 'bold');
  for (const y of [121, 174.5]) pdf.moveTo(edge, y).lineTo(right, y).lineWidth(0.7).stroke();
  put(pdf, `Vergaderjaar ${years}`, edge, 136, 9.6, 'plain');
  put(pdf, 'Aanhangsel van de Handelingen', left, 136, 10, 'bold');
  put(pdf, 'Vragen gesteld door de leden der Kamer, met de daarop door de', left, 193, 9, 'bold');
  put(pdf, 'regering gegeven antwoorden', left, 202.6, 9, 'bold');
  put(pdf, String(number), left, 303.5, 12.8, 'bold');
}

function drawColophon(pdf: PDFKit.PDFDocument, { id, year }: Paper): void {
  const lines = [id, 'ISSN 0921 - 7398', `’s-Gravenhage ${year}`];
  for (const [i, line] of lines.entries()) put(pdf, line, edge, footLine - (2 - i) * 6.4, 5.8, 'plain');
}

function drawNote(pdf: PDFKit.PDFDocument, measure: Measure, line: Line, y: number): void {
  const [first, ...rest] = line.runs;
  const [mark, text] = first?.style === 'mark' ? [[first], rest] : [[], line.runs];
  drawRuns(pdf, measure, { kind: 'note', runs: mark }, left, y);
  drawRuns(pdf, measure, { kind: 'note', runs: text }, left + noteIndent, y);
}

function drawRuns(pdf: PDFKit.PDFDocument, measure: Measure, { kind, runs }: Line, from: number, y: number): void {
  let x = from;
  for (const [i, { text, style }] of runs.entries()) {
    const shown = i === 0 ? text.trimStart() : text;
    const up = style === 'mark' ? (kind === 'note' ? 2.6 : 3.5) : 0;
    put(pdf, shown, x, y - up, sizeOf(kind, style), style);
    x += measure.width(shown, kind, style);
  }
}

/** Puts text with its baseline at y, counted from the top of the page. */
function put(pdf: PDFKit.PDFDocument, text: string, x: number, y: number, size: number, style: Run['style']): void {
  pdf.font(style).fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
}

function putRight(pdf: PDFKit.PDFDocument, text: string, y: number, size: number, style: Run['style']): void {
  const width = pdf.font(style).fontSize(size).widthOfString(text);
  put(pdf, text, right - width, y, size, style);
}
