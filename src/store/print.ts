/** Where the parts of a record stand in print: source, stretch and page, and after which words the marks of their notes stand. */

import type { Store } from './open.ts';
import { type Part, type Place, partsOf, placeOf } from './parts.ts';

export type Print = Place & {
  /** Offsets in the display text of the part, one for each mark, in the order of the print. */
  readonly calls: readonly number[];
};

/** Finds where a question, an answer or a notice of a record is printed, by what it is and what it says. */
export type Printed = (kind: Part['kind'], numbers: readonly string[], text: string) => Print | undefined;

export function printedIn(store: Store, record: string): Printed {
  const parts = new Map(partsOf(store, record).map((part) => [keyOf(part.kind, part.numbers, part.text), part]));
  return (kind, numbers, text) => {
    const part = parts.get(keyOf(kind, numbers, text));
    const place = part && placeOf(part, { start: 0, end: text.length });
    return place && { ...place, calls: callsIn(part) };
  };
}

const keyOf = (kind: string, numbers: readonly string[], text: string): string => JSON.stringify([kind, numbers, text]);

/** A mark stands after as many letters of the display text as come before it in the source. */
function callsIn({ text, field, source }: Part): number[] {
  const calls: number[] = [];
  const ends = letterEnds(text);
  let letters = 0;
  for (const { role, start, end, field: own } of source.reading.roles ?? []) {
    if (own !== field || role === 'hyphen') continue;
    if (role.endsWith('.mark')) calls.push(ends[letters - 1] ?? 0);
    else letters += source.text.slice(start, end).replace(/\s/g, '').length;
  }
  return calls;
}

/** The offset behind each letter: behind what is no white space. */
function letterEnds(text: string): number[] {
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) if (!/\s/.test(text[at]!)) ends.push(at + 1);
  return ends;
}
