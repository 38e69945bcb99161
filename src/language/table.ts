/** Reads the tables that people review: lines of fields between tabs; a line that begins with # explains. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const textOf = (name: string): string => readFileSync(join(import.meta.dirname, name), 'utf8');

/** The lines of a word table, each as its cells; empty lines and comments are left out. */
export const readTable = (name: string): readonly (readonly string[])[] =>
  textOf(name)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** The words of a field, between single spaces. */
export const wordsIn = (field: string | undefined): readonly string[] => (field ?? '').split(' ').filter(Boolean);

/** A mark of what tables say. */
export const markOfTables = (names: readonly string[]): string =>
  createHash('sha256').update(names.map(textOf).join('\0')).digest('hex').slice(0, 16);

/** What tables are made into, made when it is first asked for: a page without a search should not wait for it. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
