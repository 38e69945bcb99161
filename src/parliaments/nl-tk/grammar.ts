import type { Grammar } from '../grammar.ts';
import { readCase } from './case.ts';
import { parliament } from './parliament.ts';
import { readAanhangsel } from './read.ts';
import { sources } from './sources/sources.ts';

export const grammar: Grammar = {
  parliament,
  sources,
  readPaper: readAanhangsel,
  readItem: (text) => {
    const reading = readCase(text);
    return reading && { text, reading };
  },
};
