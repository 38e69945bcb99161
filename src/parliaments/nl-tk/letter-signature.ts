/**
 * Reads who signed a letter: an office on one line or more, and under it (with some ministries above it) a name. Two who sign
 * together stand beside each other, wide white space between them.
 */

import type { Office, Respondent } from '../../record/reading.ts';
import { readOffices } from './offices.ts';

export type Signature = { readonly by: readonly Respondent[]; readonly onBehalfOf: readonly Office[] };

const office = /^(?:en )?(?:de |het )?(?:minister(?:-president)?|staatss?ecretaris)\b/i;
const behalf = /^mede namens\b/i;
const closing = /^(?:hoogachtend|met vriendelijke groet|met de meeste hoogachting)/i;

/** Whether a signature begins at a line, given the line before it that is not blank. */
export const signsAt = (text: string, before: string): boolean =>
  closing.test(text) ||
  (text.length < 160 &&
    (office.test(text) || behalf.test(text)) &&
    (/^[\p{Lu}]|,$/u.test(text) || /[.,)]$/.test(before)) &&
    !/(?:\b(?:de|van|aan|het|en|voor)|[«‘“])$/.test(before) &&
    !/\.$/.test(text));

/** A name that stands above the office of who bears it: no sentence, and nothing to follow on. */
export const isNameAbove = (text: string, below: string): boolean =>
  /^(?:[\p{L}.'’-]+ ){1,6}[\p{L}.'’-]+$/u.test(text) &&
  text.length < 60 &&
  /^(?:Minister|Staatssecretaris)\b[^,]*(?:,[^,]+)*$/.test(below);

/** Who signs a letter, and for whom besides, from the lines of the signature. */
export function readSignature(lines: readonly string[]): Signature {
  const by: Respondent[] = [];
  const onBehalfOf: Office[] = [];
  let pending: string[] = [];
  let name: string | undefined;
  const sign = (names: readonly string[]): void => {
    by.push(...pending.flatMap((printed, i) => bearing(printed, names[Math.min(i, names.length - 1)]!)));
    pending = [];
  };
  for (const line of joined(lines)) {
    const cells = line.split(/\t+| {3,}/).filter((cell) => cell !== '');
    if (closing.test(line) || cells.length === 0) continue;
    if (behalf.test(line)) onBehalfOf.push(...readOffices(line));
    else if (cells.every((cell) => office.test(cell))) {
      pending.push(...cells.map((cell) => cell.replace(/,\s*$/, '')));
      if (name !== undefined) sign([name]);
      name = undefined;
    } else if (pending.length > 0 && line.length < 60 * cells.length) sign(cells);
    else if (pending.length === 0 && by.length === 0) name = line;
  }
  return { by, onBehalfOf };
}

const bearing = (printed: string, name: string): Respondent[] =>
  readOffices(printed).map(({ role, portfolio }) => ({ role, name: name.trim(), portfolio }));

/** An office that is broken over lines is one: 'de minister van Volksgezondheid,' and 'Welzijn en Sport,'. */
function joined(lines: readonly string[]): string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.at(-1) ?? '';
    const opens = office.test(line) || behalf.test(line);
    const goesOn =
      !/\t| {3}/.test(line) &&
      (office.test(before) || behalf.test(before)) &&
      (/\b(?:en|van|voor|de)$/.test(before) || (!opens && /,$|^en /.test(line)));
    if (goesOn) whole[whole.length - 1] = `${before} ${line}`;
    else whole.push(line);
  }
  return whole;
}
