import assert from 'node:assert/strict';
import type { lookup } from 'node:dns';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import Ajv from 'ajv';
import ajvFormats from 'ajv-formats';
import { Webhook } from 'standardwebhooks';
import { noStandards, standard } from '../publish/fixtures/standards.ts';
import { countPaused, sendAgain } from '../store/failing.ts';
import { followerNumbered, followsOf, followToStop, stopFollow } from '../store/follows.ts';
import { statement } from '../store/open.ts';
import { outboxState } from '../store/outbox.ts';
import { answered, asked, follow, openDesk, site } from '../telling/fixtures/desk.ts';
import { bodyOf, type Reach } from '../telling/hook.ts';
import { hashOf } from '../telling/secrets.ts';
import { signUp } from '../telling/sign-up.ts';
import { tellOnce } from '../telling/tell.ts';
import { openReach } from './reach.ts';

type Heard = { readonly method: string; readonly headers: Record<string, string>; readonly body: string };
type Said = { readonly status?: number; readonly headers?: Record<string, string> };

/** An endpoint on this machine; `reach` leads to it from https://haak.example. */
async function openEndpoint(say: (heard: Heard, times: number) => Said = () => ({})) {
  const heard: Heard[] = [];
  const server = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      const each = {
        method: request.method!,
        headers: request.headers as Record<string, string>,
        body: Buffer.concat(pieces).toString(),
      };
      heard.push(each);
      const { status = 204, headers = {} } = say(each, heard.length);
      response.writeHead(status, headers).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const own = openReach({ allow: [host] });
  const reach: Reach = (address, ask) => own(address.replace('https://haak.example', `http://${host}`), ask);
  const close = async () => {
    await own.close();
    server.close();
  };
  return { heard, reach, host, close };
}

const hook = 'https://haak.example/answerable';
/** Webhooks are signed at the time that it is: those who receive them refuse what is old. */
const now = (): string => new Date().toISOString();
const today = (): string => now().slice(0, 10);
const chance = () => 0.5;

test('a webhook gets a CloudEvent, signed as Standard Webhooks has it', async () => {
  const { heard, reach, close } = await openEndpoint();
  const desk = openDesk(now());
  const follower = follow(desk, hook, 'lid=Zwaan');
  asked(desk, 1, { document: {}, submitted: today() });
  assert.equal((await tellOnce(desk, { hooks: reach, chance })).hooks.sent, 1);
  const { headers, body } = heard[0]!;
  const event = new Webhook(desk.secrets.signing(follower)).verify(body, headers) as Record<string, never>;
  assert.throws(() => new Webhook(desk.secrets.signing(follower)).verify(`${body} `, headers));
  assert.equal(headers['content-type'], 'application/cloudevents+json; charset=utf-8');
  const { specversion, source, type, subject, data } = event as Record<string, unknown>;
  assert.deepEqual([specversion, source, type, subject], ['1.0', site, 'example.vragen.asked', 'xx/2031Z00001']);
  assert.partialDeepStrictEqual(data, {
    subject: 'het veer 1',
    url: `${site}/vragen/xx/2031Z00001`,
    quotes: [
      { part: 'question', numbers: ['1'], text: 'Vaart veer 1.1?', url: `${site}/vragen/xx/2031Z00001#vraag-1` },
    ],
  });
  await close();
});

test('the body is valid by the schema of CloudEvents, and never larger than 20,000 bytes', {
  skip: noStandards,
}, () => {
  const schema = JSON.parse(readFileSync(standard('cloudevents/cloudevents-1.0.schema.json').path, 'utf8'));
  const ajv = new Ajv.default({ strict: false });
  ajvFormats.default(ajv);
  const validate = ajv.compile(schema);
  const quote = { part: 'answer' as const, numbers: ['1'], text: 'é'.repeat(320), more: true };
  const told = { kind: 'answer', record: 'xx/1', language: 'nl', askers: [], addressees: [], by: [] } as const;
  for (const quotes of [[], [quote], Array(500).fill(quote)]) {
    const links = openDesk('2031-03-03T12:00:00Z').links;
    const body = bodyOf({ site, links }, { id: 'e1', at: '2031-03-03T12:00:00.000Z', told: { ...told, quotes } });
    assert.ok(validate(JSON.parse(body)), JSON.stringify(validate.errors));
    assert.ok(Buffer.byteLength(body) <= 20_000);
  }
  assert.equal(validate({ specversion: '1.0', id: 'x', source: site }), false, 'the schema refuses what has no type');
});

test('a webhook is tried again under the same id, when it asks or later and later; 410 ends it', async () => {
  const answers: readonly Said[] = [
    { status: 503, headers: { 'retry-after': '120' } },
    { status: 500 },
    { status: 302, headers: { location: 'http://127.0.0.1/' } },
    {},
    { status: 410 },
  ];
  const { heard, reach, close } = await openEndpoint((_, times) => answers[times - 1]!);
  const desk = openDesk(now());
  const follower = follow(desk, hook, 'lid=Zwaan');
  asked(desk, 1, { document: {}, submitted: today() });
  const waits: number[] = [];
  for (let times = 0; times < 4; times++) {
    await tellOnce(desk, { hooks: reach, chance });
    const { send_after } = statement(desk.followers, 'select send_after from outbox').get()!;
    const wait = Date.parse(String(send_after)) - desk.now().getTime();
    waits.push(wait / 1000);
    desk.clock.now = new Date(desk.now().getTime() + Math.max(0, wait));
  }
  assert.deepEqual(waits.slice(0, 3), [120, 90, 270]);
  assert.equal(new Set(heard.map(({ headers }) => headers['webhook-id'])).size, 1);
  assert.equal(heard.length, 4, 'no redirect is followed');
  answered(desk, 1, { document: {}, submitted: today() }, today());
  await tellOnce(desk, { hooks: reach, chance });
  assert.equal(followerNumbered(desk.followers, follower)?.stopped, 'gone');
  asked(desk, 2, { document: {}, submitted: today() });
  await tellOnce(desk, { hooks: reach, chance });
  assert.equal(heard.length, 5, 'who is gone hears nothing more');
  await close();
});

/** Tells every six hours, so many times. */
async function passTime(desk: ReturnType<typeof openDesk>, reach: Reach, times: number): Promise<void> {
  for (let each = 0; each < times; each++) {
    await tellOnce(desk, { hooks: reach, chance });
    desk.clock.now = new Date(desk.now().getTime() + 6 * 3_600_000);
  }
}

test('a webhook that takes nothing for three days is told so once and paused; sent again, it gets all, each under its own id', async () => {
  let status = 500;
  const { heard, reach, close } = await openEndpoint(() => ({ status }));
  const desk = openDesk(now());
  const follower = follow(desk, hook, 'lid=Zwaan');
  asked(desk, 1, { document: {}, submitted: today() });
  await passTime(desk, reach, 12);
  assert.equal(followerNumbered(desk.followers, follower)?.stopped, undefined);
  await passTime(desk, reach, 4);
  const pauses = heard.filter(({ body }) => body.includes('"example.vragen.paused"'));
  assert.equal(pauses.length, 1);
  const { headers, body } = pauses[0]!;
  const at = new Date(Number(headers['webhook-timestamp']) * 1000);
  const signed = new Webhook(desk.secrets.signing(follower)).sign(headers['webhook-id']!, at, body);
  assert.equal(headers['webhook-signature'], signed);
  assert.partialDeepStrictEqual(JSON.parse(body), { data: { reason: 'The endpoint answered 500' } });
  assert.equal(followerNumbered(desk.followers, follower)?.stopped, 'paused');
  assert.equal(countPaused(desk.followers), 1);
  const had = heard.length;
  asked(desk, 2, { document: {}, submitted: today() });
  await passTime(desk, reach, 4);
  assert.equal(heard.length, had, 'who is paused hears nothing');
  assert.equal(outboxState(desk.followers, '9999').late, 0, 'and nobody need look');
  status = 204;
  assert.equal(sendAgain(desk.followers, { follower }, desk.now().toISOString()), 2, 'what happened meanwhile too');
  await passTime(desk, reach, 2);
  const taken = heard.slice(had).map(({ headers, body }) => [headers['webhook-id'], JSON.parse(body).subject]);
  assert.deepEqual(taken, [
    [heard[0]!.headers['webhook-id'], 'xx/2031Z00001'],
    [taken[1]![0], 'xx/2031Z00002'],
  ]);
  assert.equal(
    sendAgain(desk.followers, { follower }, desk.now().toISOString()),
    0,
    'what was taken is not sent again',
  );
  await close();
});

test('what a webhook refuses for five days while it takes the rest has failed, and says why; it can be sent again', async () => {
  let takesAll = false;
  const { heard, reach, close } = await openEndpoint(({ body }) =>
    body.includes('Z00001') && !takesAll ? { status: 500 } : {},
  );
  const desk = openDesk(now());
  follow(desk, hook, 'lid=Zwaan');
  asked(desk, 1, { document: {}, submitted: today() });
  for (let n = 2; n < 14; n++) {
    asked(desk, n, { document: {}, submitted: today() });
    await passTime(desk, reach, 2);
  }
  const row = () => ({ ...statement(desk.followers, 'select state, reason from outbox order by number').get() });
  assert.deepEqual(row(), { state: 'failed', reason: 'The endpoint answered 500' });
  assert.equal(countPaused(desk.followers), 0);
  takesAll = true;
  const had = heard.length;
  assert.equal(sendAgain(desk.followers, {}, desk.now().toISOString()), 1);
  await passTime(desk, reach, 1);
  assert.deepEqual([row().state, heard.length], ['sent', had + 1]);
  await close();
});

test('an endpoint is asked first whether it wants events, and hears none before it said so', async () => {
  let allows = false;
  const { heard, reach, close } = await openEndpoint(() =>
    allows ? { headers: { 'webhook-allowed-origin': 'vragen.example' } } : {},
  );
  const desk = openDesk(now());
  const followed = { kind: 'member', name: 'Zwaan' } as const;
  const signed = signUp(desk, { channel: 'webhook', address: hook, followed, rhythm: 'now', language: 'nl' });
  assert.ok(signed.state === 'asked');
  asked(desk, 1, { document: {}, submitted: today() });
  await tellOnce(desk, { hooks: reach, chance });
  assert.deepEqual(
    heard.map(({ method, headers }) => [method, headers['webhook-request-origin']]),
    [['OPTIONS', 'vragen.example']],
  );
  assert.equal(followsOf(desk.followers, signed.follower)[0]!.consentAt, undefined);
  allows = true;
  desk.clock.now = new Date(desk.now().getTime() + 40_000);
  await tellOnce(desk, { hooks: reach, chance });
  asked(desk, 2, { document: {}, submitted: today() });
  await tellOnce(desk, { hooks: reach, chance });
  assert.deepEqual(
    heard.map(({ method }) => method),
    ['OPTIONS', 'OPTIONS', 'POST'],
  );
  await close();
});

test('no webhook leads into the network of the host, whatever its name turns into', async () => {
  const { heard, host, close } = await openEndpoint();
  const resolve = ((_: string, __: object, done: (error: null, found: object[]) => void) =>
    done(null, [{ address: '127.0.0.1', family: 4 }])) as unknown as typeof lookup;
  const reach = openReach({ allow: [], resolve });
  const desk = openDesk(now());
  follow(desk, hook, 'lid=Zwaan');
  for (const address of [`https://${host}/`, 'https://127.0.0.1/', `http://${host}/`]) {
    await assert.rejects(
      reach(address, { method: 'POST', headers: {}, body: '{}', signal: AbortSignal.timeout(120_000) }),
    );
  }
  asked(desk, 1, { document: {}, submitted: today() });
  const { hooks } = await tellOnce(desk, { hooks: reach, chance });
  assert.deepEqual([hooks.sent, hooks.later, heard.length], [0, 1, 0]);
  assert.match(String(statement(desk.followers, 'select reason from outbox').get()?.reason), /not of the internet/);
  await reach.close();
  await close();
});

test('what was stopped while it waited is not sent', async () => {
  const { heard, reach, close } = await openEndpoint();
  const desk = openDesk(now());
  for (const name of ['Zwaan', 'Zwaan']) follow(desk, hook, `lid=${name}`);
  asked(desk, 1, { document: {}, submitted: today() });
  await tellOnce(desk, { chance });
  stopFollow(desk.followers, followToStop(desk.followers, hashOf(desk.secrets.token('stop', 1)))!);
  await tellOnce(desk, { hooks: reach, chance });
  assert.equal(heard.length, 1);
  await close();
});
