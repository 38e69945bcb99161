/** The words of finding: suggestions, what is near, what is alike. */

import type { Words } from '../nl.ts';

export const find: Words['find'] = {
  suggestions: {
    name: 'Suggestions',
    kinds: {
      member: 'Member',
      party: 'Party',
      ministry: 'Ministry',
      subject: 'Subject',
      question: 'Earlier questions',
    },
  },
};
