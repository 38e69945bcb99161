import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import type { Problem } from '../../record/problem.ts';
import { ferry, ferryFacts } from '../fixtures/ferry.ts';
import { hasPdf, pdfOf, typesetter } from './pdf.ts';
import { sheetOf } from './sheet.ts';

const skip = hasPdf ? false : 'the typesetter (an optional package) is not installed';
const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;
const raw = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

test('pdfOf() is a tagged PDF/UA with title, language and day, its text in the order of the record', {
  skip,
}, async () => {
  const pdf = await pdfOf(ferry, ferryFacts);
  assert.match(raw(pdf), /pdfuaid:part/);
  assert.match(raw(pdf), /\/Lang \(nl\)/);
  const { info } = await getMeta(await getDocumentProxy(new Uint8Array(pdf)));
  assert.equal(info.Title, 'Het bericht ‘Veer & pont <stil>’');
  assert.match(info.CreationDate, /^D:20990401/);
  const text = await textOf(pdf);
  const parts = [
    'xx/2099Z00001',
    'Ans Zwaan (VVP)',
    'Uitstelbericht, 20 maart 2099',
    'De vragen kunnen niet binnen drie weken worden beantwoord.',
    'Vraag 1',
    'Vaart het veer?',
    'Sinds wanneer?',
    'Antwoord 1 en 2',
    '– in de ochtend;',
    'Waarom niet ’s nachts?',
    'Omdat 3 < 4 & 5 > 4.',
    'Dan dit.',
    'Deze vragen vullen eerdere vragen aan.',
    'bij-xx-7',
  ];
  let at = 0;
  for (const part of parts) {
    const found = text.replaceAll(/\s+/g, ' ').indexOf(part, at);
    assert.ok(found >= at, `${part} does not follow`);
    at = found;
  }
  assert.match(text, /De Veerbode, https:\/\/veer\.example\/a\?b=1&c=2/);
  assert.match(raw(pdf), /\(https:\/\/veer\.example\/a\?b=1&c=2\)/);
});

test('a text that is markup to the typesetter stands on paper as it is, and no address but of the web is a link', {
  skip,
}, async () => {
  const evil = `#panic("x") *vet* _i_ $x^2$ \`raw\` @ref <l> // /* [[ #{ } \\ "q" 's --- ~ #import "/etc/passwd": *`;
  const record = {
    ...ferry,
    subject: evil,
    questions: [{ numbers: [evil], text: evil, notes: ['1'] }],
    notes: [
      {
        mark: '1',
        text: 'javascript:alert(1) file:///etc/passwd',
        links: ['javascript:alert(1)', 'file:///etc/passwd'],
      },
    ],
    replies: [],
  };
  const pdf = await pdfOf(record, ferryFacts);
  const squash = (text: string): string => text.replaceAll(/[\s-]/g, '');
  assert.equal(squash(await textOf(pdf)).split(squash(evil)).length - 1, 3);
  assert.doesNotMatch(raw(pdf), /\/URI \((?:javascript|file)/);
});

test('what no font has, or what is no text at all, still gives a page', { skip }, async () => {
  const record = {
    ...ferry,
    subject: '',
    submitted: '2031-02-31',
    questions: [{ numbers: [], text: 'a\ud800\u0000\u0007漢 b', notes: ['\ud800'] }],
  };
  assert.match(await textOf(await pdfOf(record, ferryFacts)), /2031-02-31/);
  const bare = {
    id: 'xx/1',
    documents: [],
    askers: [],
    addressees: [],
    replies: [],
    questions: [],
    notes: [],
    other: [],
  };
  assert.match(await textOf(await pdfOf(bare, { base: 'https://x.example' })), /xx\/1/);
});

const code = (error: unknown): boolean => (error as Problem).code === 'form-not-made';

test('a sheet that takes too long is given up, and the next is made', { skip }, async () => {
  const typeset = typesetter(0.001);
  await assert.rejects(typeset(sheetOf(ferry, ferryFacts)), code);
  const patient = typesetter();
  const [first, second] = await Promise.all([1, 2].map(() => patient(sheetOf(ferry, ferryFacts))));
  assert.deepEqual(first, second);
});

test('a record of more than a page can hold in memory is refused', { skip }, async () => {
  const many = Array.from({ length: 3000 }, (_, i) => ({ numbers: [String(i)], text: 'Vraag?', notes: [] }));
  await assert.rejects(pdfOf({ ...ferry, questions: many }, ferryFacts), code);
  const long = [{ numbers: ['1'], text: 'woord '.repeat(200_000), notes: [] }];
  await assert.rejects(pdfOf({ ...ferry, questions: long }, ferryFacts), code);
});

test('pdfOf() sets a table, items without a mark and links of the source', { skip }, async () => {
  const [, reply] = ferry.replies;
  const answer = {
    to: ['1'],
    text: 'See here.\nboats\nyear\tboats\n2098\t#12*',
    notes: ['2'],
    links: [
      { start: 4, end: 8, link: 'https://veer.example/deep' },
      { start: 10, end: 15, link: 'javascript:alert(1)' },
    ],
    listed: [1],
  };
  const pdf = await pdfOf({ ...ferry, replies: [{ ...reply!, answers: [answer] }] }, ferryFacts);
  const text = (await textOf(pdf)).replaceAll(/\s+/g, ' ');
  assert.match(text, /See here\. • boats year boats 2098 #12\*/);
  assert.match(raw(pdf), /\(https:\/\/veer\.example\/deep\)/);
  assert.match(raw(pdf), /\/TD/);
  assert.doesNotMatch(raw(pdf), /javascript/);
});
