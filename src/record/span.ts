/** A half-open stretch `[start, end)` of a source text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number };
