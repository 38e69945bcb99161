import type { Parliament } from '../../record/parliament.ts';
import { citation } from './citation.ts';
import { clockRules } from './clock-rules.ts';
import { parliamentId } from './id.ts';
import { words } from './words.ts';

export const parliament: Parliament = {
  id: parliamentId,
  title: 'House of Commons of the United Kingdom',
  englishTitle: 'House of Commons of the United Kingdom',
  language: 'en',
  words,
  examples: {
    words: 'houses students',
    forms: 'house, student',
    phrase: 'social housing',
    beginning: 'nuclear*',
    without: 'asylum -hotels',
    either: ['rent', 'mortgage'],
    beside: 'buyers',
    subject: 'farming',
    parties: ['Labour', 'Conservative', 'Plaid'],
    asker: '"Bob Spink"',
    office: 'Treasury',
    ministry: 'Treasury',
    respondent: '"Vernon Coaker"',
    session: '2008-2009',
  },
  clock: clockRules,
  citation,
  memberAddress: (member) => `https://members.parliament.uk/member/${encodeURIComponent(member)}`,
};
