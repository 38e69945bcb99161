/** Finds what kind of document bytes are, from the bytes alone, and reads them into a manuscript. */

import { Problem } from '../record/problem.ts';
import { isZip } from './docx-archive.ts';
import type { Manuscript } from './manuscript.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { decodeText, readText } from './text.ts';

export type Format = Manuscript['format'] | 'json';

export async function readManuscript(bytes: Uint8Array): Promise<Manuscript> {
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
