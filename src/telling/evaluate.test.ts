import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinDocument } from '../store/by-hand.ts';
import { openStore, statement } from '../store/open.ts';
import { termsKept } from '../store/told-terms.ts';
import { evaluate } from './evaluate.ts';
import { answered, asked, type Desk, delayed, follow, openDesk, take, waiting } from './fixtures/desk.ts';
import type { Told } from './told.ts';

const toldOf = (desk: Desk): Told[] =>
  statement(desk.followers, 'select told from event order by rowid')
    .all()
    .map(({ told }) => JSON.parse(String(told)) as Told);

test('evaluate() tells each follower of what happened to what they follow, and once', () => {
  const desk = openDesk('2031-03-03T12:00:00Z');
  for (const [who, what] of [
    ['set', 'reeks=xx/2031Z00001'],
    ['three', 'reeks=xx/2031Z00001&vraag=3'],
    ['member', 'lid=zwaan'],
    ['party', 'fractie=VVP'],
    ['office', 'ambt=minister:water'],
    ['state', 'ambt=state-secretary:Water'],
    ['search', 'zoeken=veren'],
    ['subject', 'onderwerp=veer'],
    ['words', 'onderwerp=varen'],
    ['late', 'te-laat=1'],
  ] as const) {
    follow(desk, `${who}@lezer.example`, what);
  }
  asked(desk, 1);
  asked(desk, 2, { document: {}, askers: [{ name: 'Oever', party: 'Kade' }] });
  assert.deepEqual(evaluate(desk), { events: 2, notices: 10, more: false, anew: false });
  assert.deepEqual(waiting(desk), {
    set: ['asked xx/2031Z00001'],
    three: ['asked xx/2031Z00001'],
    member: ['asked xx/2031Z00001'],
    party: ['asked xx/2031Z00001'],
    office: ['asked xx/2031Z00001', 'asked xx/2031Z00002'],
    search: ['asked xx/2031Z00001', 'asked xx/2031Z00002'],
    subject: ['asked xx/2031Z00001', 'asked xx/2031Z00002'],
  });
  assert.equal(evaluate(desk).events, 0);
});

test('evaluate() tells of a delay with both due days, of an answer with its first words, and of a further one', () => {
  const desk = openDesk('2031-03-10T12:00:00Z');
  follow(desk, 'set@lezer.example', 'reeks=xx/2031Z00001');
  follow(desk, 'three@lezer.example', 'reeks=xx/2031Z00001&vraag=3');
  asked(desk, 1);
  delayed(desk, 1, '2031-03-09');
  answered(desk, 1, { document: {}, answers: [{ to: ['1'], text: `${'Ja, hij vaart. '.repeat(40)}`, notes: [] }] });
  answered(desk, 1, { document: {}, answers: [{ to: ['2', '3'], text: 'Sinds gisteren.', notes: [] }] });
  evaluate(desk);
  const all = toldOf(desk);
  assert.deepEqual(
    all.map(({ kind, due, was }) => [kind, due, was]),
    [
      ['asked', '2031-04-14', undefined],
      ['delay-notice', '2031-04-14', '2031-03-24'],
      ['answer', undefined, undefined],
      ['further-answer', undefined, undefined],
    ],
  );
  const [quote] = all[2]!.quotes;
  assert.deepEqual([quote?.numbers, quote?.more], [['1'], true]);
  assert.ok(quote!.text.length <= 320 && 'Ja, hij vaart. '.repeat(40).startsWith(`${quote!.text} `));
  assert.deepEqual(waiting(desk).three, [
    'asked xx/2031Z00001',
    'delay-notice xx/2031Z00001',
    'further-answer xx/2031Z00001',
  ]);
});

test('evaluate() tells nothing of another source of a paper, nor of a reprint of the same answers', () => {
  const desk = openDesk('2031-03-10T12:00:00Z');
  follow(desk, 'set@lezer.example', 'reeks=xx/2031Z00001');
  asked(desk, 1);
  asked(desk, 1);
  answered(desk, 1, { document: { id: 'bij-7', kind: 'answer' } });
  answered(desk, 1, { document: { id: 'bij-7', kind: 'answer' } });
  answered(desk, 1, { document: { id: 'bij-8', kind: 'answer-letter' } });
  evaluate(desk);
  assert.deepEqual(waiting(desk).set, ['asked xx/2031Z00001', 'answer xx/2031Z00001']);
});

test('evaluate() tells once that a set has become overdue, on the day after its due day', () => {
  const desk = openDesk('2031-03-03T12:00:00Z');
  follow(desk, 'late@lezer.example', 'te-laat=1');
  asked(desk, 1);
  asked(desk, 2);
  for (const day of ['2031-03-04', '2031-03-24', '2031-03-25', '2031-03-26']) {
    desk.clock.now = new Date(`${day}T12:00:00Z`);
    if (day === '2031-03-24') answered(desk, 2);
    assert.equal(evaluate(desk).notices, day === '2031-03-25' ? 1 : 0, day);
  }
  assert.deepEqual(waiting(desk).late, ['overdue xx/2031Z00001']);
  delayed(desk, 1, '2031-03-26');
  evaluate(desk);
  desk.clock.now = new Date('2031-04-20T12:00:00Z');
  evaluate(desk);
  assert.deepEqual(
    waiting(desk).late,
    ['overdue xx/2031Z00001', 'overdue xx/2031Z00001'],
    'the longer term has passed too',
  );
});

test('evaluate() tells of a due day that moves for another reason than a notice', () => {
  const desk = openDesk('2031-03-04T12:00:00Z');
  follow(desk, 'set@lezer.example', 'reeks=xx/2031Z00001');
  asked(desk, 1);
  evaluate(desk);
  const better = [...Array(9)].map((_, i) => ({ numbers: [`${i + 1}`], text: 'Vaart het?', notes: [] }));
  take(desk.store, 1, 'questions', { document: {}, submitted: '2031-03-06', questions: better });
  evaluate(desk);
  assert.deepEqual(
    toldOf(desk).map(({ kind, due, was }) => [kind, due, was]),
    [
      ['asked', '2031-03-24', undefined],
      ['due-moved', '2031-03-27', '2031-03-24'],
    ],
  );
});

test('evaluate() tells of a set that is withdrawn, or called done without an answer, also where it was asked just now', () => {
  const desk = openDesk('2031-03-04T12:00:00Z');
  for (const n of [1, 2, 3]) follow(desk, `set${n}@lezer.example`, `reeks=xx/2031Z0000${n}`);
  follow(desk, 'one@lezer.example', 'reeks=xx/2031Z00001&vraag=2');
  follow(desk, 'late@lezer.example', 'te-laat=1');
  const end = (n: number, facts: object) =>
    take(desk.store, n, 'questions', { document: { id: `end-${n}`, ...facts }, questions: [] });
  for (const n of [1, 2]) asked(desk, n);
  evaluate(desk);
  end(1, { settled: 'withdrawn', settledOn: '2031-03-04' });
  end(2, { settled: 'done' });
  asked(desk, 3);
  end(3, { settled: 'withdrawn', settledOn: '2031-03-04' });
  for (let times = 0; times < 2; times++) evaluate(desk);
  assert.deepEqual(waiting(desk), {
    set1: ['asked xx/2031Z00001', 'withdrawn xx/2031Z00001'],
    one: ['asked xx/2031Z00001', 'withdrawn xx/2031Z00001'],
    set2: ['asked xx/2031Z00002', 'done xx/2031Z00002'],
    set3: ['asked xx/2031Z00003', 'withdrawn xx/2031Z00003'],
  });
  const days = toldOf(desk).flatMap(({ kind, day }) => (kind === 'asked' ? [] : [[kind, day]]));
  assert.deepEqual(days, [
    ['withdrawn', '2031-03-04'],
    ['done', undefined],
    ['withdrawn', '2031-03-04'],
  ]);
  answered(desk, 2, undefined, '2031-03-04');
  evaluate(desk);
  assert.equal(waiting(desk).set2?.at(-1), 'answer xx/2031Z00002', 'its answer is told when it comes after all');
});

test('evaluate() tells on the day that a session ends which sets lapse with it, once, and not of those that were answered', () => {
  const plain = openDesk('2031-03-04T12:00:00Z');
  const chamber = plain.parliamentOf('xx/1')!;
  const rule = { value: true, source: 'Rules of the Water Chamber' };
  const clock = {
    ...chamber.clock,
    endings: [{ name: '2030-2031', day: '2031-04-30', source: rule.source }],
    versions: chamber.clock.versions.map((version) => ({ ...version, lapsesAtEnd: rule })),
  };
  const desk: Desk = { ...plain, parliamentOf: () => ({ ...chamber, clock }) };
  follow(desk, 'all@lezer.example', 'zoeken=veer');
  for (const n of [1, 2]) asked(desk, n);
  answered(desk, 2);
  for (const day of ['2031-03-25', '2031-04-29', '2031-04-30', '2031-04-30', '2031-05-01']) {
    desk.clock.now = new Date(`${day}T12:00:00Z`);
    evaluate(desk);
  }
  assert.deepEqual(waiting(desk).all?.slice(2), [
    'answer xx/2031Z00002',
    'overdue xx/2031Z00001',
    'lapsed xx/2031Z00001',
  ]);
  assert.equal(toldOf(desk).at(-1)?.day, '2031-04-30');
  assert.deepEqual(termsKept(desk.followers), [], 'no term runs of what ended');
});

test('evaluate() follows a record to its new name when documents are joined', () => {
  const desk = openDesk('2031-03-04T12:00:00Z');
  take(desk.store, 1, 'questions', { document: { id: 'kv-a' } });
  evaluate(desk);
  follow(desk, 'set@lezer.example', 'reeks=xx/2031Z00001');
  answered(desk, 9, { document: { id: 'bij-z', kind: 'answer', case: '2031Z00009' } });
  joinDocument(desk.store, 'xx/2031Z00009', 'kv-a');
  answered(desk, 9, {
    document: { id: 'bij-y', kind: 'answer', case: '2031Z00009' },
    answers: [{ to: ['1'], text: 'Nee.', notes: [] }],
  });
  evaluate(desk);
  assert.deepEqual(waiting(desk).set, ['answer xx/2031Z00009', 'further-answer xx/2031Z00009']);
});

test('evaluate() tells old papers only to who follows their very set', () => {
  const desk = openDesk('2032-03-10T12:00:00Z');
  follow(desk, 'set@lezer.example', 'reeks=xx/2031Z00001');
  follow(desk, 'search@lezer.example', 'zoeken=veer');
  asked(desk, 1);
  answered(desk, 1);
  evaluate(desk);
  assert.deepEqual(waiting(desk), { set: ['asked xx/2031Z00001', 'answer xx/2031Z00001'] });
});

test('evaluate() tells nothing of what was there before, also in a register that was made anew', () => {
  const first = openDesk('2031-03-10T12:00:00Z');
  follow(first, 'search@lezer.example', 'zoeken=veer');
  asked(first, 1);
  evaluate(first);
  const store = openStore(':memory:');
  const desk: Desk = { ...first, store };
  for (const n of [7, 8, 9]) asked(desk, n);
  assert.deepEqual(evaluate(desk), { events: 0, notices: 0, more: false, anew: true });
  asked(desk, 10);
  evaluate(desk);
  assert.deepEqual(waiting(desk).search, ['asked xx/2031Z00001', 'asked xx/2031Z00010']);
});

test('evaluate() keeps what it read and whom to tell together: what breaks off is done again, none of it twice', () => {
  const desk = openDesk('2031-03-10T12:00:00Z');
  follow(desk, 'search@lezer.example', 'zoeken=veer');
  for (const n of [1, 2, 3]) asked(desk, n);
  const broken = { ...desk, secrets: desk.secrets, followers: desk.followers };
  desk.followers.exec('create temp trigger breaks before update on cursor begin select raise(abort, "broken"); end');
  assert.throws(() => evaluate(broken), /broken/);
  assert.deepEqual(waiting(desk), {});
  desk.followers.exec('drop trigger breaks');
  evaluate(desk);
  assert.equal(waiting(desk).search?.length, 3);
});

test('evaluate() tells who has several follows of one event once, in the quickest of their rhythms', () => {
  const desk = openDesk('2031-03-10T12:00:00Z');
  follow(desk, 'both@lezer.example', 'zoeken=veer', { rhythm: 'weekly' });
  follow(desk, 'both@lezer.example', 'lid=Zwaan', { rhythm: 'daily' });
  asked(desk, 1);
  evaluate(desk);
  const rows = statement(desk.followers, 'select rhythm, due_at, follows from outbox').all();
  assert.deepEqual(
    rows.map((row) => ({ ...row })),
    [{ rhythm: 'daily', due_at: '2031-03-11T06:00:00.000Z', follows: '[1,2]' }],
  );
});

test('evaluate() forgets what was not confirmed in two days, and who follows nothing', () => {
  const desk = openDesk('2031-03-10T12:00:00Z');
  follow(desk, 'stays@lezer.example', 'zoeken=veer');
  follow(desk, 'goes@lezer.example', 'zoeken=veer');
  desk.followers.exec('update follow set consent_at = null where follower = 2');
  desk.clock.now = new Date('2031-03-12T11:59:00Z');
  evaluate(desk);
  assert.equal(statement(desk.followers, 'select count(*) as n from follower').get()?.n, 2);
  desk.clock.now = new Date('2031-03-12T12:01:00Z');
  evaluate(desk);
  assert.deepEqual(
    statement(desk.followers, 'select number from follower')
      .all()
      .map((row) => ({ ...row })),
    [{ number: 1 }],
  );
});
