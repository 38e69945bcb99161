/** The questions of the House of Commons in the corpus, where they are at hand: counted from the files, and served. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { type QuestionSet, standingOf } from '../src/record/merge.ts';
import { openStore } from '../src/store/open.ts';
import { findRecord } from '../src/store/records.ts';
import { app } from '../src/web/app.ts';
import { clockOn } from '../src/web/clock.ts';

const folder = join(process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus'), 'uk');
const absent = existsSync(folder) ? false : `the corpus is absent: ${folder}`;
const files = {
  list: 'api/commons-2024-08.json.gz',
  whole: 'api/commons-sample-whole.json',
  feed: 'qna-xml/questions-2014-01.xml',
  days: ['answers2009-10-28a.xml', 'answers2009-10-28b.xml', 'answers2009-10-29a.xml.gz'].map(
    (name) => `wrans-xml/${name}`,
  ),
};
const textOf = (name: string): string => {
  const bytes = readFileSync(join(folder, name));
  return name.endsWith('.gz') ? gunzipSync(bytes).toString('latin1') : bytes.toString('latin1');
};

type Told = {
  readonly uin: string;
  readonly dateTabled: string;
  readonly isWithdrawn: boolean;
  readonly isNamedDay: boolean;
  readonly memberHasInterest: boolean;
  readonly askingMemberId: number;
  readonly askingMember?: { readonly party: string } | null;
  readonly answeringBodyName: string;
  readonly answerIsHolding: boolean;
  readonly answerIsCorrection: boolean;
  readonly dateAnswered: string | null;
  readonly dateHoldingAnswer: string | null;
  readonly groupedQuestions: readonly string[];
  readonly attachments?: readonly unknown[];
};

/** What no question of the corpus is: a holding answer alone, withdrawn, with a party, with an attachment. */
const base: Told & Record<string, unknown> = {
  uin: '4711',
  house: 'Commons',
  dateTabled: '2031-07-01T00:00:00',
  dateForAnswer: '2031-07-03T00:00:00',
  isNamedDay: true,
  isWithdrawn: false,
  memberHasInterest: false,
  askingMemberId: 90001,
  askingMember: { party: 'Lighthouse' },
  questionText: 'To ask the Secretary of State for Ferries, how many boats there are.',
  answeringBodyId: 990,
  answeringBodyName: 'Department for Ferries',
  heading: 'Ferries: Boats',
  answerIsHolding: false,
  answerIsCorrection: false,
  dateAnswered: null,
  dateHoldingAnswer: null,
  groupedQuestions: [],
};
const held = { answerIsHolding: true, dateAnswered: '2031-07-03T00:00:00', dateHoldingAnswer: '2031-07-03T00:00:00' };
const made: readonly Told[] = [
  { ...base, ...held, answerText: '<p>Soon.</p>' } as Told,
  { ...base, ...held, uin: '4712', askingMember: { party: 'Harbour' } },
  { ...base, uin: '4713', isWithdrawn: true },
  {
    ...base,
    uin: '4714',
    dateAnswered: '2031-07-09T00:00:00',
    dateHoldingAnswer: '2031-07-03T00:00:00',
    answerText: '<p>Ten.</p>',
    attachments: [{ title: 'Boats', url: 'https://files.example/boats', fileType: 'PDF', fileSizeBytes: 9 }],
  } as Told,
];

/** What the service's own JSON says, each question once. */
function toldBy(texts: readonly string[]): Told[] {
  const items = texts.flatMap((text) => {
    const list = JSON.parse(text);
    return (list.results ?? list) as readonly (Told & { readonly value?: Told })[];
  });
  return [
    ...new Map(
      items.map((item) => item.value ?? item).map((q) => [`${q.uin}-${q.dateTabled.slice(0, 10)}`, q]),
    ).values(),
  ];
}

/** The sets of the days of Hansard: every heading of a subject with a question under it, by the day and its first number. */
function setsOf(texts: readonly string[]): Map<string, string> {
  const sets = texts.flatMap((text) =>
    text
      .split('<minor-heading')
      .slice(1)
      .filter((part) => part.includes('<ques'))
      .map((part): [string, string] => [
        `${/wrans\/(\d{4}-\d{2}-\d{2})/.exec(part)![1]} ${/qnum="(\d+)"/.exec(part)![1]}`,
        part.split('<major-heading')[0]!,
      ]),
  );
  return new Map(sets);
}

type Served = {
  readonly records: number;
  readonly overdue: readonly { readonly id: string }[];
  readonly facets: readonly { readonly field: string; readonly value: string; readonly records: number }[];
};
const distinct = (values: readonly (string | number)[]): string[] => [...new Set(values.map(String))].toSorted();

test('the questions of the Commons are those of the files, and pages, search and clock serve them', {
  skip: absent,
}, async () => {
  const data = await mkdtemp(join(tmpdir(), 'answerable-commons-'));
  try {
    await writeFile(join(data, 'made.json'), JSON.stringify({ totalResults: made.length, results: made }));
    const paths = [files.list, files.whole, files.feed, ...files.days].map((path) => join(folder, path));
    execFileSync(process.execPath, ['src/cli/main.ts', 'import', ...paths, join(data, 'made.json'), '--data', data], {
      stdio: 'pipe',
    });
    const store = openStore(data);
    const told = [...toldBy([textOf(files.list), textOf(files.whole)]), ...made];
    const feed = textOf(files.feed).match(/<Question>[\s\S]*?<\/Question>/g)!;
    const sets = [...setsOf(files.days.map(textOf)).values()];
    const ids = store.prepare('select id from record').all();
    const records = ids.map(({ id }) => findRecord(store, String(id)) as QuestionSet);
    const items = records.filter(({ documents }) => documents[0]?.state?.of.startsWith('uk-commons question'));
    const hansard = records.filter(({ id }) => id.includes('-answered-'));
    const count = (has: (record: QuestionSet) => boolean, of = items) => of.filter(has).length;
    const hand = (has: (item: Told) => boolean) => told.filter(has).length;
    assert.ok(told.length > 1000 && feed.length > 10 && sets.length > 300);
    assert.deepEqual(
      [items.length, hansard.length, records.length],
      [told.length, sets.length, told.length + sets.length + feed.length],
    );
    const counts: Record<string, readonly [number, number]> = {
      answered: [
        count(({ replies }) => replies.some(({ answers }) => answers.length > 0)),
        hand(({ dateAnswered, answerIsHolding }) => dateAnswered !== null && !answerIsHolding),
      ],
      'held for now': [
        count((record) => standingOf(record) === 'postponed'),
        hand(({ answerIsHolding }) => answerIsHolding),
      ],
      'held at some time': [
        count(({ replies }) => replies.some(({ document }) => document.kind === 'delay-notice')),
        hand(({ dateHoldingAnswer }) => dateHoldingAnswer !== null),
      ],
      withdrawn: [count((record) => standingOf(record) === 'withdrawn'), hand(({ isWithdrawn }) => isWithdrawn)],
      corrected: [
        count(({ replies }) => replies.some(({ corrects }) => corrects)),
        hand(({ answerIsCorrection }) => answerIsCorrection),
      ],
      'answered together': [
        count(({ replies }) => replies.some(({ answeredWith }) => answeredWith)),
        hand(({ groupedQuestions }) => groupedQuestions.length > 0),
      ],
      'with attachments': [
        count(({ replies }) => replies.some(({ attachments }) => attachments)),
        hand(({ attachments = [] }) => attachments.length > 0),
      ],
      'with an interest': [
        count(({ askers }) => askers[0]?.interest === true),
        hand(({ memberHasInterest }) => memberHasInterest),
      ],
      'for a named day': [count(({ forAnswer }) => forAnswer?.named === true), hand(({ isNamedDay }) => isNamedDay)],
      'feed, withdrawn': [
        count((record) => standingOf(record) === 'withdrawn', records) - hand(({ isWithdrawn }) => isWithdrawn),
        feed.filter((item) => /<QuestionStatus>Withdrawn/i.test(item)).length,
      ],
      'feed, answered': [
        count((record) => standingOf(record) === 'done', records),
        feed.filter((item) => /<QuestionStatus>Answered/i.test(item)).length,
      ],
      'Hansard, held': [
        count(({ replies }) => replies.some(({ document }) => document.kind === 'delay-notice'), hansard),
        sets.filter((set) => set.includes('class="holdinganswer"')).length,
      ],
      'Hansard, with a table': [
        count(({ replies }) => replies.some(({ answers }) => answers.some(({ text }) => text.includes('\t'))), hansard),
        sets.filter((set) => /<tr\b(?:(?!<\/tr>)[\s\S])*<td\b(?:(?!<\/tr>)[\s\S])*<td\b/.test(set)).length,
      ],
      'Hansard, questions': [
        hansard.reduce((sum, { questions }) => sum + questions.length, 0),
        sets.reduce((sum, set) => sum + set.match(/qnum="/g)!.length, 0),
      ],
    };
    for (const [what, [ours, theirs]] of Object.entries(counts)) assert.equal(ours, theirs, what);
    for (const [what, [, theirs]] of Object.entries(counts))
      if (what !== 'feed, withdrawn') assert.ok(theirs > 0, `${what}: nothing to count`);
    assert.deepEqual(
      distinct(items.map(({ askers }) => askers[0]!.member!)),
      distinct(told.map(({ askingMemberId }) => askingMemberId)),
    );
    assert.deepEqual(
      distinct(items.map(({ addressees }) => addressees[0]!.portfolio)),
      distinct(told.map(({ answeringBodyName }) => answeringBodyName)),
    );
    assert.deepEqual(
      distinct(hansard.flatMap(({ askers }) => askers.map(({ name }) => name))),
      distinct(sets.flatMap((set) => [...set.matchAll(/<ques [^>]*speakername="([^"]*)"/g)].map(([, name]) => name!))),
    );
    const site = app(store);
    const json = async (path: string): Promise<Served> => (await site.request(path)).json() as Promise<Served>;
    const { facets, records: found } = await json('/zoeken.json?q=parliament:uk-commons');
    assert.equal(found, records.length);
    const parties = Map.groupBy(told, ({ askingMember }) => askingMember?.party ?? '');
    parties.delete('');
    assert.deepEqual(
      facets.flatMap(({ field, value, records }) => (field === 'party' ? [`${value} ${records}`] : [])).toSorted(),
      [...parties].map(([party, of]) => `${party} ${of.length}`).toSorted(),
    );
    const department = 'Department for Work and Pensions';
    assert.equal(
      facets.find(({ field, value }) => field === 'ministry' && value === department)?.records,
      hand(({ answeringBodyName }) => answeringBodyName === department) +
        feed.filter((item) => item.includes(`>${department}<`)).length,
    );
    assert.equal((await json('/zoeken.json?q=answers')).records, (await json('/zoeken.json?q=answered')).records);
    // All ordinary questions were tabled on 30 August 2024: the fifth sitting day after it is Monday 9 September.
    const ordinary = told.filter(({ isNamedDay }) => !isNamedDay);
    assert.deepEqual(distinct(ordinary.map(({ dateTabled }) => dateTabled)), ['2024-08-30T00:00:00']);
    const clocks = items.map((record) => clockOn(record)!);
    assert.equal(
      clocks.filter(({ expected, state }) => expected && state === 'answered-in-time').length,
      ordinary.filter(({ dateAnswered }) => dateAnswered! <= '2024-09-09T00:00:00').length,
    );
    assert.ok(clocks.every(({ expected, due }) => !expected || due === '2024-09-09'));
    const page = await (await site.request('/vragen/uk-commons/2978-2024-08-30')).text();
    assert.match(page, /<h1 lang="en">/);
    assert.match(page, /href="\/vragen\/uk-commons\/2979-2024-08-30"/);
    store.close();
  } finally {
    await rm(data, { recursive: true, force: true });
  }
});
