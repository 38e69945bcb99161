/** The clock where no term binds: when an answer is expected. */

import type { Words } from '../nl.ts';

export const expected: Words['expected'] = {
  term: 'Expected',
  due: 'expected',
  states: {
    open: 'within the time expected',
    'due-soon': 'answer expected soon',
    overdue: 'no answer yet',
    'answered-in-time': 'answered within the time expected',
    'answered-late': 'answered',
  },
  late: (days) => `${days} later than expected`,
  short: (days) => `${days} later`,
};
