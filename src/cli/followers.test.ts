import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { openRegister } from '../intake/register.ts';
import type { Reading } from '../record/reading.ts';
import { onlySender, openFollowers } from '../store/followers.ts';
import { confirmFollow, followsOf } from '../store/follows.ts';
import { takeDocument } from '../store/take.ts';
import { evaluate } from '../telling/evaluate.ts';
import { signUp } from '../telling/sign-up.ts';
import { followers } from './followers.ts';
import { status } from './status.ts';
import { tell } from './tell.ts';
import { openSetting, readSender, readSmtp } from './tell-settings.ts';

const site = 'https://vragen.example';

/** A register with one follower and one set that they have not been told of yet; what is printed. */
function openFolder(t: TestContext) {
  const data = mkdtempSync(join(tmpdir(), 'answerable-followers-'));
  t.after(() => rmSync(data, { recursive: true }));
  const store = openRegister(data);
  const setting = openSetting(store, data, site, {});
  evaluate(setting);
  const followed = { kind: 'member', name: 'Zwaan' } as const;
  signUp(setting, { channel: 'mail', address: 'ans@lezer.example', followed, rhythm: 'now', language: 'nl' });
  for (const each of followsOf(setting.followers, 1)) confirmFollow(setting.followers, each, '2031-03-03T12:00:00Z');
  const reading: Reading = {
    document: { kind: 'questions', parliament: 'nl-tk', id: 'kv-tk-1' },
    subject: 'het veer',
    askers: [{ name: 'Zwaan', party: 'PVX' }],
    addressees: [],
    submitted: new Date().toISOString().slice(0, 10),
    questions: [{ numbers: ['1'], text: 'Vaart het veer?', notes: [] }],
    answers: [],
    notes: [],
    other: [],
    reading: { coverage: 1, unread: [], remarks: [] },
  };
  takeDocument(store, { name: '1', bytes: Buffer.from('1'), text: 'x', reading, sameSet: [] });
  setting.followers.close();
  store.close();
  const printed: string[] = [];
  for (const way of ['log', 'error'] as const) {
    t.mock.method(console, way, (...all: unknown[]) => printed.push(all.map(String).join(' ')));
  }
  return { data, printed, said: () => printed.splice(0).join('\n') };
}

test('followers export prints what is kept of an address, and delete forgets it', (t) => {
  const { data, said } = openFolder(t);
  assert.equal(followers(['export', 'ANS@lezer.example', '--data', data]), 0);
  const kept = JSON.parse(said());
  assert.equal(kept.address, 'ans@lezer.example');
  assert.deepEqual(
    kept.follows.map(({ kind, value }: Record<string, string>) => [kind, value]),
    [['member', 'Zwaan']],
  );
  assert.equal(followers(['delete', 'ans@lezer.example', '--data', data]), 0);
  said();
  assert.equal(followers(['export', 'ans@lezer.example', '--data', data]), 1);
  assert.match(said(), /Nothing is kept of this address/);
  assert.throws(() => followers(['export', '--data', data]), { code: 'bad-usage' });
});

test('followers says how the telling stands, and ends with 1 where it is stuck', (t) => {
  const { data, said } = openFolder(t);
  assert.equal(followers(['--data', data]), 0);
  assert.match(said(), /^1 notices wait, 0 were sent and 0 failed/);
  assert.equal(followers(['--minutes', '0', '--data', data]), 1);
  assert.match(said(), /The telling is stuck: 1 notices should have gone out, the oldest at 2/);
});

test('status says what waits to be told, since when, and what went wrong last, and ends with 1 where it is stuck', (t) => {
  const { data, said } = openFolder(t);
  assert.equal(status(['--data', data]), 0);
  assert.match(said(), /telling.*\n {2}1 notices wait, 0 were sent and 0 failed/);
  const outbox = openFollowers(data);
  outbox.exec(
    "update outbox set due_at = '2031-03-03T12:00:00.000Z', reason = '451 busy', changed_at = '2031-03-04T12:00:00.000Z'",
  );
  outbox.exec("update outbox set due_at = '2001-03-03T12:00:00.000Z'");
  outbox.close();
  assert.equal(status(['--data', data]), 1);
  assert.match(
    said(),
    /The last that went wrong, at 2031-03-04T12:00:00\.000Z: 451 busy\n.*! stuck: 1 notices should have gone out, the oldest at 2001-03-03/,
  );
  assert.equal(status(['--json', '--data', data]), 1);
  assert.partialDeepStrictEqual(JSON.parse(said()).telling, {
    late: 1,
    since: '2001-03-03T12:00:00.000Z',
    lastError: { at: '2031-03-04T12:00:00.000Z', reason: '451 busy' },
    paused: 0,
  });
});

test('followers resend lets what failed be sent again, of everybody or of one address; a webhook has an address too', (t) => {
  const { data, said } = openFolder(t);
  const outbox = openFollowers(data);
  outbox.exec("update outbox set state = 'failed', attempts = 3; update follower set stopped = 'refused'");
  assert.equal(followers(['resend', 'niemand@lezer.example', '--data', data]), 1);
  said();
  for (const whom of [['ans@lezer.example'], []]) {
    outbox.exec("update outbox set state = 'failed'");
    assert.equal(followers(['resend', ...whom, '--data', data]), 0);
    assert.match(said(), /^1 notices wait to be sent again/);
    assert.deepEqual(
      { ...outbox.prepare('select state, stopped from outbox, follower').get() },
      { state: 'pending', stopped: null },
    );
  }
  const store = openRegister(data);
  const setting = openSetting(store, data, site, {});
  const followed = { kind: 'overdue' } as const;
  for (let twice = 0; twice < 2; twice++) {
    signUp(setting, { channel: 'webhook', address: 'https://haak.example/x', followed, rhythm: 'now', language: 'nl' });
  }
  setting.followers.close();
  store.close();
  assert.equal(followers(['export', 'https://haak.example/x', '--data', data]), 0);
  assert.equal(said().match(/"address": "https:\/\/haak\.example\/x"/g)?.length, 2);
  assert.equal(followers(['delete', 'https://haak.example/x', '--data', data]), 0);
  said();
  assert.equal(followers(['export', 'https://haak.example/x', '--data', data]), 1);
  outbox.close();
});

test('tell --dry-run shows what would be told without naming anybody, and keeps nothing', async (t) => {
  const { data, said } = openFolder(t);
  for (let times = 0; times < 2; times++) {
    assert.equal(await tell(['--dry-run', '--site', site, '--data', data]), 0);
    const text = said();
    assert.match(text, /mail now \S+ {2}asked nl-tk\/kv-tk-1 het veer {2}\(follows the member Zwaan\)/);
    assert.match(text, /2 messages would be told; nothing was sent or kept\./);
    assert.doesNotMatch(text, /lezer/);
  }
});

test('tell is refused where another process tells already, and where it does not know the site', async (t) => {
  const { data } = openFolder(t);
  const lock = onlySender(data);
  await assert.rejects(tell(['--site', site, '--data', data]), { code: 'bad-usage' });
  lock.release();
  assert.equal(await tell(['--site', site, '--data', data]), 0, 'without a mail server mail waits');
  await assert.rejects(tell(['--data', data]), { code: 'bad-usage' });
});

test('the settings of mail are read strictly, and nothing secret is repeated in what is said', () => {
  assert.equal(readSmtp({}, {}), undefined);
  assert.deepEqual(readSender('Vragen <volgen@vragen.example>'), { name: 'Vragen', address: 'volgen@vragen.example' });
  for (const sender of ['', 'Vragen', 'Vragen <x>', 'a@b.example\r\nBcc: c@d.example', 'X\r\nY <a@b.example>']) {
    assert.throws(() => readSender(sender), { code: 'bad-usage' }, sender);
  }
  for (const env of [
    { ANSWERABLE_SMTP: 'http://secret@mail.example' },
    {
      ANSWERABLE_SMTP: 'smtp://u:secret@mail.example',
      ANSWERABLE_SENDER: 'a@b.example',
      ANSWERABLE_DKIM: 'x@y.example',
    },
  ]) {
    assert.throws(
      () => readSmtp({}, env),
      (error: Error) => !error.message.includes('secret'),
    );
  }
});
