/**
 * Text that XML cannot hold, held all the same: no character of an official text is lost on the way out. In running text such a
 * character is an `inline` element with its code; in attributes of our own it is escaped as JSON has it.
 */

import { type Content, element } from '../xml.ts';

/** Control characters, lone surrogates and noncharacters, which XML 1.0 has no form for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unheld = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A text as the content of an element; never without a child, so that no line is broken within it. */
export function exactText(text: string): Content[] {
  const parts: Content[] = [];
  let at = 0;
  for (const { 0: sign, index } of text.matchAll(unheld)) {
    const code = sign.charCodeAt(0).toString(16).padStart(4, '0');
    parts.push(text.slice(at, index), element('inline', { name: 'character', 'an:code': code }, '\ufffd'));
    at = index + 1;
  }
  return [...parts, text.slice(at)];
}

/** A value as an attribute of our own. */
export const exactValue = (value: string): string => escaped(JSON.stringify(value)).slice(1, -1);
/** What `exactValue` wrote, letter for letter. */
export const readValue = (written: string): string => JSON.parse(`"${written}"`) as string;

/** What a part has beyond the fields that have a place of their own, as JSON; nothing where it has no more. */
export const exactRest = (rest: object): string | undefined =>
  Object.keys(rest).length === 0 ? undefined : escaped(JSON.stringify(rest));

const escaped = (json: string): string =>
  json.replaceAll(/[\ufffe\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`);
