import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutAtLinks, followable } from './links.ts';

test('followable() follows to the web and to mail alone', () => {
  assert.equal(followable('https://veer.example/a b'), 'https://veer.example/a%20b');
  assert.equal(followable('HTTP://veer.example'), 'http://veer.example/');
  assert.equal(followable('www.veer.example'), 'https://www.veer.example/');
  assert.equal(followable('mailto:a@veer.example'), 'mailto:a@veer.example');
  for (const no of [
    'javascript:alert(1)',
    'java\nscript:x',
    'data:text/html,x',
    '/etc/passwd',
    '',
    'http://[',
    ' https://a',
  ])
    assert.equal(followable(no), undefined, no);
});

test('cutAtLinks() cuts a text at the links that lie in it, and loses no letter of it', () => {
  const at = (start: number, end: number, link = 'https://a.example') => ({ start, end, link });
  assert.deepEqual(cutAtLinks('see here, or', 100, [at(104, 108)]), [
    { text: 'see ' },
    { text: 'here', link: 'https://a.example/' },
    { text: ', or' },
  ]);
  // Not one that overlaps, lies outside, is empty, or may not be followed.
  const no = [at(0, 4), at(2, 6), at(6, 6), at(9, 99), at(5, 8, 'javascript:x')];
  assert.deepEqual(cutAtLinks('see here, or', 0, no), [
    { text: 'see ', link: 'https://a.example/' },
    { text: 'here, or' },
  ]);
});
