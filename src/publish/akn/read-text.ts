/** A text, with its printed paragraphs, marks and references, from the paragraphs of Akoma Ntoso in which it stands. */

import { betweenCells } from '../../record/blocks.ts';
import type { Reference } from '../../record/reading.ts';
import type { Element } from '../xml.ts';
import { readValue } from './exact.ts';
import { named } from './tree.ts';

/** The text of an element, characters that XML cannot hold put back and marks of notes left out. */
export const exactOf = ({ children }: Element): string =>
  children
    .map((child) => {
      if (typeof child === 'string') return child;
      const { name, 'an:code': code } = child.attributes;
      if (child.name === 'inline' && name === 'character') return String.fromCharCode(Number.parseInt(code!, 16));
      return child.name === 'inline' && name === 'noteMark' ? '' : exactOf(child);
    })
    .join('');

export type ReadText = {
  readonly text: string;
  readonly paragraphs?: readonly string[];
  readonly notes: readonly string[];
  readonly references?: readonly Reference[];
};

export function readText(part: Element): ReadText {
  const lines = named(part, 'p');
  const isOf = (line: Element, name: string): boolean => line.attributes.class?.split(' ').includes(name) ?? false;
  const paragraphs = lines.filter((line) => isOf(line, 'printed')).map(exactOf);
  const references: Reference[] = [];
  let text = '';
  for (const [i, line] of lines.entries()) {
    if (i > 0) text += isOf(line, 'joined') ? ' ' : isOf(line, 'cell') ? betweenCells : '\n';
    references.push(...referencesIn(line, text.length));
    text += exactOf(line);
  }
  return {
    text,
    ...(paragraphs.length > 0 ? { paragraphs } : {}),
    notes: lines.flatMap(marksIn),
    ...(references.length > 0 ? { references } : {}),
    ...(JSON.parse(part.attributes['an:more'] ?? '{}') as object),
  };
}

/** Where the `ref`s of a line stand in the text, of which so much stands before it. */
function referencesIn(line: Element, before: number): Reference[] {
  const found: Reference[] = [];
  let at = before;
  for (const child of line.children) {
    const length = exactOf({ ...line, children: [child] }).length;
    if (typeof child !== 'string' && child.name === 'ref') found.push(referenceOf(child, at, at + length));
    at += length;
  }
  return found;
}

function referenceOf({ attributes }: Element, start: number, end: number): Reference {
  const { 'an:numbers': numbers, 'an:publication': publication, 'an:case': caseNumber } = attributes;
  return {
    start,
    end,
    ...(numbers === undefined ? {} : { numbers: numbers === '' ? [] : numbers.split(' ') }),
    ...(publication === undefined ? {} : { publication: readValue(publication) }),
    ...(caseNumber === undefined ? {} : { case: readValue(caseNumber) }),
  };
}

/** The marks at the end of a line. */
const marksIn = (line: Element): string[] =>
  line.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    const { marker, name, 'an:mark': exact } = child.attributes;
    if (child.name === 'noteRef') return [exact === undefined ? marker! : readValue(exact)];
    return child.name === 'inline' && name === 'noteMark' ? [readValue(exact!)] : [];
  });
