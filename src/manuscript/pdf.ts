/**
 * Reads PDF into lines as they stand on the page: a run joins the line on whose baseline it is printed, a small raised run
 * joins the line it hangs above, and is kept as raised. Lines go page by page, column by column, from top to bottom.
 */

import { getDocumentProxy } from 'unpdf';
import { Problem } from '../record/problem.ts';
import type { Span } from '../record/span.ts';
import { composeAccents } from './accents.ts';
import { inReadingOrder } from './columns.ts';
import type { Line, Manuscript } from './manuscript.ts';

type Run = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  /** The name that the PDF gives the face, which says nothing but which are the same. */
  readonly face: string;
};
type Row = { y: number; size: number; left: number; right: number; readonly runs: Run[] };

export async function readPdf(bytes: Uint8Array, { pages: most = 2000 }: { pages?: number } = {}): Promise<Manuscript> {
  const pdf = await openPdf(bytes);
  try {
    if (pdf.numPages > most) {
      throw new Problem('source-too-large', `The PDF has ${pdf.numPages} pages; the limit is ${most}`);
    }
    const printed: Row[][] = [];
    for (let page = 1; page <= pdf.numPages; page++) printed.push(await readPage(pdf, page));
    const usual = mostUsed(printed.flat(), ({ size }) => size) ?? 0;
    const face = mostUsed(printed.flat(), ({ face }) => face);
    const rows = printed.flatMap((page, i) => inReadingOrder(page, usual).map((row) => ({ ...row, page: i + 1 })));
    if (rows.length === 0) throw new Problem('source-empty', 'The PDF has no text (is it a scan?)');
    return toManuscript(rows, pdf.numPages, face);
  } catch (error) {
    throw error instanceof Problem ? error : damaged(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  } catch (error) {
    if ((error as Error).name === 'PasswordException') {
      throw new Problem('source-encrypted', 'Cannot read the PDF: it is encrypted', { cause: error });
    }
    throw damaged(error);
  }
}

const damaged = (cause: unknown): Problem =>
  new Problem('source-damaged', `Cannot read the PDF: ${(cause as Error).message}`, { cause });

async function readPage(pdf: Pdf, number: number): Promise<Row[]> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  page.cleanup();
  const rows: Row[] = [];
  for (const item of items) {
    if (!('str' in item) || item.str === '') continue;
    const [, , , , x, y] = item.transform as number[];
    const run = { text: item.str, x: x!, y: y!, right: x! + item.width, size: item.height, face: item.fontName };
    const row = rows.at(-1);
    if (row && standsOn(row, run)) place(row, run);
    else if (run.text.trim() !== '')
      rows.push({ y: run.y, size: run.size, left: run.x, right: run.right, runs: [run] });
  }
  return rows;
}

/** The size or face of most letters. */
function mostUsed<Of>(rows: readonly Row[], of: (run: Run) => Of): Of | undefined {
  const letters = new Map<Of, number>();
  for (const { runs } of rows)
    for (const run of runs) letters.set(of(run), (letters.get(of(run)) ?? 0) + run.text.length);
  return [...letters].reduce<[Of | undefined, number]>(
    (most, each) => (each[1] > most[1] ? each : most),
    [undefined, 0],
  )[0];
}

/** Whether most of a line is set in another face than most of the paper: bold, mostly; a PDF keeps to itself how a face looks. */
function isSetApart({ runs }: Row, usual: string | undefined): boolean {
  const lettersOf = (own: readonly Run[]): number => own.reduce((sum, { text }) => sum + text.trim().length, 0);
  return lettersOf(runs.filter(({ face }) => face !== usual)) > lettersOf(runs) / 2;
}

function standsOn(row: Row, run: Run): boolean {
  const up = run.y - row.y;
  if (Math.abs(up) < 1) return true;
  if (run.text.trim() === '') return false;
  const hangs = run.size < row.size * 0.85 && up > 0 && up < row.size * 0.6;
  const carries = row.size < run.size * 0.85 && up < 0 && -up < run.size * 0.6 && run.x >= row.runs.at(-1)!.right - 3;
  return hangs || carries;
}

function place(row: Row, run: Run): void {
  row.runs.push(run);
  row.left = Math.min(row.left, run.x);
  if (run.text.trim() !== '') row.right = Math.max(row.right, run.right);
  if (run.size > row.size) {
    row.y = run.y;
    row.size = run.size;
  }
}

type Ordered = { readonly page: number; readonly row: Row; readonly beside: boolean };

function toManuscript(rows: readonly Ordered[], pages: number, face: string | undefined): Manuscript {
  const lines: Line[] = [];
  let text = '';
  rows.forEach(({ page, row, beside }, i) => {
    if (i > 0) text += rows[i - 1]!.page === page ? '\n' : '\f';
    const start = text.length;
    const { written, raised } = write(row, start);
    text += written;
    const size = Math.round(row.size * 100) / 100;
    const bold = isSetApart(row, face) ? { bold: true } : {};
    const line = { start, end: text.length, page, size, x: row.left, y: row.y, raised, ...bold };
    lines.push(beside ? { ...line, tag: 'outside' } : line);
  });
  return { format: 'pdf', text, lines, pages };
}

function write(row: Row, start: number): { written: string; raised: Span[] } {
  const raised: Span[] = [];
  let written = '';
  let right = Number.POSITIVE_INFINITY;
  for (const run of row.runs) {
    const text = composeAccents(run.text.replaceAll('\0', '\ufffd').replace(/[\n\r\f]/g, ' '));
    if (run.x - right > row.size * 0.15 && !/\s$/.test(written) && !/^\s/.test(text)) written += ' ';
    const trimmed = text.trim();
    if (run.size > 0 && run.size < row.size * 0.85 && run.y > row.y + 1 && trimmed !== '') {
      const at = start + written.length + text.indexOf(trimmed);
      raised.push({ start: at, end: at + trimmed.length });
    }
    written += text;
    right = run.right;
  }
  return { written, raised };
}
