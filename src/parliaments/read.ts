/**
 * The parliaments, and which grammar reads a source. A parliament brings what it has: a grammar of papers, a grammar of the items
 * of its data service, and a way to take lists of those apart. What a source is, its content says.
 */

import type { Manuscript } from '../manuscript/manuscript.ts';
import type { Parliament } from '../record/parliament.ts';
import type { Reading } from '../record/reading.ts';
import type { Source } from '../sources/source.ts';
import { readCase } from './nl-tk/case.ts';
import { parliament as nlTk } from './nl-tk/parliament.ts';
import { readAanhangsel } from './nl-tk/read.ts';
import { sources as nlTkSources } from './nl-tk/sources/sources.ts';
import { parliament as ukCommons } from './uk-commons/parliament.ts';
import { readQuestion } from './uk-commons/question.ts';
import { questions as ukQuestions } from './uk-commons/sources/questions.ts';
import { opensList, splitQuestions } from './uk-commons/split.ts';

/** Every parliament, the first one at home. */
export const parliaments: readonly Parliament[] = [nlTk, ukCommons];

const byId: ReadonlyMap<string, Parliament> = new Map(parliaments.map((parliament) => [parliament.id, parliament]));

/** The parliament that a record belongs to, by the first part of its id; undefined where it is none that we know. */
export const parliamentOf = (recordId: string): Parliament | undefined =>
  byId.get(recordId.slice(0, recordId.indexOf('/')));

/** Every source that feeds the register by itself. */
export const allSources: readonly Source[] = [...nlTkSources, ukQuestions];

/** The parliament that this register began with, by its id. */
export const homeParliament = nlTk.id;

/** Where the days of pages that are of no one parliament begin and end. */
export const homeTimeZone = nlTk.clock.timeZone;

export type ReadText = { readonly text: string; readonly reading: Reading };

/** Reads an item of a data service; undefined where it is none of those that a parliament knows. */
export function readItem(text: string): ReadText | undefined {
  const found = readCase(text);
  return found ? { text, reading: found } : readQuestion(text);
}

/** Takes apart a list of items, each a source of its own, where a text that opens so is a list that a parliament knows. */
export const splitterFor = (opening: string): ((text: string) => readonly string[]) | undefined =>
  opensList(opening) ? splitQuestions : undefined;

/** Reads a paper. One parliament prints papers so far; its grammar also says when a document is none of its own. */
export const readDocument = (manuscript: Manuscript, sourceName = ''): Reading =>
  readAanhangsel(manuscript, sourceName);
