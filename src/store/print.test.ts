import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Reading } from '../record/reading.ts';
import { openStore } from './open.ts';
import { printedIn } from './print.ts';
import { takeDocument } from './take.ts';

const text = 'Vraag 1\nVaart het veer1 vandaag\nof mor-\ngen?2\n1 De Veerbode.';
const at = (words: string): number => text.indexOf(words);
const field = '/questions/0/text';
const reading: Reading = {
  document: { kind: 'questions', parliament: 'xx', case: '2031Z00001' },
  askers: [],
  addressees: [],
  questions: [{ numbers: ['1'], text: 'Vaart het veer vandaag of morgen?', notes: ['1', '2'] }],
  answers: [],
  notes: [{ mark: '1', text: 'De Veerbode.', links: [] }],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
  roles: [
    { role: 'question.heading', start: 0, end: 8, page: 1 },
    { role: 'question.text', start: 8, end: at('1 vandaag'), page: 3, field },
    { role: 'note.mark', start: at('1 vandaag'), end: at(' vandaag'), page: 3, field },
    { role: 'question.text', start: at(' vandaag'), end: at('-'), page: 3, field },
    { role: 'hyphen', start: at('-'), end: at('gen'), page: 3, field },
    { role: 'question.text', start: at('gen'), end: at('2\n'), page: 3, field },
    { role: 'note.mark', start: at('2\n'), end: at('\n1 De'), page: 3, field },
    { role: 'note.text', start: at('\n1 De'), end: text.length, page: 3 },
  ],
};

test('printedIn() tells source, stretch and page of a part, and behind which words its marks stand', () => {
  const store = openStore(':memory:');
  takeDocument(store, { name: 'veer.txt', bytes: Buffer.from(text), text, reading, sameSet: [] });
  const printed = printedIn(store, 'xx/2031Z00001');
  const [{ numbers, text: asked }] = reading.questions as [Reading['questions'][number]];
  const print = printed('question', numbers, asked)!;
  assert.deepEqual([text.slice(print.start, print.end), print.page], ['Vaart het veer1 vandaag\nof mor-\ngen?', 3]);
  assert.deepEqual(
    print.calls.map((call) => asked.slice(0, call)),
    ['Vaart het veer', 'Vaart het veer vandaag of morgen?'],
  );
  assert.equal(printed('answer', numbers, asked), undefined);
});
