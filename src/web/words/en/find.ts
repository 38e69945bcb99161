/** The words of finding: suggestions, what is near, what is alike. */

import type { Words } from '../nl.ts';

export const find: Words['find'] = {
  suggestions: {
    name: 'Suggestions',
    one: '1 suggestion. Choose with arrow down.',
    several: '# suggestions. Choose with arrow down.',
    kinds: {
      member: 'Member',
      party: 'Party',
      ministry: 'Ministry',
      subject: 'Subject',
      question: 'Earlier questions',
    },
  },
  similar: {
    title: 'Asked before?',
    lead: 'Paste a question that you want to put, or a whole draft of numbered questions, and see what was asked and answered about it before. Your text is kept nowhere.',
    label: 'Your question or draft',
    button: 'Find earlier questions',
    likeTitle: (number: string) => `More like question ${number}`,
    like: 'More like this',
    none: 'Nothing like it was found.',
    found: 'What is most like it',
    to: (numbers: string, count: number) => `Like your ${count > 1 ? 'questions' : 'question'} ${numbers}`,
    shared: 'In common:',
  },
  onDays: 'Or what was asked then?',
  named: 'This is the number of',
  slip: (_, message) => message,
  near: {
    spelt: 'Did you mean',
    without: 'Without a part of your search',
    subjects: 'Subjects like it',
    spelling: 'Found with',
    some: 'With some of these words',
    nothing: 'There is nothing like it either. Try another word, or the beginning of a word with a star.',
  },
};
