import assert from 'node:assert/strict';
import { Socket } from 'node:net';
import { test } from 'node:test';
import { dkimVerify } from 'mailauth/lib/dkim/verify.js';
import { simpleParser } from 'mailparser';
import { followerNumbered } from '../store/follows.ts';
import { outboxState } from '../store/outbox.ts';
import { evaluate } from './evaluate.ts';
import { answered, asked, delayed, follow, openDesk, take } from './fixtures/desk.ts';
import { dkimKey, openMailServer, sender } from './fixtures/mail-server.ts';
import { openSmtp } from './smtp.ts';
import { tellOnce } from './tell.ts';

const chance = () => 0.5;

async function sentBy(work: (desk: ReturnType<typeof openDesk>) => void) {
  const server = await openMailServer();
  const { dkim, resolver } = dkimKey();
  const mail = openSmtp({ url: server.url, sender, dkim });
  const desk = openDesk('2031-03-20T12:00:00Z');
  work(desk);
  const round = await tellOnce(desk, { mail, chance });
  mail.close();
  await server.close();
  return { desk, round, received: server.received, resolver };
}

test('a mail says what changed, quotes it in its own language, and links to each part', async () => {
  const { received } = await sentBy((desk) => {
    follow(desk, 'ans@lezer.example', 'reeks=xx/2031Z00001', { language: 'en' });
    answered(desk, 1);
  });
  assert.equal(received.length, 1);
  const { subject, text = '', html, from, to, date } = await simpleParser(received[0]!.raw);
  assert.equal(subject, 'Answer: Het veer 1');
  assert.deepEqual([from?.text, [to].flat()[0]?.text], ['"Answerable" <volgen@vragen.example>', 'ans@lezer.example']);
  assert.equal(date?.toISOString(), '2031-03-20T12:00:00.000Z');
  for (const part of [
    'Questions by Zwaan (VVP) to the minister (Water)',
    'By Zandbergen, minister (Water) on 20 March 2031',
    'Word for word from the paper (in Dutch):',
    'Answer 1 and 2\n> Ja, veer 1 vaart.\nhttps://vragen.example/vragen/xx/2031Z00001#vraag-1',
    'Answer 3\n> Omdat veer 1 moet varen.\nhttps://vragen.example/vragen/xx/2031Z00001#vraag-3',
    'You get this because you follow the questions “het veer 1”.',
  ]) {
    assert.ok(text.includes(part), part);
  }
  assert.match(String(html), /<html lang="en">/);
  assert.match(String(html), /<blockquote lang="nl"[^>]*><p[^>]*>Ja, veer 1 vaart\.<\/p><\/blockquote>/);
  assert.match(String(html), /<a href="https:\/\/vragen\.example\/vragen\/xx\/2031Z00001#vraag-3">Answer 3<\/a>/);
});

test('a mail has nothing that is fetched or counted: no picture, no style from elsewhere, no link but to the site itself', async () => {
  const { received } = await sentBy((desk) => {
    follow(desk, 'ans@lezer.example', 'zoeken=veer');
    asked(desk, 1);
  });
  const { html } = await simpleParser(received[0]!.raw);
  assert.doesNotMatch(String(html), /<(?:img|link|script|iframe|object|form|style)|url\(|src=/i);
  const links = [...String(html).matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
  assert.ok(links.length > 3);
  for (const link of links) assert.match(link, /^https:\/\/vragen\.example\/(?:vragen|volgen)\//);
});

test('a mail can be ended by one click: both headers are there, once, and covered by the signature', async () => {
  const { received, resolver } = await sentBy((desk) => {
    follow(desk, 'ans@lezer.example', 'zoeken=veer');
    asked(desk, 1);
  });
  const { raw } = received[0]!;
  const { headerLines, headers } = await simpleParser(raw);
  const lines = (name: string) => headerLines.filter(({ key }) => key === name).map(({ line }) => line);
  assert.match(
    lines('list-unsubscribe').join('\n'),
    /^List-Unsubscribe: <https:\/\/vragen\.example\/volgen\/stop\/[\w-]{32}>$/,
  );
  assert.deepEqual(lines('list-unsubscribe-post'), ['List-Unsubscribe-Post: List-Unsubscribe=One-Click']);
  assert.equal(headers.get('auto-submitted'), 'auto-generated');
  assert.equal(headers.get('precedence'), 'bulk');
  const { results } = await dkimVerify(raw, { resolver });
  assert.deepEqual(
    results.map(({ status, signingDomain }) => [status.result, signingDomain]),
    [['pass', 'vragen.example']],
  );
  const signed = results[0]!.signingHeaders!.keys.toLowerCase().split(/\s*:\s*/);
  for (const name of ['list-unsubscribe', 'list-unsubscribe-post', 'message-id', 'from', 'to', 'subject']) {
    assert.ok(signed.includes(name), name);
  }
  const changed = Buffer.from(raw.toString('latin1').replace(/\/volgen\/stop\/./, '/volgen/stop/X'), 'latin1');
  const [again] = (await dkimVerify(changed, { resolver })).results;
  assert.equal(again!.status.result, 'fail', 'a changed header is noticed');
});

test('hostile words of a paper put no header in a mail and no markup', async () => {
  const subject = 'het veer\r\nBcc: boef@elders.example\r\n\r\n<script>alert(1)</script>\u202e"&';
  const { received } = await sentBy((desk) => {
    follow(desk, 'ans@lezer.example', 'lid=Zwaan');
    answered(desk, 1, {
      document: {},
      subject,
      answers: [{ to: ['1"><b>'], text: '.\r\nQUIT\r\n<img src=x onerror=alert(1)>', notes: [] }],
    });
  });
  assert.deepEqual(
    received.map(({ to }) => to),
    ['ans@lezer.example'],
  );
  const parsed = await simpleParser(received[0]!.raw);
  assert.equal(parsed.bcc, undefined);
  assert.equal(parsed.subject, 'Antwoord: Het veer Bcc: boef@elders.example <script>alert(1)</script> "&');
  assert.doesNotMatch(String(parsed.html), /<script|<img|<b>/);
  assert.match(String(parsed.html), /&lt;img src=x onerror=alert\(1\)&gt;/);
  assert.match(parsed.text ?? '', /> QUIT\n/);
});

test('a mail says how a set ended without an answer, and on which day, where that is told', async () => {
  const { received } = await sentBy((desk) => {
    follow(desk, 'ans@lezer.example', 'zoeken=veer');
    follow(desk, 'joe@lezer.example', 'zoeken=veer', { language: 'en' });
    for (const n of [1, 2]) asked(desk, n, { document: {}, submitted: '2031-03-18' });
    evaluate(desk);
    take(desk.store, 1, 'questions', { document: { id: 'end', settled: 'withdrawn', settledOn: '2031-03-19' } });
    take(desk.store, 2, 'questions', { document: { id: 'end2', settled: 'done' } });
  });
  const parsed = await Promise.all(received.map(({ raw }) => simpleParser(raw)));
  const texts = parsed.map(({ subject, text = '' }) => `${subject}\n${text}`).join('\n');
  for (const said of [
    'Ingetrokken: Het veer 1',
    'De vragen zijn ingetrokken op 19 maart 2031.',
    'De vragen zijn afgedaan, zegt de bron; een antwoord is hier niet ingelezen.',
    'Withdrawn: Het veer 1',
    'The questions were withdrawn on 19 March 2031.',
    'The questions are done, says the source; no answer has been read in here.',
  ]) {
    assert.ok(texts.includes(said), said);
  }
});

test('a digest gathers what happened, at its time, in one mail', async () => {
  const server = await openMailServer();
  const mail = openSmtp({ url: server.url, sender });
  const desk = openDesk('2031-03-03T12:00:00Z');
  follow(desk, 'ans@lezer.example', 'lid=Zwaan', { rhythm: 'daily' });
  for (const n of [1, 2]) asked(desk, n);
  assert.equal((await tellOnce(desk, { mail, chance })).mail.sent, 0);
  desk.clock.now = new Date('2031-03-03T20:00:00Z');
  delayed(desk, 1, '2031-03-03');
  await tellOnce(desk, { mail, chance });
  assert.equal(server.received.length, 0);
  desk.clock.now = new Date('2031-03-04T06:00:00Z');
  await tellOnce(desk, { mail, chance });
  await tellOnce(desk, { mail, chance });
  assert.equal(server.received.length, 1);
  const { subject, text = '' } = await simpleParser(server.received[0]!.raw);
  assert.equal(subject, '3 berichten over wat u volgt');
  assert.match(text, /Nieuwe vragen: Het veer 1[\s\S]*Nieuwe vragen: Het veer 2[\s\S]*Uitstel gemeld: Het veer 1/);
  assert.match(text, /De termijn loopt nu tot en met 14 april 2031; dat was 24 maart 2031\./);
  mail.close();
  await server.close();
});

test('what a server says of one mail is about that mail: refused for good, or tried later under the same name', async () => {
  const said: Record<string, number> = { 'nobody@lezer.example': 550, 'busy@lezer.example': 451 };
  const names: string[] = [];
  const server = await openMailServer({
    onRcptTo({ address }, _, done) {
      const code = said[address];
      done(code ? Object.assign(new Error(`no <${address}> here`), { responseCode: code }) : undefined);
    },
  });
  const mail = openSmtp({ url: server.url, sender });
  const desk = openDesk('2031-03-03T12:00:00Z');
  for (const who of ['nobody', 'busy', 'well']) follow(desk, `${who}@lezer.example`, 'lid=Zwaan');
  asked(desk, 1);
  const { mail: sent } = await tellOnce(desk, { mail, chance });
  assert.deepEqual(sent, { sent: 1, failed: 1, later: 1 });
  const rows = desk.followers
    .prepare('select state, attempts, reason, send_after, message from outbox order by number')
    .all();
  assert.deepEqual(
    rows.map(({ state, attempts, send_after }) => [state, attempts, send_after]),
    [
      ['failed', 1, '2031-03-03T12:00:00.000Z'],
      ['pending', 1, '2031-03-03T12:00:30.000Z'],
      ['sent', 1, '2031-03-03T12:00:00.000Z'],
    ],
  );
  assert.match(String(rows[0]!.reason), /550.*no <address> here/);
  assert.doesNotMatch(JSON.stringify(rows), /@lezer/);
  names.push(String(rows[1]!.message));
  delete said['busy@lezer.example'];
  desk.clock.now = new Date('2031-03-03T12:00:31Z');
  await tellOnce(desk, { mail, chance });
  const again = await simpleParser(server.received.at(-1)!.raw);
  assert.equal(again.messageId, `<${names[0]}@vragen.example>`);
  mail.close();
  await server.close();
});

test('a mail that was in doubt when the process died is sent again under the same name, and no other is', async () => {
  const server = await openMailServer();
  const mail = openSmtp({ url: server.url, sender });
  const desk = openDesk('2031-03-03T12:00:00Z');
  for (const who of ['a', 'b', 'c']) follow(desk, `${who}@lezer.example`, 'lid=Zwaan');
  asked(desk, 1);
  let times = 0;
  const dies: typeof mail = {
    ...mail,
    send: async (...all) => {
      const posted = await mail.send(...all);
      if (++times === 2) throw new Error('the process dies between the yes of the server and our keeping it');
      return posted;
    },
  };
  await assert.rejects(tellOnce(desk, { mail: dies, chance }), /the process dies/);
  assert.equal(server.received.length, 2);
  const { sent, sending, pending } = outboxState(desk.followers, '2031-03-03T12:00:00.000Z');
  assert.deepEqual([sent, sending, pending], [1, 1, 1], 'one is in doubt');
  await tellOnce(desk, { mail, chance });
  const names = await Promise.all(
    server.received.map(async ({ to, raw }) => `${to} ${(await simpleParser(raw)).messageId}`),
  );
  assert.deepEqual([names.length, new Set(names).size], [4, 3]);
  assert.equal(
    names[1],
    names.find((name, i) => i > 1 && name.startsWith('b@')),
  );
  mail.close();
  await server.close();
});

test('that a mail was taken is kept in the very turn in which the yes of the server arrives', async (t) => {
  let [turn, spins] = [0, true];
  const spin = (): void => {
    turn++;
    if (spins) setImmediate(spin);
  };
  spin();
  const heard: number[] = [];
  const emit = Socket.prototype.emit;
  t.mock.method(Socket.prototype, 'emit', function (this: Socket, ...all: unknown[]) {
    if (all[0] === 'data' && /^250 .*queued/i.test(String(all[1]))) heard.push(turn);
    return Reflect.apply(emit, this, all);
  });
  const server = await openMailServer();
  const mail = openSmtp({ url: server.url, sender });
  const desk = openDesk('2031-03-03T12:00:00Z');
  for (const who of ['a', 'b', 'c']) follow(desk, `${who}@lezer.example`, 'lid=Zwaan');
  asked(desk, 1);
  const kept: number[] = [];
  const exec = desk.followers.exec.bind(desk.followers);
  t.mock.method(desk.followers, 'exec', (sql: string) => {
    exec(sql);
    if (sql === 'commit') kept.push(turn);
  });
  await tellOnce(desk, { mail, chance });
  spins = false;
  assert.equal(heard.length, 3);
  assert.deepEqual(kept.slice(-3), heard);
  mail.close();
  await server.close();
});

test('an address that refuses three in a row hears no more, until it is confirmed anew', async () => {
  const server = await openMailServer({
    onRcptTo: (_, __, done) => done(Object.assign(new Error('nobody here'), { responseCode: 550 })),
  });
  const mail = openSmtp({ url: server.url, sender });
  const desk = openDesk('2031-03-03T12:00:00Z');
  const follower = follow(desk, 'ans@lezer.example', 'lid=Zwaan');
  for (const n of [1, 2, 3, 4, 5]) asked(desk, n);
  assert.equal((await tellOnce(desk, { mail, chance })).mail.failed, 3);
  assert.equal(followerNumbered(desk.followers, follower)?.stopped, 'refused');
  follow(desk, 'ans@lezer.example', 'lid=Zwaan');
  assert.equal(followerNumbered(desk.followers, follower)?.stopped, undefined);
  mail.close();
  await server.close();
});

test('a server that is away costs no mail: it waits, and is said to be late', async () => {
  const server = await openMailServer();
  await server.close();
  const mail = openSmtp({ url: server.url, sender });
  const desk = openDesk('2031-03-03T12:00:00Z');
  for (const who of ['a', 'b', 'c']) follow(desk, `${who}@lezer.example`, 'lid=Zwaan');
  asked(desk, 1);
  const { mail: sent } = await tellOnce(desk, { mail, chance });
  assert.deepEqual([sent.sent, sent.failed, sent.later], [0, 0, 1]);
  assert.match(sent.unreachable!, /ECONNREFUSED/);
  const { pending, sending, late, since } = outboxState(desk.followers, '2031-03-03T13:00:00.000Z');
  assert.deepEqual([pending, sending, late, since], [3, 0, 3, '2031-03-03T12:00:00.000Z']);
  assert.equal(outboxState(desk.followers, '2031-03-03T11:59:00.000Z').late, 0);
  mail.close();
});
