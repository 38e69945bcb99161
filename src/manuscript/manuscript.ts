/** A source as text with structure. Lines lie in order and never overlap; only line breaks and white space stand between them. */

import type { Span } from '../record/span.ts';

/** One printed line, without its line break. Layout is there when the format knows it. */
export type Line = Span & {
  readonly page?: number;
  /** Font size of most of the line, in points. */
  readonly size?: number;
  /** Left edge and baseline, in points from the lower left corner of the page. */
  readonly x?: number;
  readonly y?: number;
  /** The stretches printed raised and small: note marks, ordinals. */
  readonly raised?: readonly Span[];
  readonly bold?: boolean;
};

export type Manuscript = {
  readonly format: 'text' | 'pdf';
  readonly text: string;
  readonly lines: readonly Line[];
  readonly pages?: number;
};
