/** The words for what the register knows of, but has no text of. */

import type { Words } from '../nl.ts';

export const absent: Words['absent'] = {
  found: (absent, all) => `Of ${absent} of these ${all} sets the answer was not read in here.`,
  foundNone: 'Of none of these sets the answer was read in here.',
  leaveOut: 'Leave those out',
  reach: [
    'This register reaches to',
    'What was answered since still stands here as open or overdue: look at the parliament before you call anybody late.',
  ],
  noText: 'text not in this register',
  set: 'The text is not in this register. All that is known is who asked this, of whom and when.',
  atParliament: 'Look for the text at the parliament',
};
