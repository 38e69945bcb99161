/** Reading: text papers a second; PDF pages a second beside unpdf's text alone and beside pdftotext. */

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extractText, getDocumentProxy } from 'unpdf';
import { readPdf } from '../src/manuscript/pdf.ts';
import { readText } from '../src/manuscript/text.ts';
import { readDocument } from '../src/parliaments/read.ts';
import { paperOf } from './generate.ts';
import { fastestOf, rounded, secondsOf } from './measure.ts';

export async function benchText(): Promise<void> {
  const papers = Array.from({ length: 2000 }, (_, n) => paperOf(n));
  const seconds = await fastestOf(5, () => {
    for (const paper of papers) readDocument(readText(paper));
  });
  const letters = papers.reduce((sum, { length }) => sum + length, 0);
  console.log(
    `text papers read: ${rounded(papers.length / seconds)} a second, ${rounded(letters / 1e6 / seconds)} MB a second (one thread, the fastest of five runs)`,
  );
}

/** Real PDFs where they are at hand, else the examples that ship with the project. */
function findPdfs(): string[] {
  const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
  const folders = [join(corpus, 'nl/pdf'), resolve(import.meta.dirname, '../examples/papers')];
  const folder = folders.find((each) => existsSync(each));
  return folder
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.pdf'))
        .map((name) => join(folder, name))
    : [];
}

export async function benchPdf(): Promise<void> {
  const paths = findPdfs();
  if (paths.length === 0) return console.log('PDF: no PDF found to read');
  const files = paths.map((path) => readFileSync(path));
  let pages = 0;
  for (const bytes of files) pages += (await readPdf(bytes)).pages ?? 0;
  const times = { read: 0, whole: 0, unpdf: 0 };
  for (let round = 0; round < 5; round++) {
    for (const bytes of files) {
      times.unpdf += await secondsOf(async () => {
        const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
        await extractText(pdf);
        await pdf.loadingTask.destroy();
      });
      times.read += await secondsOf(() => readPdf(bytes));
      times.whole += await secondsOf(async () => readDocument(await readPdf(bytes)));
    }
  }
  const rate = (seconds: number) => `${rounded((pages * 5) / seconds)} pages a second`;
  console.log(
    `PDF (${files.length} files, ${pages} pages, 5 rounds): to a manuscript ${rate(times.read)}, to a record ${rate(times.whole)}`,
  );
  console.log(
    `  unpdf's text alone ${rate(times.unpdf)}: a manuscript takes ${rounded(times.read / times.unpdf)} times as long (goal 1.3)`,
  );
  try {
    const seconds = await secondsOf(() => {
      for (const path of paths) execFileSync('pdftotext', ['-layout', path, '-']);
    });
    console.log(`  pdftotext ${rounded(pages / seconds)} pages a second, a process a file`);
  } catch {
    console.log('  pdftotext is not installed: not measured');
  }
}
