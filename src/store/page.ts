/** How the text of a source and the role of every character are kept: roles partition the text, so their lengths will do. */

import type { RoleSpan } from '../record/reading.ts';

export type PackedPage = {
  /** Left out where the text is just what the bytes of the source say. */
  readonly text?: string;
  readonly kinds: readonly { readonly role: string; readonly field?: string; readonly page?: number }[];
  /** Length and kind of each run, in order. */
  readonly runs: readonly number[];
};

/** Roles that leave no gap, as `[length, place in kinds]` one after another. */
export function packPage({ text, roles }: { text: string | undefined; roles: readonly RoleSpan[] }): PackedPage {
  const places = new Map<string, number>();
  const kinds: PackedPage['kinds'][number][] = [];
  const runs = roles.flatMap(({ start, end, ...kind }) => {
    const key = JSON.stringify(kind);
    const place = places.get(key) ?? kinds.push(kind) - 1;
    places.set(key, place);
    return [end - start, place];
  });
  return { ...(text === undefined ? {} : { text }), kinds, runs };
}

/** The roles of a text, stretch by stretch, without gap or overlap. */
export function unpackRoles({ kinds, runs }: PackedPage): RoleSpan[] {
  const roles: RoleSpan[] = [];
  for (let at = 0, start = 0; at < runs.length; at += 2) {
    const { role, ...rest } = kinds[runs[at + 1]!]!;
    roles.push({ role, start, end: start + runs[at]!, ...rest });
    start += runs[at]!;
  }
  return roles;
}
