/** Finds what kind of document bytes are, from the bytes alone, and reads them into a manuscript. */

import { Problem } from '../record/problem.ts';
import { isZip } from './docx-archive.ts';
import type { Manuscript } from './manuscript.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { decodeText, readText } from './text.ts';

export async function readManuscript(bytes: Uint8Array): Promise<Manuscript> {
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return (await import('./pdf.ts')).readPdf(bytes);
  if (isZip(bytes)) return (await import('./docx.ts')).readDocx(bytes);
  if (isBinary(bytes)) {
    throw new Problem('source-not-supported', 'This is no text, PDF, DOCX, XML, HTML or Markdown');
  }
  const text = decodeText(bytes);
  const opening = text.slice(0, 2000).replace(/^(?:\s|\ufeff|ï»¿)+/, '');
  if (/^<!doctype html|^<(?:html|head|body|main|article|section|div|h[1-6]|p)\b/i.test(skipComments(opening))) {
    return (await import('./html.ts')).readHtml(text);
  }
  if (/^<(?:\?xml\b|!DOCTYPE\b|[a-z][\w.:-]*[\s>/])/i.test(skipComments(opening))) {
    if (/<html\b/i.test(opening)) return (await import('./html.ts')).readHtml(text);
    return (await import('./xml.ts')).readXml(text.slice(text.indexOf('<')));
  }
  return isMarkdown(text) ? readMarkdown(text) : readText(text);
}

const skipComments = (text: string): string => text.replace(/^(?:<!--[\s\S]*?-->\s*)+/, '');

function isBinary(bytes: Uint8Array): boolean {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return false;
  return bytes.subarray(0, 4096).includes(0);
}
