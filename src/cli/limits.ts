/** The options that bound the reading of one document. */

import { type Limits, usualLimits } from '../intake/reader.ts';
import { Problem } from '../record/problem.ts';

export const limitOptions = {
  seconds: { type: 'string', default: String(usualLimits.seconds) },
  megabytes: { type: 'string', default: String(usualLimits.megabytes) },
} as const;

export const limitHelp = `  --seconds N    how long the reading of one document may take (${usualLimits.seconds})
  --megabytes N  how much memory it may take (${usualLimits.megabytes})`;

/** The bounds on reading that were asked for; a Problem where a number is none or out of reach. */
export function readLimits(values: { readonly seconds: string; readonly megabytes: string }): Limits {
  return {
    seconds: readNumber('--seconds', values.seconds, 0.1, 86_400),
    megabytes: readNumber('--megabytes', values.megabytes, 64, 65_536),
  };
}

function readNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!(number >= least && number <= most)) {
    throw new Problem('bad-usage', `${name} takes a number from ${least} to ${most}, got "${text}"`);
  }
  return number;
}
