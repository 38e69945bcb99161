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
  /** The stretches that are links, and where to. */
  readonly links?: readonly (Span & { readonly link: string })[];
  readonly bold?: boolean;
  /** The line belongs to a note: the mark that calls it, where the format itself says so (XML, HTML, DOCX). */
  readonly note?: string;
  /** The line is an item of a list; its mark is in the text. */
  readonly listed?: boolean;
  /** The line stands in a cell of a table. */
  readonly cell?: { readonly row: number; readonly column: number };
  /** What the format says the line is, such as 'vraagnr', 'title', 'page-head', 'text-box', 'hidden'; words of the format, for the grammar to read. */
  readonly tag?: string;
};

export type Manuscript = {
  readonly format: 'text' | 'pdf' | 'xml' | 'html' | 'docx' | 'markdown' | 'fields';
  readonly text: string;
  readonly lines: readonly Line[];
  readonly pages?: number;
  /** Facts that the file states about itself apart from its text, by the name it gives them. */
  readonly metadata?: Readonly<Record<string, string>>;
};
