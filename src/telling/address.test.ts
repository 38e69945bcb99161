import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHookAddress, readMailAddress, sameMail } from './address.ts';

test('readMailAddress() takes plain addresses, with hosts in any script', () => {
  for (const [given, read] of [
    [' Ans.Zwaan+kamer@Lezer.example ', 'Ans.Zwaan+kamer@lezer.example'],
    ["o'neil@sub.lezer.example", "o'neil@sub.lezer.example"],
    ['ans@bücher.example', 'ans@xn--bcher-kva.example'],
  ]) {
    assert.equal(readMailAddress(given!), read);
  }
  assert.equal(sameMail('Ans@lezer.example'), sameMail('ans@lezer.example'));
});

test('readMailAddress() refuses all by which a second address, a header or our own host could be reached', () => {
  for (const given of [
    '',
    'ans',
    'ans@',
    '@lezer.example',
    'ans@localhost',
    'ans@127.0.0.1',
    'ans@[127.0.0.1]',
    'ans@0x7f.1',
    'ans@lezer.example, bob@lezer.example',
    'ans@lezer.example;bob@lezer.example',
    'ans@lezer.example\r\nBcc: bob@lezer.example',
    'ans@lezer.example\nRCPT TO:<bob@lezer.example>',
    '"ans"@lezer.example',
    'ans(comment)@lezer.example',
    '<ans@lezer.example>',
    'Ans <ans@lezer.example>',
    'ans..zwaan@lezer.example',
    '.ans@lezer.example',
    'ans@-lezer.example',
    'ans@lezer..example',
    `${'a'.repeat(65)}@lezer.example`,
    `a@${'a.'.repeat(130)}example`,
    'ans\u0000@lezer.example',
    'ans@lezer.example/../x',
  ]) {
    assert.equal(readMailAddress(given), undefined, given);
  }
});

test('readHookAddress() takes https at the usual port, and nothing that hides where it leads', () => {
  assert.equal(readHookAddress('https://haak.example/a?b=c'), 'https://haak.example/a?b=c');
  for (const given of [
    'http://haak.example/',
    'ftp://haak.example/',
    'https://haak.example:8443/',
    'https://ans@haak.example/',
    'https://ans:x@haak.example/',
    'https://localhost/',
    'https://haak.example/#x',
    'https://haak.example/a b',
    'javascript:alert(1)',
    `https://haak.example/${'a'.repeat(1000)}`,
  ]) {
    assert.equal(readHookAddress(given), undefined, given);
  }
});
