/** The parliaments, and which grammar reads a source: what a source is, its content says. A parliament is one line here. */

import type { Manuscript } from '../manuscript/manuscript.ts';
import type { Parliament } from '../record/parliament.ts';
import type { Reading } from '../record/reading.ts';
import type { Source } from '../sources/source.ts';
import { type Grammar, itemBy, type ReadText, readBy } from './grammar.ts';
import { grammar as nlTk } from './nl-tk/grammar.ts';
import { grammar as ukCommons } from './uk-commons/grammar.ts';

const grammars: readonly [Grammar, ...Grammar[]] = [nlTk, ukCommons];

/** Every parliament, the first one at home. */
export const parliaments: readonly Parliament[] = grammars.map(({ parliament }) => parliament);

const byId: ReadonlyMap<string, Parliament> = new Map(parliaments.map((parliament) => [parliament.id, parliament]));

/** The parliament that a record belongs to, by the first part of its id; undefined where it is none that we know. */
export const parliamentOf = (recordId: string): Parliament | undefined =>
  byId.get(recordId.slice(0, recordId.indexOf('/')));

/** Every source that feeds the register by itself. */
export const allSources: readonly Source[] = grammars.flatMap(({ sources = [] }) => sources);

/** The parliament that this register began with. */
const [{ parliament: home }] = grammars;
export const homeParliament = home.id;

/** The language of what is of no one parliament, such as a feed without entries. */
export const homeLanguage = home.language;

/** Where the days of pages that are of no one parliament begin and end. */
export const homeTimeZone = home.clock.timeZone;

/** Reads an item of a data service; undefined where it is none of those that a parliament knows. */
export const readItem = (text: string): ReadText | undefined => itemBy(grammars, text);

/** Takes apart a list of items, each a source of its own, where a text that opens so is a list that a parliament knows. */
export const splitterFor = (opening: string): ((text: string) => readonly string[]) | undefined =>
  grammars.find(({ lists }) => lists?.opens(opening))?.lists?.split;

/** Reads a paper by the grammar that knows it. */
export const readDocument = (manuscript: Manuscript, sourceName = ''): Reading =>
  readBy(grammars, manuscript, sourceName);
