import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingSchema } from '../../record/reading.ts';
import { readQuestion } from './question.ts';

const made = {
  id: 900001,
  askingMemberId: 90001,
  askingMember: { id: 90001, listAs: 'Marrow, Ada', name: 'Ada Marrow', party: 'Lighthouse', memberFrom: 'Sandhaven' },
  house: 'Commons',
  memberHasInterest: true,
  dateTabled: '2031-09-01T00:00:00',
  dateForAnswer: '2031-09-03T00:00:00',
  uin: '4711',
  questionText: 'To ask the Secretary of State for Ferries, how many boats &amp; buoys there are.',
  answeringBodyId: 990,
  answeringBodyName: 'Department for Ferries',
  isWithdrawn: false,
  isNamedDay: false,
  groupedQuestions: [] as string[],
  answerIsHolding: false,
  answerIsCorrection: false,
  answeringMemberId: 90002 as number | null,
  answeringMember: null,
  correctingMemberId: null as number | null,
  correctingMember: null,
  dateAnswered: '2031-09-08T00:00:00' as string | null,
  answerText: '<p>There are <em>ten</em> boats.</p><p>See <a href="https://boats.example/list">the list</a>.</p>' as
    | string
    | null,
  originalAnswerText: '',
  comparableAnswerText: '',
  dateAnswerCorrected: null as string | null,
  dateHoldingAnswer: null as string | null,
  attachmentCount: 0,
  heading: 'Ferries: Boats',
  attachments: [] as object[],
  groupedQuestionsDates: [] as object[],
};
const read = (more: Partial<typeof made> & Record<string, unknown> = {}) => {
  const found = readQuestion(
    JSON.stringify({ value: { ...made, ...more }, links: [{ rel: 'self', href: '/Questions/900001' }] }),
  )!;
  readingSchema.parse(found.reading);
  return found;
};
const reading = (more: Parameters<typeof read>[0] = {}) => read(more).reading;

test('readQuestion() reads who asked which department, on which day, for answer on which day', () => {
  const { document, subject, askers, addressees, submitted, forAnswer, questions } = reading();
  assert.deepEqual(document, {
    id: '4711-2031-09-01',
    kind: 'answer',
    parliament: 'uk-commons',
    case: '4711-2031-09-01',
    state: { of: 'uk-commons question 4711-2031-09-01', at: '2031-09-08' },
  });
  assert.equal(subject, 'Ferries: Boats');
  assert.deepEqual(askers, [{ name: 'Ada Marrow', party: 'Lighthouse', member: '90001', interest: true }]);
  assert.deepEqual(addressees, [
    {
      role: 'department',
      portfolio: 'Department for Ferries',
      resolved: { ministry: '990', name: 'Department for Ferries' },
    },
  ]);
  assert.equal(submitted, '2031-09-01');
  assert.deepEqual(forAnswer, { day: '2031-09-03', named: false });
  assert.equal(reading({ isNamedDay: true }).forAnswer?.named, true);
  assert.deepEqual(questions, [
    {
      numbers: ['4711'],
      text: 'To ask the Secretary of State for Ferries, how many boats & buoys there are.',
      notes: [],
    },
  ]);
});

test('readQuestion() reads an answer with its paragraphs and links; its words are those of the service', () => {
  const { answers, reply } = reading();
  assert.deepEqual(answers, [
    {
      to: ['4711'],
      text: 'There are ten boats.\nSee the list.',
      links: [{ start: 25, end: 33, link: 'https://boats.example/list' }],
      notes: [],
    },
  ]);
  assert.equal(reply?.received, '2031-09-08');
  assert.deepEqual(
    reply?.by.map(({ name, portfolio, member }) => [name, portfolio, member]),
    [['Member 90002', 'Department for Ferries', '90002']],
  );
});

test('readQuestion() reads tables cell by cell and lists item by item', () => {
  const { answers } = reading({
    answerText:
      '<p>As follows:</p><table><tbody><tr><td><p>Year</p></td><td><p>Boats</p></td></tr><tr><td></td><td>7</td></tr></tbody></table><ul><li>one</li><li>two</li></ul>',
  });
  assert.equal(answers[0]?.text, 'As follows:\nYear\tBoats\n\t7\none\ntwo');
  assert.deepEqual(answers[0]?.listed, [3, 4]);
});

test('readQuestion() takes a holding answer for a notice, and keeps its day once the answer is there', () => {
  const held = reading({
    answerIsHolding: true,
    dateHoldingAnswer: '2031-09-03T00:00:00',
    dateAnswered: '2031-09-03T00:00:00',
  });
  assert.equal(held.document.kind, 'delay-notice');
  assert.match(held.noticeText ?? '', /ten boats/);
  assert.deepEqual(held.answers, []);
  const { earlier = [], document } = reading({ dateHoldingAnswer: '2031-09-03T00:00:00' });
  assert.equal(document.kind, 'answer');
  assert.deepEqual(
    earlier.map(({ document, received, answers }) => [document.kind, received, answers]),
    [['delay-notice', '2031-09-03', []]],
  );
});

test('readQuestion() keeps the original of an answer that was corrected', () => {
  const {
    reply,
    earlier = [],
    answers,
    document,
  } = reading({
    answerIsCorrection: true,
    dateAnswerCorrected: '2031-10-01T00:00:00',
    correctingMemberId: 90003,
    originalAnswerText: '<p>There are nine boats.</p>',
  });
  assert.equal(document.state?.at, '2031-10-01');
  assert.deepEqual([reply?.received, reply?.corrects, reply?.by[0]?.name], ['2031-10-01', true, 'Member 90003']);
  assert.match(answers[0]!.text, /ten boats/);
  assert.deepEqual(
    earlier.map(({ received, by, answers }) => [received, by[0]?.name, answers[0]?.text]),
    [['2031-09-08', 'Member 90002', 'There are nine boats.']],
  );
});

test('readQuestion() links the questions that one answer answers, and what is attached', () => {
  const { reply } = reading({
    groupedQuestions: ['4712'],
    groupedQuestionsDates: [{ questionUin: '4712', dateTabled: '2031-09-02T00:00:00' }],
    attachments: [{ title: 'Boats', url: 'https://boats.example/a.pdf', fileType: 'PDF', fileSizeBytes: 12 }],
  });
  assert.deepEqual(reply?.answeredWith, ['4712-2031-09-02']);
  assert.deepEqual(reply?.attachments, [{ title: 'Boats', link: 'https://boats.example/a.pdf', kind: 'PDF' }]);
});

test('readQuestion() leaves open what is not answered, and says what was withdrawn', () => {
  const open = reading({ dateAnswered: null, answerText: null, answeringMemberId: null });
  assert.deepEqual([open.document.kind, open.reply, open.answers], ['questions', undefined, []]);
  assert.equal(reading({ isWithdrawn: true, dateAnswered: null, answerText: '' }).document.settled, 'withdrawn');
});

test('readQuestion() gives every character of every field a role; a field that nobody knows is unread', () => {
  const { text, reading } = read({ attachmentCount: 0, nieuw: { diep: 'a new thing' } });
  assert.equal(reading.roles?.map(({ start, end }) => text.slice(start, end)).join(''), text);
  assert.deepEqual(
    reading.reading.unread.map((each) => each.text),
    ['nieuw.diep: a new thing'],
  );
  assert.ok(reading.reading.coverage < 1);
  assert.equal(read().reading.reading.coverage, 1);
});

test('readQuestion() remarks a question that was cut beside an answer that was not; one that ends with a full stop is whole', () => {
  const codesOf = (questionText: string) =>
    reading({ answerText: 'Ten boats.', questionText }).reading.remarks.map(({ code }) => code);
  for (const letters of [254, 255]) {
    assert.deepEqual(codesOf('b'.repeat(letters)), ['text-cut']);
    assert.deepEqual(codesOf(`${'b'.repeat(letters - 1)}.`), []);
  }
  assert.deepEqual(codesOf('b'.repeat(253)), []);
  assert.deepEqual(codesOf('b'.repeat(256)), []);
});

test('readQuestion() remarks what the lists of the service cut off', () => {
  const cut = `${'a'.repeat(252)}...`;
  const codes = reading({ answerText: cut, questionText: 'b'.repeat(255) }).reading.remarks.map(({ code }) => code);
  assert.deepEqual(codes, ['text-cut', 'text-cut']);
  assert.deepEqual(reading().reading.remarks, []);
  const { answers, reading: account } = reading({ answerText: cut, answerTextHtml: `<p>${'a'.repeat(300)}</p>` });
  assert.equal(answers[0]?.text.length, 300);
  assert.deepEqual([account.coverage, account.remarks], [1, []]);
});

test('readQuestion() reads the feed to departments', () => {
  const found = readQuestion(`<Question>
    <Uin>4713</Uin><UpdatedDate>2031-09-05T11:30:55.713Z</UpdatedDate>
    <AnsweringBody><AnsweringBodyId>990</AnsweringBodyId><AnsweringBodyName>Department for Ferries</AnsweringBodyName></AnsweringBody>
    <House><HouseId>1</HouseId><HouseName>House of Commons</HouseName></House>
    <TablingMember><MemberId>90001</MemberId><MemberName>Ada Marrow</MemberName><Constituency>Sandhaven</Constituency></TablingMember>
    <QuestionType>NamedDay</QuestionType><Session>2031-32</Session><TabledDate>2031-09-01</TabledDate>
    <DateForAnswer>2031-09-04</DateForAnswer><Target>The Secretary of State for Ferries</Target>
    <Text>To ask how many boats &amp; buoys there are.</Text><QuestionStatus>Withdrawn</QuestionStatus></Question>`)!;
  const { document, questions, forAnswer, reading } = readingSchema.parse(found.reading);
  assert.deepEqual(
    [document.case, document.sessionYear, document.settled, document.settledOn],
    ['4713-2031-09-01', '2031-2032', 'withdrawn', '2031-09-05'],
  );
  assert.equal(questions[0]?.text, 'To ask how many boats & buoys there are.');
  assert.deepEqual(forAnswer, { day: '2031-09-04', named: true });
  assert.equal(reading.coverage, 1);
});

test('readQuestion() is undefined for what is no question of this House', () => {
  for (const text of [
    '',
    '{',
    '{"uin": 1}',
    JSON.stringify({ ...made, house: 'Lords' }),
    JSON.stringify({ ...made, uin: "1' or" }),
  ])
    assert.equal(readQuestion(text), undefined, text);
  assert.equal(readQuestion(JSON.stringify({ ...made, dateTabled: '2031-02-31T00:00:00' })), undefined);
});

test('readQuestion() lets no markup through: script is no text, and links stay links to be judged where they are shown', () => {
  const { answers } = reading({
    answerText: '<p onclick="x()">Hello<script>alert(1)</script> <a href="javascript:alert(1)">there</a></p>',
  });
  assert.equal(answers[0]?.text, 'Hello there');
  assert.deepEqual(answers[0]?.links, [{ start: 6, end: 11, link: 'javascript:alert(1)' }]);
});

test('readQuestion() names nobody as who replied where the service tells neither name nor number', () => {
  assert.deepEqual(reading({ answeringMemberId: null, answeringMember: null }).reply?.by, []);
});
