import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readManuscript } from '../src/manuscript/kind.ts';
import { readDocument } from '../src/parliaments/read.ts';
import type { Reading } from '../src/record/reading.ts';
import { docxParts, zipParts } from './docx.ts';
import { papers } from './make.ts';
import type { Paper } from './paper.ts';
import { writeHtml, writeMarkdown, writeXml } from './structured.ts';
import { writeText } from './text.ts';

const forms: Record<string, (paper: Paper) => string | Promise<Uint8Array>> = {
  'newer XML': (paper) => writeXml(paper, 'new'),
  'older XML': (paper) => writeXml(paper, 'old'),
  'new web page': (paper) => writeHtml(paper, 'new'),
  'old web page': (paper) => writeHtml(paper, 'old'),
  Markdown: writeMarkdown,
  DOCX: (paper) => zipParts(docxParts(paper)),
};

/** A record without what only some formats show: pages, the paragraphs of running text, the kind of white space. */
function recordOf({ roles: _, reading: __, ...record }: Reading): object {
  const { pages: ___, ...document } = record.document;
  const text = JSON.stringify({ ...record, document }, (key, value) =>
    key === 'paragraphs' ? undefined : typeof value === 'string' ? value.replace(/\s+/g, ' ') : value,
  );
  return JSON.parse(text);
}

for (const [form, write] of Object.entries(forms)) {
  test(`a paper gives the same record from its ${form} as from its text`, async () => {
    for (const paper of papers) {
      const reading = readDocument(await readManuscript(Buffer.from(await write(paper))), `${paper.id}.x`);
      const text = readDocument(await readManuscript(Buffer.from(writeText(paper))), `${paper.id}.txt`);
      assert.deepEqual(recordOf(reading), recordOf(text), paper.id);
      assert.deepEqual([reading.reading.coverage, reading.reading.remarks], [1, []], paper.id);
    }
  });
}
