/** What reads the sources of a parliament: each brings what it has, and what is absent is asked of no one. */

import type { Manuscript } from '../manuscript/manuscript.ts';
import type { Parliament } from '../record/parliament.ts';
import type { Reading } from '../record/reading.ts';
import type { Source } from '../sources/source.ts';

export type ReadText = { readonly text: string; readonly reading: Reading };

export type Grammar = {
  readonly parliament: Parliament;
  /** What the register asks by itself. */
  readonly sources?: readonly Source[];
  /** Reads a paper; it says itself when a document is none of its own, by the kind 'unknown'. */
  readonly readPaper?: (manuscript: Manuscript, sourceName: string) => Reading;
  /** Reads an item of a data service; undefined where it is none of its own. */
  readonly readItem?: (text: string) => ReadText | undefined;
  /** Lists of such items. */
  readonly lists?: {
    /** Whether a text that opens so is one. */
    readonly opens: (opening: string) => boolean;
    /** Its items, each a source of its own, letter for letter. */
    readonly split: (text: string) => readonly string[];
  };
};

/** The first reading that knows the paper; where none does, the first says so. */
export function readBy(grammars: readonly Grammar[], manuscript: Manuscript, sourceName: string): Reading {
  let first: Reading | undefined;
  for (const { readPaper } of grammars) {
    const reading = readPaper?.(manuscript, sourceName);
    if (reading && reading.document.kind !== 'unknown') return reading;
    first ??= reading;
  }
  if (!first) throw new Error('Cannot read a paper: no parliament has a grammar of papers');
  return first;
}

/** An item as the first parliament that knows it reads it. */
export function itemBy(grammars: readonly Grammar[], text: string): ReadText | undefined {
  for (const { readItem } of grammars) {
    const read = readItem?.(text);
    if (read) return read;
  }
  return undefined;
}
