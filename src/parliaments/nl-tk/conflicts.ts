/** What the data of a case says otherwise than the papers of its set; data has had wrong and empty parties, so the paper wins. */

import type { Conflict } from '../../record/parliament.ts';
import type { Reading } from '../../record/reading.ts';
import { lettersOf } from './reference/names.ts';
import { partyConflict } from './reference/parties.ts';

/** Each asker whom the papers give another party than the data of the case. */
export function conflictsIn(readings: readonly Reading[]): Conflict[] {
  const fed = readings.filter(({ document }) => document.state !== undefined).flatMap(({ askers }) => askers);
  const papers = readings.filter(({ document }) => document.state === undefined);
  const found = papers.flatMap(({ askers, submitted }) =>
    askers.flatMap((asker) => {
      const same = fed.filter(({ name }) => surnameOf(name) === surnameOf(asker.name));
      const [one, ...more] = same;
      return asker.party === '' || !one || more.length > 0 ? [] : (partyConflict(asker, one.party, submitted) ?? []);
    }),
  );
  return [...new Map(found.map((each) => [`${each.who} ${each.paper} ${each.data}`, each])).entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, each]) => each);
}

const surnameOf = (name: string): string => lettersOf(name.trim().split(/\s+/).at(-1)!);
