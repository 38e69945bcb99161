/** Which grammar reads a document. One parliament so far; its grammar also says when a document is none of its own. */

export { publicationName } from './nl-tk/publications.ts';
export { readAanhangsel as readDocument } from './nl-tk/read.ts';
