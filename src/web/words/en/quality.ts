/** The words of the register's own quality. */

import type { quality as dutch } from '../nl/quality.ts';

export const quality: typeof dutch = {
  title: 'Quality',
  lead: 'What has been read in here, how completely it was read, and what a person should look at.',
  link: 'Quality',
  documents: 'Documents',
  sets: 'Question sets',
  whole: 'Wholly explained',
  unread: 'Characters not explained',
  remarked: 'With a remark',
  read: 'What was read',
  dimensions: { kind: 'By kind', format: 'By file', parliament: 'By parliament', year: 'By year' },
  case: 'Data of a case',
  formats: {
    json: 'JSON',
    text: 'Text',
    pdf: 'PDF',
    docx: 'DOCX',
    xml: 'XML',
    html: 'Web page',
    markdown: 'Markdown',
    unknown: 'Unknown',
  },
  noYear: 'not read',
  name: 'Name',
  coverage: 'How completely',
  coverageSays: 'Of the papers, the data of cases left out: which part of the characters a rule explains.',
  band: (from: string, until: string | undefined) => (until === undefined ? from : `${from} to ${until}`),
  reasonsTitle: 'Remarks and doubts',
  reasonsSays:
    'How often something was remarked: in so many documents, or in so many sets where it is about a whole set. Each line leads to the list.',
  reason: 'What',
  count: 'Count',
  reasons: {
    'came-apart': 'Sets that have something in common and yet are not one: their numbers contradict each other',
    'paper-differs-from-case': 'The paper says otherwise than the data of the case',
    'set-without-questions': 'A set with papers of which no question was read',
    'case-without-paper': 'A case of which no paper has been read in here',
  },
  list: 'To look at',
  listSays: (count: string) => `${count} with a reason to look; what has most reasons comes first.`,
  nothing: 'There is nothing that somebody should look at.',
  wholeSet: 'The whole set',
  back: 'Back to the overview',
  csv: 'CSV',
};
