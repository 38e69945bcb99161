/** Reads what document this is: its publication, session year and number, the case, from the page or the name of the source. */

import { basename, extname } from 'node:path';
import type { Manuscript } from '../../manuscript/manuscript.ts';
import type { DocumentFacts, DocumentKind } from '../../record/reading.ts';
import { readPublicationId } from './furniture.ts';
import type { PageLine } from './lines.ts';

/** The year of this paper, not that of another one that it refers to ('Zie ook Aanhangsel Handelingen, vergaderjaar …'). */
const ownYear = /(?<!Handelingen,?\s+(?:nrs?\.[\d, en]{1,40})?)vergaderjaar (\d{4})\s?[–-]\s?(\d{4})/i;

/** The lines before `header` are the head of the first page. */
export function readDocumentFacts(
  { text, pages, metadata }: Manuscript,
  lines: readonly PageLine[],
  header: number,
  sourceName: string,
  kind: DocumentKind,
): DocumentFacts {
  const head = lines.slice(0, header).map((line) => line.text);
  const id =
    first(lines, (line) => readPublicationId(line.text)) ??
    readPublicationId(metadata?.['DC.identifier'] ?? metadata?.['DCTERMS.identifier'] ?? '') ??
    readPublicationId(basename(sourceName, extname(sourceName)));
  const fromId = /^ah-tk-(\d{4})(\d{4})-(\d+)$/.exec(id ?? '');
  const year = ownYear.exec(text.slice(0, 2000));
  const sessionYear = fromId ? `${fromId[1]}-${fromId[2]}` : year ? `${year[1]}-${year[2]}` : undefined;
  const printed = /\d+/.exec(head.findLast((line) => /^(?:AH )?\d{1,4}(?:\s+HERDRUK)?$/i.test(line)) ?? '')?.[0];
  const number = fromId?.[3] ?? (kind === 'questions' ? undefined : printed);
  const caseId =
    first(head, (line) => /^(?:\d{4}Z\s?\d{5}|\d{10})$/.exec(line)?.[0].replace(/\s/, '')) ??
    /^kv-tk-(\d{4}Z\d{5})$/.exec(id ?? '')?.[1] ??
    /^\d{4}Z\d{5}$/.exec(metadata?.['OVERHEIDop.vraagnummer'] ?? '')?.[0];
  return {
    ...(id ? { id } : {}),
    kind,
    parliament: 'nl-tk',
    ...(sessionYear ? { sessionYear } : {}),
    ...(number ? { number: Number(number) } : {}),
    ...(caseId ? { case: caseId } : {}),
    ...(pages ? { pages } : {}),
  };
}

function first<T, R>(list: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of list) {
    const found = read(item);
    if (found !== undefined) return found;
  }
  return undefined;
}
