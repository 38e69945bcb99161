import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { hashOf, loadKey, secretsOf } from './secrets.ts';

const secrets = secretsOf(Buffer.alloc(32, 1));
const others = secretsOf(Buffer.alloc(32, 2));

test('an address that is sealed is opened with its key alone, and tells nothing: not even that it is the same', () => {
  const sealed = secrets.seal('ans@lezer.example');
  assert.equal(secrets.open(sealed), 'ans@lezer.example');
  assert.notDeepEqual(secrets.seal('ans@lezer.example'), sealed);
  assert.ok(!Buffer.from(sealed).includes('lezer'));
  assert.throws(() => others.open(sealed));
  sealed[sealed.length - 1]! ^= 1;
  assert.throws(() => secrets.open(sealed));
});

test('tokens are of their purpose and number alone, of 192 bits, and are not in what is kept of them', () => {
  const token = secrets.token('stop', 7);
  assert.match(token, /^[\w-]{32}$/);
  assert.equal(secrets.token('stop', 7), token);
  const all = [secrets.token('manage', 7), secrets.token('stop', 8), others.token('stop', 7), hashOf(token)];
  assert.equal(new Set([token, ...all]).size, 5);
});

test('signing() gives a secret as Standard Webhooks writes it, of 32 bytes', () => {
  const [, base64] = secrets.signing(3).split('whsec_');
  assert.equal(Buffer.from(base64!, 'base64').length, 32);
});

test('loadKey() makes a key that only its owner can read, and takes it again', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-key-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const key = loadKey(folder);
  assert.deepEqual(loadKey(folder), key);
  assert.equal(statSync(join(folder, 'followers.key')).mode & 0o777, 0o600);
  writeFileSync(join(folder, 'short.key'), 'AAAA');
  assert.throws(() => loadKey(folder, join(folder, 'short.key')), /expected 32 bytes/);
});
