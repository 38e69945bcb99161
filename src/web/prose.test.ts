import assert from 'node:assert/strict';
import { test } from 'node:test';
import { prose } from './prose.ts';

test('prose() links the stretches that refer to something, wherever their block lies', () => {
  const text = 'Zie vraag 2.\n– of vraag 3, <b>.';
  const links = [
    { start: 4, end: 11, href: '#vraag-2' },
    { start: 18, end: 25, href: '#vraag-3' },
  ];
  assert.match(
    String(prose(text, undefined, '', links)),
    /<p>Zie <a href="#vraag-2">vraag 2<\/a>\.<\/p>.*of <a href="#vraag-3">vraag 3<\/a>, &lt;b&gt;\./s,
  );
});
