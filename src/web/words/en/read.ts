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
  table: 'Table',
  close: 'Close',
  from: 'of',
  exchange: 'Question and answer',
  all: 'All questions',
  answeredWith: 'Answered together with:',
  attachments: 'Attachments:',
  interest: '(declared an interest)',
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
  overdueNow: {
    title: 'Overdue now',
    none: 'No set of questions is overdue.',
    waiting: (records) =>
      records === 1 ? 'set of questions waits longer than the term' : 'sets of questions wait longer than the term',
    all: 'All that is overdue',
  },
  how: {
    title: 'How it works',
    steps: [
      [
        'Each question beside its answer',
        'Members put numbered questions. Each number shows what came back, and has an address of its own to refer to.',
        'search',
      ],
      [
        'The clock runs',
        'Every set tells when it was asked, delayed and answered, and by when the answer is due.',
        'overdue',
      ],
      [
        'To the letter',
        'Of every answer you can see where it stands in the official paper. Nothing is left out and nothing added.',
        undefined,
      ],
      ['Counting', 'How much is asked, by whom and of whom, and how long the answer takes.', 'figures'],
    ],
  },
  overview: 'What is asked',
  outline: 'In this answer',
  backToText: 'Back to the text',
  citeMore: 'With text, BibTeX and CSL-JSON',
  inPrint: (page) => (page === undefined ? 'In the paper' : `In the paper, page ${page}`),
};
