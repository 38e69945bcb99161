/** Writes a paper as DOCX: paragraphs, bold headings, numbered lists, real footnotes. */

import { ZipFile } from 'yazl';
import type { Paper } from './paper.ts';

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const part = (name: string, inner: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inner}</w:${name}>`;
const run = (text: string, bold = false): string =>
  `<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (inner: string): string => `<w:p><w:pPr><w:pStyle w:val="broodtekst"/></w:pPr>${inner}</w:p>`;

/** The XML parts of the file, by name. */
export function docxParts(paper: Paper): Record<string, string> {
  const body = [
    ...paper.header.map((sentence) => paragraph(run(plain(sentence)))),
    ...paper.parts.flatMap(({ heading, paragraphs }) => [
      paragraph(''),
      paragraph(run(heading, true)),
      ...paragraphs.map((text) => paragraph(withCalls(text))),
    ]),
  ];
  const notes = paper.notes.map((text, i) => `<w:footnote w:id="${i + 1}">${paragraph(run(text))}</w:footnote>`);
  return {
    'word/document.xml': part('document', `<w:body>${body.join('')}</w:body>`),
    'word/footnotes.xml': part('footnotes', notes.join('')),
    'word/footer1.xml': part('ftr', paragraph(run('Pagina 1 van 2'))),
  };
}

const plain = (text: string): string => text.replace(/[|*_]/g, '');

const withCalls = (text: string): string =>
  text
    .split(/(\{\d+\})/)
    .map((piece) =>
      piece.startsWith('{') ? `<w:r><w:footnoteReference w:id="${piece.slice(1, -1)}"/></w:r>` : run(plain(piece)),
    )
    .join('');

/** Puts parts in a zip, as a DOCX is. */
export async function zipParts(parts: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const file = new ZipFile();
  for (const [name, text] of Object.entries(parts)) file.addBuffer(Buffer.from(text), name, { mtime: new Date(0) });
  file.end();
  const pieces: Buffer[] = [];
  for await (const piece of file.outputStream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
