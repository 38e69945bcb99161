/** Finds what kind of document bytes are, from the bytes alone, and reads them into a manuscript. */

import { Problem } from '../record/problem.ts';
import { isZip } from './docx-archive.ts';
import type { Manuscript } from './manuscript.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { decodeText, readText } from './text.ts';

export type Format = Manuscript['format'] | 'json';

export async function readManuscript(bytes: Uint8Array): Promise<Manuscript> {
  refuseOffice(bytes);
  const binary = binaryFormat(bytes);
  if (binary === 'pdf') return (await import('./pdf.ts')).readPdf(bytes);
  if (binary === 'docx') return (await import('./docx.ts')).readDocx(bytes);
  if (binary === 'unknown') {
    throw new Problem('source-not-supported', 'This is no text, PDF, DOCX, XML, HTML or Markdown');
  }
  const text = decodeText(bytes);
  switch (textFormat(text)) {
    case 'html':
      return (await import('./html.ts')).readHtml(text);
    case 'xml':
      return (await import('./xml.ts')).readXml(text.slice(text.indexOf('<')));
    case 'markdown':
      return readMarkdown(text);
    case 'text':
      return readText(text);
  }
}

/** Documents of word processors that are not read, by what their bytes begin with. */
const office: readonly (readonly [string, string])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'an old Word document (.doc)'],
  ['{\\rtf', 'RTF'],
  ['mimetypeapplication/vnd.oasis', 'OpenDocument (.odt)'],
];

/** Says of such a document what it is and what to do with it. */
function refuseOffice(bytes: Uint8Array): void {
  const opening = Buffer.from(bytes.subarray(0, 100)).toString('latin1');
  // The first file of an OpenDocument says what it is, behind the head of the zip.
  const begins = opening.startsWith('PK') ? opening.slice(30) : opening;
  const found = office.find(([own]) => begins.startsWith(own));
  if (found)
    throw new Problem('source-not-supported', `This is ${found[1]}, which is not read: save it as DOCX or PDF`);
}

/** What kind of document bytes are, without reading them; undefined where it is none that we read. */
export function formatOf(bytes: Uint8Array): Format | undefined {
  const binary = binaryFormat(bytes);
  if (binary) return binary === 'unknown' ? undefined : binary;
  return bytes[0] === openingBrace ? 'json' : textFormat(decodeText(bytes.subarray(0, 100_000)));
}

const openingBrace = 0x7b;

function binaryFormat(bytes: Uint8Array): 'pdf' | 'docx' | 'unknown' | undefined {
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'pdf';
  if (isZip(bytes)) return 'docx';
  return isBinary(bytes) ? 'unknown' : undefined;
}

function textFormat(text: string): 'html' | 'xml' | 'markdown' | 'text' {
  const opening = text.slice(0, 2000).replace(/^(?:\s|\ufeff|ï»¿)+/, '');
  if (/^<!doctype html|^<(?:html|head|body|main|article|section|div|h[1-6]|p)\b/i.test(skipComments(opening))) {
    return 'html';
  }
  if (/^<(?:\?xml\b|!DOCTYPE\b|[a-z][\w.:-]*[\s>/])/i.test(skipComments(opening))) {
    return /<html\b/i.test(opening) ? 'html' : 'xml';
  }
  return isMarkdown(text) ? 'markdown' : 'text';
}

const skipComments = (text: string): string => text.replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');

function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  return bytes.subarray(0, 4096).includes(0);
}
