/** Which grammar reads a document. One parliament so far; its grammar also says when a document is none of its own. */

import type { ClockRules } from '../record/clock-rules.ts';
import { clockRules as nlTk } from './nl-tk/clock-rules.ts';

/** The rules of the clock of each parliament, by its name. */
export const clockRules: Readonly<Record<string, ClockRules>> = { [nlTk.parliament]: nlTk };

export { publicationName } from './nl-tk/publications.ts';
export { readAanhangsel as readDocument } from './nl-tk/read.ts';
