/** Gives every character of a text exactly one role. What nobody labels is white space or `unread`. */

import type { Line } from '../manuscript/manuscript.ts';
import type { RoleSpan } from '../record/reading.ts';
import type { Span } from '../record/span.ts';

export type Roles = {
  readonly label: (span: Span, role: string, field?: string) => void;
  readonly runs: (lines: readonly Line[]) => RoleSpan[];
};

export function rolesOf(text: string): Roles {
  const kinds: { role: string; field?: string }[] = [{ role: 'unread' }, { role: 'space' }];
  const known = new Map<string, number>();
  const marks = new Uint32Array(text.length);
  const kindOf = (role: string, field?: string): number => {
    const key = `${role}\n${field ?? ''}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    known.set(key, kinds.length);
    return kinds.push(field === undefined ? { role } : { role, field }) - 1;
  };
  return {
    label: ({ start, end }, role, field) => {
      marks.fill(kindOf(role, field), start, end);
    },
    runs: (lines) => {
      for (let at = 0; at < text.length; at++) if (marks[at] === 0 && /\s/.test(text[at]!)) marks[at] = 1;
      return runsOf(marks, kinds, lines);
    },
  };
}

function runsOf(
  marks: Uint32Array,
  kinds: readonly { role: string; field?: string }[],
  lines: readonly Line[],
): RoleSpan[] {
  const runs: RoleSpan[] = [];
  const pageStarts = lines.filter((line, i) => line.page !== undefined && line.page !== lines[i - 1]?.page);
  let next = 0;
  let page: number | undefined;
  let start = 0;
  for (let at = 0; at <= marks.length; at++) {
    const newPage = pageStarts[next]?.start === at;
    if (at > start && (newPage || at === marks.length || marks[at] !== marks[start])) {
      const { role, field } = kinds[marks[start]!]!;
      runs.push({ role, start, end: at, ...(page ? { page } : {}), ...(field ? { field } : {}) });
      start = at;
    }
    while (pageStarts[next]?.start === at) page = pageStarts[next++]!.page;
  }
  return runs;
}
