/**
 * Questions that are headed by a bare number ('1', '1.', '1. Bent u …'), as letters and unprinted questions have them. A
 * number heads a question only when it follows the last one, and only in a paper without headings 'Vraag 1'.
 */

import type { PageLine } from './lines.ts';

const numbered = /^(\d{1,3})([.)]?)(?:\s+(?=\S)|$)/;

/** The lines with bare numbers made headings of their own; the same lines where there are none. */
export function headBareNumbers(lines: readonly PageLine[], from: number): readonly PageLine[] {
  if (lines.some(({ heading }) => heading?.kind === 'question')) return lines;
  for (const sign of ['.', ')']) {
    const heads = findHeads(lines, from, sign);
    const headed = new Set(heads);
    const asked = heads.filter((i) => /\?/.test(lines[i]!.text) || lines[i]!.text.length < 5).length;
    if (asked > 0) return lines.flatMap((line, i) => (headed.has(i) ? cutHead(line) : [line]));
  }
  return lines;
}

function findHeads(lines: readonly PageLine[], from: number, sign: string): number[] {
  const heads: number[] = [];
  let inList = 0;
  for (let i = from; i < lines.length; i++) {
    const { text, furniture, note, heading } = lines[i]!;
    if (furniture || note !== undefined) continue;
    if (heading) inList = 0;
    const found = numbered.exec(text);
    if (!found || (found[2] !== sign && !(found[2] === '' && found[0] === text))) continue;
    const number = Number(found[1]);
    if (inList > 0 && number === inList + 1) inList = number;
    else if (number === heads.length + 1) heads.push(i);
    else if (number === 1) inList = 1;
  }
  return heads;
}

function cutHead(line: PageLine): PageLine[] {
  const [opening, number] = numbered.exec(line.text)!;
  const head = opening.trimEnd();
  const own = { raised: [], listed: false };
  const heading = { kind: 'question' as const, numbers: [number!] };
  const first = { ...line, ...own, end: line.start + head.length, text: head, heading };
  const rest = line.text.slice(opening.length);
  if (rest === '') return [first];
  return [first, { ...line, listed: false, start: line.start + opening.length, text: rest, gap: false }];
}
