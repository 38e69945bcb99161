import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readText } from '../manuscript/text.ts';
import type { DocumentKind, Reading } from '../record/reading.ts';
import { type Grammar, itemBy, readBy } from './grammar.ts';

const reading = (parliament: string, kind: DocumentKind): Reading => ({
  document: { kind, parliament },
  askers: [],
  addressees: [],
  questions: [],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
});
const grammar = (parliament: string, word: string): Grammar => ({
  parliament: { id: parliament } as Grammar['parliament'],
  readPaper: ({ text }) => reading(parliament, text.startsWith(word) ? 'answer' : 'unknown'),
  readItem: (text) => (text.startsWith(word) ? { text, reading: reading(parliament, 'questions') } : undefined),
});
const [first, second] = [grammar('aa', 'Vraag'), grammar('bb', 'Question')];
const without: Grammar = { parliament: first!.parliament };
const read = (grammars: readonly Grammar[], text: string) => {
  const { document } = readBy(grammars, readText(text), 'a.txt');
  return `${document.parliament} ${document.kind}`;
};

test('readBy() takes the parliament that knows the paper, whatever its place; where none does the first says so', () => {
  assert.equal(read([without, first!, second!], 'Question 1'), 'bb answer');
  assert.equal(read([second!, first!], 'Vraag 1'), 'aa answer');
  assert.equal(read([second!, first!], 'Frage 1'), 'bb unknown');
  assert.throws(() => readBy([without], readText(''), ''), /no parliament has a grammar/);
});

test('itemBy() takes the parliament that knows the item, and none where none does', () => {
  assert.equal(itemBy([without, first!, second!], 'Question 1')?.reading.document.parliament, 'bb');
  assert.equal(itemBy([first!, second!], 'Frage 1'), undefined);
});
