/** The parliaments, and which grammar reads a document. One grammar so far; it also says when a document is none of its own. */

import type { Parliament } from '../record/parliament.ts';
import type { Source } from '../sources/source.ts';
import { parliament as nlTk } from './nl-tk/parliament.ts';
import { sources as nlTkSources } from './nl-tk/sources/sources.ts';

/** Every parliament by its id. */
const parliaments: Readonly<Record<string, Parliament>> = Object.fromEntries(
  [nlTk].map((parliament) => [parliament.id, parliament]),
);

/** The parliament that a record belongs to, by the first part of its id; undefined where it is none that we know. */
export const parliamentOf = (recordId: string): Parliament | undefined =>
  parliaments[recordId.slice(0, recordId.indexOf('/'))];

/** Every source that feeds the register by itself. */
export const allSources: readonly Source[] = [...nlTkSources];

export { readCase } from './nl-tk/case.ts';
/** The parliament that this register began with, by its id. */
export const homeParliament = nlTk.id;

/** Where the days of pages that are of no one parliament begin and end. */
export const homeTimeZone = nlTk.clock.timeZone;

export { publicationName } from './nl-tk/publications.ts';
export { readAanhangsel as readDocument } from './nl-tk/read.ts';
