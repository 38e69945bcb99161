/** Opens a DOCX: a zip of XML parts, each taken out within bounds. */

import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Problem } from '../record/problem.ts';

/** No letter's part is as large; what says or turns out to be larger is refused. */
const largestPart = 48 * 1024 * 1024;
const mostEntries = 2000;

/** Whether bytes begin as a zip does. */
export const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3;

/** The parts of a DOCX that hold text or say how it is numbered and styled, by name. */
export async function readParts(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const parts = new Map<string, string>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    let entries = 0;
    let total = 0;
    for await (const entry of zip.eachEntry()) {
      if (++entries > mostEntries) throw tooLarge(`more than ${mostEntries} files`);
      if (!/^(?:word\/(?:document|footnotes|endnotes|numbering|styles|header\d*|footer\d*))\.xml$/.test(entry.fileName))
        continue;
      total += entry.uncompressedSize;
      if (total > largestPart) throw tooLarge(`more than ${largestPart / 1024 / 1024} MB of text`);
      parts.set(entry.fileName, await readPart(zip, entry));
    }
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('source-damaged', `Cannot read the DOCX: ${(error as Error).message}`, { cause: error });
  }
  if (!parts.has('word/document.xml')) {
    throw new Problem('source-not-supported', 'This is a zip archive, but no DOCX: it has no word/document.xml');
  }
  return parts;
}

async function readPart(zip: ZipFile, entry: Entry): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of await zip.openReadStreamPromise(entry)) {
    size += (piece as Buffer).length;
    if (size > largestPart) throw tooLarge(`more than ${largestPart / 1024 / 1024} MB of text`);
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces).toString('utf8');
}

const tooLarge = (what: string): Problem => new Problem('source-too-large', `The DOCX holds ${what}`);
