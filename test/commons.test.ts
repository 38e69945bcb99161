/** The questions of the House of Commons in the corpus, where they are at hand: counted from the files, and served. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { QuestionSet } from '../src/record/merge.ts';
import { openStore } from '../src/store/open.ts';
import { findRecord } from '../src/store/records.ts';
import { app } from '../src/web/app.ts';
import type { Overdue } from '../src/web/overdue.ts';

const folder = join(process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus'), 'uk');
const absent = existsSync(folder) ? false : `the corpus is absent: ${folder}`;
const paths = ['api/commons-2024-08.json.gz', 'api/commons-sample-whole.json', 'qna-xml/questions-2014-01.xml'].map(
  (path) => join(folder, path),
);

type Told = {
  readonly uin: string;
  readonly dateTabled: string;
  readonly isWithdrawn: boolean;
  readonly answerIsHolding: boolean;
  readonly answerIsCorrection: boolean;
  readonly dateAnswered: string | null;
  readonly groupedQuestions: readonly string[];
};

type Served = { readonly records: number; readonly overdue: readonly Overdue[] };

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

test('the questions of the Commons are those of the files, and pages, search and clock serve them', {
  skip: absent,
}, async () => {
  const data = await mkdtemp(join(tmpdir(), 'answerable-commons-'));
  try {
    execFileSync(process.execPath, ['src/cli/main.ts', 'import', ...paths, '--data', data], { stdio: 'pipe' });
    const store = openStore(data);
    const told = toldBy([gunzipSync(readFileSync(paths[0]!)).toString(), readFileSync(paths[1]!, 'utf8')]);
    const feed = readFileSync(paths[2]!, 'utf8').match(/<Question>/g)!.length;
    const ids = store.prepare('select id from record').all();
    const records = ids.map(({ id }) => findRecord(store, String(id)) as QuestionSet);
    const count = (has: (record: QuestionSet) => boolean) => records.filter(has).length;
    const hand = (has: (item: Told) => boolean) => told.filter(has).length;
    assert.equal(records.length, told.length + feed);
    assert.equal(
      count(({ replies }) => replies.some(({ answers }) => answers.length > 0)),
      hand(({ dateAnswered, answerIsHolding }) => dateAnswered !== null && !answerIsHolding),
    );
    assert.equal(
      count(({ replies }) => replies.some(({ noticeText }) => noticeText !== undefined)),
      hand(({ answerIsHolding }) => answerIsHolding),
    );
    assert.equal(
      count(({ replies }) => replies.some(({ corrects }) => corrects)),
      hand(({ answerIsCorrection }) => answerIsCorrection),
    );
    assert.equal(
      count(({ replies }) => replies.some(({ answeredWith }) => answeredWith)),
      hand(({ groupedQuestions }) => groupedQuestions.length > 0),
    );
    const site = app(store);
    const json = async (path: string): Promise<Served> => (await site.request(path)).json() as Promise<Served>;
    assert.equal((await json('/zoeken.json?q=parliament:uk-commons')).records, records.length);
    assert.equal((await json('/zoeken.json?q=answers')).records, (await json('/zoeken.json?q=answered')).records);
    const page = await (await site.request('/vragen/uk-commons/2978-2024-08-30')).text();
    assert.match(page, /<h1 lang="en">/);
    assert.match(page, /href="\/vragen\/uk-commons\/2979-2024-08-30"/);
    const { overdue } = await json('/te-laat.json?op=2024-09-10');
    assert.equal(overdue.find(({ id }) => id === 'uk-commons/2978-2024-08-30')!.clock.reasons[0]?.rule, 'put-down');
    store.close();
  } finally {
    await rm(data, { recursive: true, force: true });
  }
});
