/** What can be followed, and how it is written: as the file of followers keeps it, and in an address. */

import type { OfficeRole } from '../record/reading.ts';
import type { Target } from '../store/follows.ts';

export type Followed =
  | { readonly kind: 'search'; readonly query: string }
  | { readonly kind: 'subject'; readonly query: string }
  | { readonly kind: 'member' | 'party' | 'ministry'; readonly name: string }
  /** An office, whoever holds it. */
  | { readonly kind: 'office'; readonly role: OfficeRole; readonly portfolio: string }
  | { readonly kind: 'set'; readonly record: string }
  | { readonly kind: 'question'; readonly record: string; readonly number: string }
  | { readonly kind: 'overdue' };

export type FollowedKind = Followed['kind'];

/** The name of each kind in an address; the value stands behind it. A question is a set with a number. */
const names = {
  search: 'zoeken',
  subject: 'onderwerp',
  member: 'lid',
  party: 'fractie',
  ministry: 'ministerie',
  office: 'ambt',
  set: 'reeks',
  question: 'vraag',
  overdue: 'te-laat',
} as const satisfies Record<FollowedKind, string>;

const roles: readonly string[] = ['minister', 'state-secretary', 'prime-minister'] satisfies OfficeRole[];
const longest = 1000;

/** The text that says which one; together with the kind it is the whole. */
function textOf(followed: Followed): string {
  switch (followed.kind) {
    case 'search':
    case 'subject':
      return followed.query;
    case 'member':
    case 'party':
    case 'ministry':
      return followed.name;
    case 'office':
      return `${followed.role}:${followed.portfolio}`;
    case 'set':
      return followed.record;
    case 'question':
      return `${followed.record}#${followed.number}`;
    case 'overdue':
      return '';
  }
}

export const targetOf = (followed: Followed): Target => ({ kind: followed.kind, value: textOf(followed) });

/** Reads what a target says; undefined where it says nothing that can be followed. */
export function followedOf({ kind, value }: Target): Followed | undefined {
  const text = value.trim();
  if (kind === 'overdue') return { kind };
  if (text === '' || text.length > longest || /\p{Cc}/u.test(text)) return undefined;
  switch (kind) {
    case 'search':
    case 'subject':
      return { kind, query: text };
    case 'member':
    case 'party':
    case 'ministry':
      return { kind, name: text };
    case 'set':
      return { kind, record: text };
    case 'office':
      return officeOf(text);
    case 'question': {
      const [record = '', number = '', ...more] = text.split('#');
      return record && number && more.length === 0 ? { kind, record, number } : undefined;
    }
    default:
      return undefined;
  }
}

function officeOf(text: string): Followed | undefined {
  const at = text.indexOf(':');
  const [role, portfolio] = [text.slice(0, at), text.slice(at + 1).trim()];
  if (!roles.includes(role) || (portfolio === '' && role !== 'prime-minister')) return undefined;
  return { kind: 'office', role: role as OfficeRole, portfolio };
}

/** As the query of an address: 'lid=Vosmaer'. */
export function addressOf(followed: Followed): string {
  if (followed.kind === 'question') {
    return new URLSearchParams({ [names.set]: followed.record, [names.question]: followed.number }).toString();
  }
  return new URLSearchParams({ [names[followed.kind]]: textOf(followed) || '1' }).toString();
}

/** Reads the query of an address: exactly one thing, else undefined. */
export function readAddress(asked: Readonly<Record<string, string>>): Followed | undefined {
  const given = (Object.keys(names) as FollowedKind[]).filter((kind) => (asked[names[kind]] ?? '') !== '');
  if (given.length === 2 && given.includes('set') && given.includes('question')) {
    return followedOf({ kind: 'question', value: `${asked[names.set]}#${asked[names.question]}` });
  }
  const [kind] = given;
  return kind && given.length === 1 ? followedOf({ kind, value: asked[names[kind]]! }) : undefined;
}
