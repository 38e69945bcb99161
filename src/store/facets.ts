/** What is counted of the records found. */

import type { Field } from './fields.ts';

export type Facet = {
  readonly field: Field;
  /** As printed: a party, a name, a portfolio, a year; or the value of a closed list. */
  readonly value: string;
  readonly records: number;
};

/** How many of the records found were asked in a year ('2023'), or in a month ('2023-04') where one year was asked for. */
export type Span = { readonly span: string; readonly records: number };
