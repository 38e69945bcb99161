/** Reads plain text: lines, and pages where form feeds part them. Every byte order and broken byte gives text, never an exception. */

import type { Line, Manuscript } from './manuscript.ts';

/** Decodes UTF-8 or UTF-16 by its mark, else UTF-8, else Windows-1252. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be', { ignoreBOM: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

export function readText(text: string): Manuscript {
  const lines: Line[] = [];
  const paged = text.includes('\f');
  let page = 1;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at];
    if (at < text.length && char !== '\n' && char !== '\f' && char !== '\r') continue;
    lines.push({ start, end: at, ...(paged ? { page } : {}) });
    if (char === '\f') page++;
    if (char === '\r' && text[at + 1] === '\n') at++;
    start = at + 1;
  }
  return { format: 'text', text, lines, ...(paged ? { pages: page } : {}) };
}
