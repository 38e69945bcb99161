/**
 * The one parliament that a page of figures is of. Terms, members and ministries of two parliaments have nothing in common, so
 * that their figures are never added up; where the register holds several, the address says which (`parlement`).
 */

import { html } from 'hono/html';
import { type UsualTerm, usualTerms } from '../clock/usual.ts';
import { homeParliament, parliamentOf, parliaments } from '../parliaments/read.ts';
import { dayAt } from '../record/day.ts';
import type { Parliament } from '../record/parliament.ts';
import { type Group, groupName, parliamentsIn, type Scope } from '../store/figures.ts';
import type { Store } from '../store/open.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

export type Chosen = {
  readonly parliament: Parliament;
  /** All that could be chosen, in their order. */
  readonly among: readonly Parliament[];
  /** Whether the register holds others, so that the address must say which. */
  readonly isOneOfSeveral: boolean;
  /** The day that it is where the parliament sits. */
  readonly today: string;
  readonly terms: readonly [UsualTerm, ...UsualTerm[]];
};

/** The parliaments that the register holds, the first one at home; that one where the register is empty. */
export function heldParliaments(store: Store): readonly Parliament[] {
  const held = parliamentsIn(store);
  const known = parliaments.filter(({ id }) => held.includes(id));
  return known.length > 0 ? known : parliaments.filter(({ id }) => id === homeParliament);
}

/** The parliament that is asked for, else the first that has the group; undefined where there is none such. */
export function chooseParliament(store: Store, asked: string | undefined, group?: Group): Chosen | undefined {
  const held = heldParliaments(store);
  const among = group ? held.filter(({ id }) => groupName(store, group, id) !== undefined) : held;
  const parliament = asked === undefined ? among[0] : among.find(({ id }) => id === asked);
  if (!parliament) return undefined;
  const today = dayAt(new Date(), parliament.clock.timeZone);
  return { parliament, among, isOneOfSeveral: held.length > 1, today, terms: usualTerms(parliament.clock, today) };
}

/** What the figures are of: all that the register holds, where that is of one parliament. */
export const scopeOf = ({ parliament, isOneOfSeveral }: Chosen, group?: Group): Scope =>
  isOneOfSeveral ? { parliament: parliament.id, group } : { group };

/** What an address says of the parliament: nothing where no other could be meant. */
export const parliamentQuery = ({ parliament, isOneOfSeveral }: Chosen): Record<string, string> =>
  isOneOfSeveral ? { parlement: parliament.id } : {};

/** An address with what it says of itself. */
export function addressWith(path: string, ...said: readonly Readonly<Record<string, string>>[]): string {
  const query = String(new URLSearchParams(Object.assign({}, ...said)));
  return query === '' ? path : `${path}?${query}`;
}

/** The page of a name that stands in a record; without a parliament an address means the first that has the name, the one at home. */
export function namePath(
  { routes }: Ui,
  field: 'asker' | 'party' | 'ministry' | 'respondent',
  name: string,
  recordId: string,
): string {
  const own = parliamentOf(recordId)?.id ?? homeParliament;
  return addressWith(`${routes[field]}/${encodeURIComponent(name)}`, own === homeParliament ? {} : { parlement: own });
}

export const parliamentName = ({ lang }: Ui, { title, englishTitle }: Parliament): string =>
  lang === 'en' ? englishTitle : title;

/** The way to the same page of another parliament; `all` leads to that of all of them, where there is one. */
export function parliamentChoice(
  ui: Ui,
  among: readonly Parliament[],
  current: string | undefined,
  path: string,
  said: Readonly<Record<string, string>> = {},
  all = false,
): Markup | '' {
  if (among.length < 2) return '';
  const words = ui.words.waits;
  const link = (id: string | undefined, name: string): Markup => {
    const href = addressWith(path, said, id === undefined ? {} : { parlement: id });
    const here = id === current ? html` aria-current="true"` : '';
    return html`<li><a href="${href}"${here}>${name}</a></li>`;
  };
  return html`<nav class="choice" aria-label="${words.parliament}"><ul>${all ? link(undefined, words.allParliaments) : ''}${among.map((each) => link(each.id, parliamentName(ui, each)))}</ul></nav>`;
}
