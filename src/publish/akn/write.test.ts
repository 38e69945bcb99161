import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { validateXML } from 'xmllint-wasm';
import type { QuestionSet } from '../../record/merge.ts';
import { ferry, ferryFacts } from '../fixtures/ferry.ts';
import { noStandards, standard } from '../fixtures/standards.ts';
import { namingFaults } from './check.ts';
import { recordOfAkn } from './read.ts';
import { parseXml } from './tree.ts';
import { aknOf } from './write.ts';

const akn = aknOf(ferry, ferryFacts);
const [question] = ferry.questions;
const [, reply] = ferry.replies;
const bare: QuestionSet = {
  id: 'xx/2',
  documents: [],
  askers: [],
  addressees: [],
  replies: [],
  questions: [],
  notes: [],
  other: [],
};
/** An answer with what a data service puts in one: links of its own, items without a mark, a table. */
const marked: QuestionSet = {
  ...ferry,
  id: 'xx/3',
  questions: [question!],
  replies: [
    {
      ...reply!,
      answers: [
        {
          to: ['1'],
          text: 'See here, and q 1:\nboats\nferries\nyear\tboats\n2098\t\n\t12 of\nThat is all.',
          notes: reply!.answers[0]!.notes,
          references: [{ start: 14, end: 17, numbers: ['1'] }],
          links: [
            { start: 4, end: 8, link: 'https://veer.example/a?b=1&c="2"' },
            { start: 19, end: 24, link: 'javascript:alert(1)' },
            { start: 54, end: 59, link: 'www.veer.example' },
          ],
          listed: [1, 2],
        },
      ],
    },
  ],
};
/** What no record should have, and some may: days that there are not, numbers that repeat, marks without a note, text that is no text. */
const odd: QuestionSet = {
  ...ferry,
  id: 'xx/\u0000 \ud800/"<&>é',
  subject: ' a\u0001b\n\tc\ufffe&amp;<b>\r\n]]> ',
  submitted: '2031-02-31',
  askers: [{ name: 'A\u0000 "B"', party: 'C\ud800', resolved: { party: '\uffff' } }],
  addressees: [{ role: 'prime-minister', portfolio: '', resolved: { ministry: 'az', name: 'AZ \u0001' } }],
  documents: [{ ...ferry.documents[0]!, case: 'a b "c"', pages: 3, settled: 'done' }],
  replies: [
    { ...reply!, by: [], dated: '2032-01-01', noticeText: '', answers: [{ to: [], text: '', notes: ['9', ''] }] },
  ],
  questions: [
    { ...question!, numbers: ['1', '1a'], text: '\n– a\n\n– b \u0000', notes: ['', '\u0002', '1', '1'] },
    { ...question!, numbers: ['1'], paragraphs: [], references: [] },
    {
      numbers: [],
      text: 'Zie 1 en 2. Dan ook',
      paragraphs: ['Zie 1 en 2.', 'Dan ook'],
      notes: [],
      references: [
        { start: 4, end: 5, numbers: ['1'] },
        { start: 9, end: 10, publication: 'a"b', case: '\u0000' },
      ],
    },
    {
      numbers: ['IV'],
      text: 'Een. Twee.',
      paragraphs: ['Een.', 'Anders.'],
      notes: [],
      references: [{ start: 3, end: 1 }],
    },
  ],
  notes: [{ mark: '*\u0001', text: 'Zie www.a.nl en b', links: ['www.a.nl', 'javascript:alert(1)', 'http://[', ''] }],
  other: [{ kind: 'kop "x"', text: 'a', references: [{ start: 0, end: 1 }] }],
};

const valid = async (xml: string): Promise<readonly { readonly message: string }[]> => {
  const [schema, attributes] = ['akomantoso30.xsd', 'xml.xsd'].map((name) => standard(`akoma-ntoso/${name}`));
  const { errors } = await validateXML({
    xml: [{ fileName: 'record.akn', contents: xml }],
    schema: [schema!.contents],
    preload: [{ fileName: 'xml.xsd', contents: attributes!.contents }],
    // The schema is large; the library reserves little.
    initialMemoryPages: 512,
    maxMemoryPages: 4096,
  });
  return errors;
};

test('aknOf() is valid Akoma Ntoso, also of a record that has nothing and of one that has what no record should have', {
  skip: noStandards,
}, async () => {
  for (const record of [ferry, bare, odd, marked, { ...bare, replies: ferry.replies.slice(0, 1) }]) {
    const xml = aknOf(record, ferryFacts);
    assert.deepEqual(await valid(xml), [], record.id);
    assert.deepEqual(namingFaults(parseXml(xml)), [], record.id);
  }
});

test('the schema refuses what we could have got wrong', { skip: noStandards }, async () => {
  const mutations: readonly (readonly [string, string])[] = [
    [' by="#askers"', ''],
    ['eId="questions_1__question_2"', 'eId="questions_1__question_1"'],
    [
      '<debateBody eId="body">',
      '<debateBody eId="body"><question eId="question_9" by="#askers"><p eId="question_9__p_1">Los?</p></question>',
    ],
  ];
  for (const [from, to] of mutations) {
    assert.ok(akn.includes(from));
    assert.notDeepEqual(await valid(akn.replace(from, to)), [], from);
  }
});

test('recordOfAkn() reads the same record back, every character of it', () => {
  for (const record of [ferry, bare, odd]) assert.deepEqual(recordOfAkn(aknOf(record, ferryFacts)), record);
});

test('a field that a record learns later is kept, wherever it stands', () => {
  const more = { later: [1, '\u0000\ufffe"'] };
  const grown = {
    ...ferry,
    ...more,
    documents: ferry.documents.map((each) => ({ ...each, ...more })),
    askers: ferry.askers.map((each) => ({ ...each, ...more })),
    addressees: ferry.addressees.map((each) => ({ ...each, ...more })),
    questions: ferry.questions.map((each) => ({ ...each, ...more })),
    notes: ferry.notes.map((each) => ({ ...each, ...more })),
    other: ferry.other.map((each) => ({ ...each, ...more })),
    replies: ferry.replies.map((each) => ({
      ...each,
      ...more,
      by: each.by.map((person) => ({ ...person, ...more })),
      seeAlso: each.seeAlso.map((seen) => ({ ...seen, ...more })),
      answers: each.answers.map((answer) => ({ ...answer, ...more })),
    })),
  };
  const withDocuments = {
    ...grown,
    replies: grown.replies.map((each, i) => ({ ...each, document: grown.documents[i]! })),
  };
  assert.deepEqual(recordOfAkn(aknOf(withDocuments, ferryFacts)), withDocuments);
});

test('whatever a text is, it comes back', () => {
  const text = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\n', ' ', '– ', 'a) ', '\u0000', '\ud800', '\udc00', '\r', '<', '&', ']]>'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  });
  const part = fc.record({
    text,
    notes: fc.array(text, { maxLength: 3 }),
    paragraphs: fc.option(fc.array(text, { maxLength: 3 }), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(part, { maxLength: 4 }), text, (parts, subject) => {
      const questions = parts.map(({ paragraphs, ...rest }, i) => ({
        numbers: [String(i), rest.text],
        ...rest,
        ...(paragraphs ? { paragraphs } : {}),
      }));
      const record = {
        ...ferry,
        subject,
        questions,
        notes: parts.map(({ text }) => ({ mark: text, text, links: [text.slice(1, 4)] })),
      };
      assert.deepEqual(recordOfAkn(aknOf(record, ferryFacts)), record);
    }),
    { numRuns: 200 },
  );
});

test('questions stand in their order, each followed by the answer of which it is the last', () => {
  const order = [...akn.matchAll(/<(?:question|answer) eId="questions_1__(\w+)"/g)].map(([, name]) => name);
  assert.deepEqual(order, ['question_1', 'question_2', 'answer_1', 'question_3', 'answer_2']);
});

test('aknOf() sets the links, lists and tables of a text as such, and an address that may not be followed as none', () => {
  const xml = aknOf(marked, ferryFacts);
  assert.match(xml, /<a href="https:\/\/veer\.example\/a\?b=1&amp;c=%222%22">here<\/a>/);
  assert.match(xml, /<ul>\s*<li>\s*<p[^>]*>boats<\/p>\s*<\/li>\s*<li>\s*<p[^>]*>ferries<\/p>\s*<\/li>\s*<\/ul>/);
  assert.match(xml, /<table>\s*<tr>\s*<td>\s*<p[^>]*>year<\/p>\s*<\/td>\s*<td>\s*<p[^>]*>boats<\/p>\s*<\/td>\s*<\/tr>/);
  assert.doesNotMatch(xml, /href="javascript/);
  assert.deepEqual(recordOfAkn(xml), marked);
});
