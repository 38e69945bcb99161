/** Looks terms up in the full-text index. */

import { type LanguageCode, languages } from '../language/language.ts';
import type { Expression, Term } from './query.ts';

/** An expression as FTS5 syntax; each word stands between quotes and holds only letters and digits. */
export function toMatch(find: Expression, codes: readonly LanguageCode[]): string {
  const match = (each: Expression): string => toMatch(each, codes);
  if (find.kind === 'any') return `(${find.of.map(match).join(' OR ')})`;
  if (find.kind !== 'all') return matchTerm(find, codes);
  const all = `(${find.of.map(match).join(' AND ')})`;
  return find.without.length === 0 ? all : `(${all} NOT (${find.without.map(match).join(' OR ')}))`;
}

function matchTerm({ kind, words }: Term, codes: readonly LanguageCode[]): string {
  if (kind !== 'words') return `({subject words} : "${words.join(' ')}"${kind === 'prefix' ? ' *' : ''})`;
  const forms = new Set(codes.map((code) => words.map(languages[code].stem).join(' ')));
  return `({subject_stems stems} : (${[...forms].map((form) => `"${form}"`).join(' OR ')}))`;
}
