/** What became of every field of an item: the role of each character, what no rule explained, and how much of the whole that is. */

import { colon } from '../../manuscript/fields.ts';
import type { Manuscript } from '../../manuscript/manuscript.ts';
import type { Reading, Remark } from '../../record/reading.ts';
import { rolesOf } from '../roles.ts';

export type Role = { readonly role: string; readonly field?: string };

/** A field without a role is left unread, and remarked. */
export function accountFor(
  { text, lines }: Manuscript,
  roleFor: (tag: string) => Role | undefined,
  remarks: readonly Remark[],
): Pick<Reading, 'reading' | 'roles'> {
  const roles = rolesOf(text);
  const met = new Set<string>();
  const unread: Reading['reading']['unread'][number][] = [];
  for (const { tag = '', start, end } of lines) {
    const known = roleFor(tag);
    if (!known) {
      unread.push({ start, end, text: text.slice(start, end) });
      continue;
    }
    const value = met.has(tag) ? start : start + tag.length + colon.length;
    met.add(tag);
    roles.label({ start, end: value }, 'furniture');
    roles.label({ start: value, end }, known.role, known.field);
  }
  const letters = (part: string): number => part.replace(/\s/g, '').length;
  const missed = unread.reduce((sum, each) => sum + letters(each.text), 0);
  const unknown = unread.map(
    ({ start, end }): Remark => ({ code: 'unread-text', message: 'A field that is not known', start, end }),
  );
  return {
    reading: { coverage: 1 - missed / letters(text), unread, remarks: [...remarks, ...unknown] },
    roles: roles.runs(lines),
  };
}
