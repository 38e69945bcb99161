/**
 * Typesets sheets, one after the other, in a process of its own: parent and child speak by messages. It is a process and not a
 * thread, because only a process can be ended in the middle of what it does.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { Sheet } from './sheet.ts';

const template = readFileSync(join(import.meta.dirname, 'record.typ'), 'utf8');
const compiler = NodeCompiler.create({ workspace: join(import.meta.dirname) });

/** A process that has grown beyond this gives way to a new one. */
const mostMemory = 300_000_000;

process.on('message', (sheet: Sheet) => {
  const made = typeset(sheet);
  compiler.evictCache(2);
  process.send?.(made, () => {
    if (process.memoryUsage.rss() > mostMemory) process.exit();
  });
});

/** As PDF/UA; where a character has no glyph, which that standard forbids, tagged all the same. */
function typeset(sheet: Sheet): { readonly pdf?: Uint8Array; readonly fault?: string } {
  const compiled = compiler.compile({
    mainFileContent: template,
    inputs: { sheet: JSON.stringify(sheet, wellFormed) },
  });
  const document = compiled.result;
  if (!document) return { fault: JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics) };
  try {
    return { pdf: compiler.pdf(document, { pdfStandard: 'ua-1' }) };
  } catch {
    return { pdf: compiler.pdf(document) };
  }
}

/** Half a character has no place on paper, nor in the typesetter's JSON. */
const wellFormed = (_: string, value: unknown): unknown => (typeof value === 'string' ? value.toWellFormed() : value);
