import assert from 'node:assert/strict';
import { test } from 'node:test';
import { element, writeXml } from './xml.ts';

test('writeXml() escapes text and attributes', () => {
  assert.equal(
    writeXml(element('a', { b: '"<&>\n', none: undefined }, '<script>&"\r', element('c'))),
    '<?xml version="1.0" encoding="UTF-8"?>\n<a b="&quot;&lt;&amp;&gt;&#10;">&lt;script&gt;&amp;"&#13;<c/></a>\n',
  );
});

test('writeXml() leaves out what no XML may hold, and keeps what lies beyond the first plane', () => {
  assert.match(writeXml(element('a', {}, 'x\u0000\u0001\u001b\ufffe\ud800y 😀\t')), /<a>xy 😀\t<\/a>/);
});

test('writeXml() adds no space beside text', () => {
  assert.match(writeXml(element('a', {}, element('b', {}, 'x'), element('c'))), /<a>\n<b>x<\/b>\n<c\/>\n<\/a>/);
});
