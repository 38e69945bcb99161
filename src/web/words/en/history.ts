/** What a set was before, and where its sources come from. */

import type { Words } from '../nl.ts';

export const history: Words['history'] = {
  title: 'What changed',
  lead: 'The source kept these data up to date. This is what they said before.',
  was: 'as it was',
  became: 'as it became',
  removed: 'Removed by its source.',
  same: 'Says the same here.',
  corrected: 'Corrected answer',
  correction: 'What the correction changed',
  correctionOf: 'Answer',
  notTold: 'The source does not give the text of this answer.',
  originalNotTold: 'The source does not give the text of the first answer.',
  older: 'an older state',
  now: 'the present state',
  since: (day) => `state of ${day}`,
  fetched: 'Fetched',
  fetchedOn: (day) => `fetched on ${day} from`,
  conflicts: 'Sources that say different things',
  conflict: (who, paper, data) => `${who}: for ${paper} in the paper, for ${data} in the data. The paper counts.`,
  unnamed: 'the source gives no name',
  member: (number) => `Member no. ${number}`,
  atParliament: 'at Parliament',
};
