/** Words of reading a record: its clock, its places, quoting, and what the script adds. */

import type { read as nl } from '../nl/read.ts';

export const read: typeof nl = {
  theme: 'Display',
  themes: { system: 'as the device', light: 'light', dark: 'dark' },
  keys: 'Keys',
  keysDo: [
    ['/', 'to the search box'],
    ['j', 'to the next question'],
    ['k', 'to the previous question'],
    ['?', 'this list'],
  ],
  keysOn: 'Use these keys',
  close: 'Close',
  from: 'of',
  exchange: 'Question and answer',
  all: 'All questions',
  citing: 'Citing',
  quote: 'Quote these words',
  copy: 'Copy with the text',
  copied: 'Copied, with source and address',
  due: 'due',
  events: { notice: 'delay announced', answer: 'answer' },
  related: {
    title: 'Related questions',
    follows: 'Goes on from',
    followedBy: 'Continued by',
    mentions: 'Mentioned in these questions and answers',
    mentionedBy: 'Mentions these questions',
  },
  downloads: 'Take it along',
  returned: ['You were at question', 'To the top'],
  passage: (part) => `Marked: ${part}.`,
  notice: 'the notice',
  backToRecord: 'Back to question and answer',
  overview: 'What is asked',
  outline: 'In this answer',
  backToText: 'Back to the text',
  citeMore: 'With text, BibTeX and CSL-JSON',
  inPrint: (page) => (page === undefined ? 'In the paper' : `In the paper, page ${page}`),
};
