/** Reads the tables that people review: lines of fields between tabs; a line that begins with # explains. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const readTable = (name: string): readonly (readonly string[])[] =>
  readFileSync(join(import.meta.dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));

/** The words of a field, between single spaces. */
export const wordsIn = (field: string | undefined): readonly string[] => (field ?? '').split(' ').filter(Boolean);
