/** The facts that names are resolved against; docs/reference-data.md says where they come from and what is unsure. */

import { readFileSync } from 'node:fs';

export type Ministry = {
  readonly id: string;
  readonly names: readonly { readonly name: string; readonly from?: string; readonly until?: string }[];
  readonly short: readonly string[];
};
/** Who held which post; with `portfolio` where it is not that of the whole ministry ('Minister voor …'). */
export type Post = {
  readonly person: string;
  readonly role: 'minister' | 'state-secretary' | 'prime-minister';
  readonly ministry: string;
  readonly portfolio?: string;
  readonly from: string;
  readonly until?: string;
};
export type Party = { readonly id: string; readonly name: string; readonly aliases: readonly string[] };

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));

export const ministries = read('ministries') as readonly Ministry[];
export const posts = read('posts') as readonly Post[];
export const parties = read('parties') as readonly Party[];
