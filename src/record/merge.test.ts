import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bestReading, mergeReadings, standingOf } from './merge.ts';
import type { Reading } from './reading.ts';

const question = { numbers: ['1'], text: 'Waarom?', notes: [] };
const blank: Reading = {
  document: { kind: 'questions', parliament: 'xx' },
  askers: [],
  addressees: [],
  questions: [question],
  answers: [],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};
const reply = (received: string) => ({ by: [], onBehalfOf: [], received, seeAlso: [] });
const notice: Reading = {
  ...blank,
  document: { id: 'ah-1', kind: 'delay-notice', parliament: 'xx' },
  reply: reply('2025-03-20'),
  noticeText: 'Later.',
};
const answer: Reading = {
  ...blank,
  document: { id: 'ah-2', kind: 'answer', parliament: 'xx' },
  reply: reply('2025-04-10'),
  answers: [{ to: ['1'], text: 'Daarom.', notes: [] }],
};

test('mergeReadings() gives the same record in any order of arrival', () => {
  assert.deepEqual(mergeReadings('x', [answer, notice]), mergeReadings('x', [notice, answer]));
});

test('mergeReadings() keeps every reply with its own answers, oldest first', () => {
  const { replies } = mergeReadings('x', [answer, notice]);
  assert.deepEqual(
    replies.map(({ document, answers }) => [document.id, answers.length]),
    [
      ['ah-1', 0],
      ['ah-2', 1],
    ],
  );
});

test('mergeReadings() keeps what an answer or a notice says also where its head could not be read', () => {
  const { reply: _, ...headless } = answer;
  const { reply: __, ...bare } = notice;
  const set = mergeReadings('x', [headless, bare, blank]);
  assert.deepEqual(
    set.replies.map(({ document, by, answers, noticeText }) => [document.id, by, answers, noticeText]),
    [
      ['ah-1', [], [], 'Later.'],
      ['ah-2', [], answer.answers, undefined],
    ],
  );
  assert.equal(standingOf(set), 'answered');
});

test('mergeReadings() takes what the head of the fullest document does not say from another', () => {
  const office = { role: 'minister', portfolio: 'Veren' } as const;
  const asked: Reading = {
    ...blank,
    document: { kind: 'questions', parliament: 'xx', case: '1' },
    subject: 'Veerponten',
    askers: [{ name: 'Anna Bos', party: 'P' }],
    addressees: [office],
    submitted: '2025-03-01',
    forAnswer: { day: '2025-03-08', named: true },
    questions: [],
  };
  const told = { ...asked, subject: 'de veerpont', askers: [{ name: 'Bos', party: 'P' }], submitted: '2025-03-02' };
  const { subject, askers, addressees, submitted, forAnswer, questions } = mergeReadings('x', [answer, asked]);
  assert.deepEqual(
    { subject, askers, addressees, submitted, forAnswer, questions },
    {
      subject: 'Veerponten',
      askers: asked.askers,
      addressees: [office],
      submitted: '2025-03-01',
      forAnswer: asked.forAnswer,
      questions: [question],
    },
  );
  const whole = mergeReadings('x', [{ ...answer, ...told, questions: [question], document: answer.document }, asked]);
  assert.deepEqual([whole.subject, whole.submitted], ['de veerpont', '2025-03-02']);
});

test('mergeReadings() shows of two sources of one publication the one that was read better', () => {
  const broken = { ...answer, answers: [], reading: { ...answer.reading, coverage: 0.9 } };
  for (const order of [
    [broken, answer],
    [answer, broken],
  ]) {
    assert.deepEqual(
      mergeReadings('x', order).replies.map(({ answers }) => answers.length),
      [1],
    );
  }
});

test('a partial answer and a later one are both kept, and the set is not answered in between (B6)', () => {
  const two = { ...answer, questions: [question, { ...question, numbers: ['2'] }] };
  const further: Reading = {
    ...blank,
    document: { id: 'ah-3', kind: 'answer', parliament: 'xx' },
    reply: reply('2025-06-01'),
    questions: [],
    answers: [{ to: ['2'], text: 'Bij nader inzien hierom.', notes: [] }],
  };
  assert.equal(standingOf(mergeReadings('x', [two])), 'partly-answered');
  const whole = mergeReadings('x', [further, two]);
  assert.equal(standingOf(whole), 'answered');
  assert.deepEqual(
    whole.replies.map(({ document, answers }) => [document.id, answers.map(({ text }) => text)]),
    [
      ['ah-2', ['Daarom.']],
      ['ah-3', ['Bij nader inzien hierom.']],
    ],
  );
});

test('a correction keeps the earlier text beside it', () => {
  const correction = {
    ...answer,
    document: { ...answer.document, id: 'ah-9' },
    reply: reply('2025-07-01'),
    answers: [{ to: ['1'], text: 'Toch hierom.', notes: [] }],
  };
  const { replies } = mergeReadings('x', [answer, correction]);
  assert.deepEqual(
    replies.flatMap(({ answers }) => answers.map(({ text }) => text)),
    ['Daarom.', 'Toch hierom.'],
  );
});

test('bestReading() is not the one that lacks a part, has less of the header, is read less, or has more remarks', () => {
  const long = {
    ...answer,
    answers: [{ to: ['1'], text: 'Daarom, en om nog veel meer.', notes: [] }],
    subject: 'het veer',
  };
  const remark = { code: 'unread-text' as const, message: '', start: 0, end: 1 };
  const worse: Reading[] = [
    { ...answer, subject: 'het veer' },
    { ...long, subject: undefined },
    { ...long, reading: { ...long.reading, coverage: 0.99 } },
    { ...long, reading: { ...long.reading, remarks: [remark] } },
  ];
  const print = { ...long, document: { ...long.document, pages: 2 } };
  assert.equal(bestReading([long, print]), print);
  const slightlyUnread = { ...long, reading: { ...long.reading, coverage: 0.999, remarks: [remark] } };
  for (const other of worse) {
    assert.equal(bestReading([other, long]), long);
    assert.equal(bestReading([long, other]), long);
  }
  for (const other of worse.slice(0, 2)) assert.equal(bestReading([other, slightlyUnread]), slightlyUnread);
});

test('standingOf() follows from the documents, never from what was said of them before (B18)', () => {
  const standing = (...readings: Reading[]) => standingOf(mergeReadings('x', readings));
  assert.equal(standing(blank), 'open');
  assert.equal(standing(notice), 'postponed');
  assert.equal(standing(notice, answer), 'answered');
  assert.equal(standing({ ...notice, document: { kind: 'notice', parliament: 'xx' } }), 'answered-elsewhere');
});

test('standingOf() calls a set whole where an answer has no number: nobody can say that one is missing', () => {
  const unnumbered: Reading = { ...answer, answers: [{ to: [], text: 'Daarom.', notes: [] }] };
  assert.equal(standingOf(mergeReadings('x', [blank, unnumbered])), 'answered');
  const other: Reading = { ...answer, answers: [{ to: ['2'], text: 'Daarom.', notes: [] }] };
  assert.equal(standingOf(mergeReadings('x', [blank, other])), 'partly-answered');
});

test('mergeReadings() puts a letter, which bears a day but was received on none that is known, in its place', () => {
  const letter: Reading = {
    ...answer,
    document: { id: 'a-letter', kind: 'answer-letter', parliament: 'xx' },
    reply: { by: [], onBehalfOf: [], dated: '2025-05-01', seeAlso: [] },
  };
  const ids = mergeReadings('x', [letter, answer, notice]).replies.map(({ document }) => document.id);
  assert.deepEqual(ids, ['ah-1', 'ah-2', 'a-letter']);
});

test('mergeReadings() lets of two documents with as many questions the one with a subject speak', () => {
  const noted: Reading = { ...blank, subject: 'het veer', notes: [{ mark: '1', text: 'Dagblad', links: [] }] };
  const set = mergeReadings('x', [{ ...answer, notes: [] }, noted]);
  assert.deepEqual([set.subject, set.notes], ['het veer', noted.notes]);
});
