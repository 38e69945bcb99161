/** Reads Markdown as extractors make it of a PDF: headings and emphasis lose their signs, '[1]' is a raised mark, rules part pages. */

import { append, type Draft, newDraft, toManuscript } from './compose.ts';
import type { Manuscript } from './manuscript.ts';

/** Whether a text is Markdown: headings of that kind with rules or emphasis beside, '2\.' at the head of a line, or lines in bold. */
export function isMarkdown(text: string): boolean {
  const opening = text.slice(0, 100_000);
  if (/^#{1,6} \S/m.test(text.slice(0, 20_000)) && /^(?:-{3,}|\*\*.+\*\*|_.+_|[-*] .+)\s*$/m.test(opening)) return true;
  if (/^\d{1,3}\\[.)] /m.test(opening)) return true;
  return (opening.match(/^\*\*[^*\n]+\*\*[ \t]*$/gm)?.length ?? 0) >= severalLines;
}

const severalLines = 2;

export function readMarkdown(text: string): Manuscript {
  const drafts: Draft[] = [];
  let page = 1;
  let row = 0;
  for (const line of withoutBroken(text).split(/\r\n|[\n\r\f]/)) {
    if (/^\s*-{3,}\s*$/.test(line)) {
      page++;
    } else if (/^\s*\|.*\|\s*$/.test(line)) {
      if (!/^[\s|:-]+$/.test(line)) for (const cell of readRow(line, page, row++)) drafts.push(cell);
    } else {
      drafts.push(readLine(line.replace(/^\s*#{1,6}\s+/, ''), page));
    }
  }
  return { ...toManuscript('markdown', drafts), pages: page };
}

/** Emphasis that begins on one line of a paragraph and ends on a later one, its signs taken away. */
const withoutBroken = (text: string): string =>
  text.replace(brokenEmphasis, (all, _sign, strong, low, star) => {
    const inner: string = strong ?? low ?? star;
    return inner.includes('\n') ? inner : all;
  });

/** A line of the same paragraph: not a blank one, a heading, a row, a list item or a rule. */
const goesOn = String.raw`\r?\n(?!\s*(?:\n|[#|>]|[-*+] |\d+[.)] |-{3}))`;
const inner = (sign: string): string => String.raw`(?=\S)((?:[^${sign}\r\n]|${goesOn}){1,2000}?)(?<=\S)`;
const brokenEmphasis = new RegExp(
  String.raw`(\*\*|__)${inner('*_')}\1|(?<![\p{L}\d_])_${inner('_')}_(?![\p{L}\d_])|(?<!\*)\*${inner('*')}\*(?!\*)`,
  'gu',
);

function readRow(line: string, page: number, row: number): Draft[] {
  const cells = line.trim().slice(1, -1).split('|');
  return cells.map((cell, column) => {
    const draft = readLine(cell.replace(/<br\s*\/?>/gi, ' ').trim(), page);
    draft.known = { page, cell: { row, column } };
    return draft;
  });
}

const emphasis =
  /(\*\*|__)(?=\S)(.+?)(?<=\S)\1|(?<![\p{L}\d_])_(?=\S)([^_]+?)(?<=\S)_(?![\p{L}\d_])|(?<!\*)\*(?=\S)([^*]+?)(?<=\S)\*(?!\*)/gu;
const called = /\[(\d{1,3}(?:, ?\d{1,3})*) ?\](?!\()|\\([\\`*_{}[\]()#+.!|~<>-])/g;

function readLine(line: string, page: number): Draft {
  const draft = newDraft({ page });
  const plain = line.replace(emphasis, (_, _sign, strong, low, star) => strong ?? low ?? star);
  let at = 0;
  for (const match of plain.matchAll(called)) {
    append(draft, plain.slice(at, match.index));
    if (match[1] === undefined) append(draft, match[2]!);
    else append(draft, match[1], { raised: true });
    at = match.index + match[0].length;
  }
  append(draft, plain.slice(at));
  draft.text = draft.text.trimEnd();
  return draft;
}
