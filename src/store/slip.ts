/** What may be wrong with a query: a closed list, so that each language of the interface can say it. */

import { Problem } from '../record/problem.ts';

export type Slip =
  | { readonly slip: 'too-long' | 'too-many-words' | 'open-quote' | 'empty' | 'only-without' | 'mixed-or' }
  | { readonly slip: 'without-or' | 'too-deep' | 'empty-phrase' | 'bare-star' }
  | { readonly slip: 'field-in-group' | 'no-field'; readonly name: string }
  | { readonly slip: 'no-value'; readonly field: string; readonly example: string }
  | { readonly slip: 'bad-value'; readonly field: string; readonly value: string; readonly known: readonly string[] }
  | { readonly slip: 'bad-day'; readonly field: string; readonly value: string };

/** A query that cannot be read; its message is in English. */
export class BadQuery extends Problem {
  readonly slip: Slip;

  constructor(slip: Slip, message: string) {
    super('bad-query', message);
    this.slip = slip;
  }
}

export const refuse = (slip: Slip, message: string): never => {
  throw new BadQuery(slip, message);
};
