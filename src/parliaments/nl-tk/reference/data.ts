/** The facts that names are resolved against; docs/reference-data.md says where they come from and what is unsure. */

import { readFileSync } from 'node:fs';

/** From the first day on, up to the day on which it was no longer so. */
type Period = { readonly from?: string; readonly until?: string };
type MinistryName = Period & { readonly name: string };

/** A ministry under all its names: one that was renamed is the same, one that was split off is another. */
export type Ministry = {
  readonly id: string;
  readonly names: readonly MinistryName[];
  readonly short: readonly string[];
};
export type Person = {
  readonly name: string;
  readonly surname: string;
  readonly initials?: string;
  /** Another first name that he or she is listed by. */
  readonly alsoCalled?: string;
};
/** Who held which post. A minister with a `portfolio` has no ministry ('Minister voor …'); a state secretary's is a task. */
export type Post = Period & {
  readonly person: string;
  readonly role: 'minister' | 'state-secretary' | 'prime-minister';
  readonly ministry: string;
  readonly portfolio?: string;
  readonly from: string;
};
/** Other names and abbreviations of a portfolio. */
export type Portfolio = { readonly name: string; readonly also: readonly string[] };
export type Party = Period & { readonly id: string; readonly name: string; readonly aliases: readonly string[] };

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));

export const ministries = read('ministries') as readonly Ministry[];
export const people = read('people') as readonly Person[];
export const posts = read('posts') as readonly Post[];
export const portfolios = read('portfolios') as readonly Portfolio[];
export const parties = read('parties') as readonly Party[];

/** The days between which the posts are complete: outside them nobody is doubted. */
export const known = { from: '2006-07-07', until: '2026-02-23' } as const;
