/**
 * Words written in part, with a hyphen for what the next one ends with: 'wet- en regelgeving' is wetgeving and regelgeving,
 * 'land-, tuin- en bosbouw' landbouw, tuinbouw and bosbouw.
 */

/** `at` is where the part stands in the text, `word` what it stands for, folded. */
export type Suspended = { readonly at: number; readonly word: string };

/** `lastOf` says what a folded word ends with, where it is put together. */
export function suspendedIn(
  text: string,
  joining: RegExp,
  lastOf: (folded: string) => string | undefined,
  fold: (text: string) => string,
): Suspended[] {
  if (!text.includes('- ')) return [];
  return [...text.matchAll(joining)].flatMap(({ index, groups }) => {
    const last = lastOf(fold(groups!.whole!));
    if (last === undefined) return [];
    const parts = [...groups!.parts!.matchAll(/(\p{L}+)-/gu)];
    return parts.map((part) => ({ at: index + part.index, word: fold(part[1]!) + last }));
  });
}
