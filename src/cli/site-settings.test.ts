import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings } from './site-settings.ts';

test('readSettings() takes an option before the environment, and the usual where neither says anything', () => {
  assert.deepEqual(readSettings({}, {}), { rate: 1200, proxies: 0, bulkAge: 300_000 });
  const env = { ANSWERABLE_SITE: 'https://a.example/', ANSWERABLE_RATE: '0', ANSWERABLE_PROXIES: '2' };
  assert.deepEqual(readSettings({}, env), { site: 'https://a.example', rate: 0, proxies: 2, bulkAge: 300_000 });
  assert.deepEqual(
    readSettings({ site: 'http://b.example', rate: '60', proxies: '0', contact: 'mailto:a@b.example' }, env),
    { site: 'http://b.example', rate: 60, proxies: 0, bulkAge: 300_000, contact: 'mailto:a@b.example' },
  );
});

for (const given of [
  { site: 'vragen.example' },
  { site: 'javascript:alert(1)' },
  { site: 'https://a.example/?q=1' },
  { site: 'https://a.example/vragen' },
  { site: 'https://a.example\r\nx: y' },
  { rate: '-1' },
  { rate: 'many' },
  { proxies: '11' },
  { contact: 'somebody' },
  { contact: 'mailto:a@b.example\nEvil: yes' },
]) {
  test(`readSettings() refuses ${JSON.stringify(given)}`, () => {
    assert.throws(() => readSettings(given, {}), { name: 'Problem', code: 'bad-usage' });
  });
}
