import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markedIn, type Passage, passageOf } from './passage.ts';
import { readQuery } from './query.ts';
import { wantedOf } from './wanted.ts';

const wanted = (query: string) => wantedOf(readQuery(query), 'nl', { ofStem: () => ['veer'], madeOf: () => [] });
const shown = (pieces: readonly Passage[]): string =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

test('markedIn() marks what was found and keeps all that stands around it', () => {
  assert.equal(shown(markedIn(wanted('veer'), 'Het veer vaart, het veer niet.')), 'Het [veer] vaart, het [veer] niet.');
  assert.equal(shown(markedIn(wanted('veer'), 'veer')), '[veer]');
  assert.deepEqual(markedIn(wanted('veer'), ''), []);
});

test('markedIn() gives no letter twice where one thing that was found lies in another', () => {
  const text = 'het veer naar het eiland vaart';
  for (const query of ['"veer naar" "naar het"', '"naar het" veer "veer naar het eiland"']) {
    const pieces = markedIn(wanted(query), text);
    assert.equal(pieces.map((piece) => piece.text).join(''), text, query);
    assert.ok(pieces.some(({ hit }) => hit));
  }
});

test('passageOf() begins at a word, but never goes far back for one', () => {
  const around = 'woord '.repeat(60);
  assert.match(shown(passageOf(wanted('veer'), `${around}veer ${around}`)), /^… woord (?:woord )+\[veer\] woord/);
  const link = `https://${'x'.repeat(400)}`;
  const [, first] = passageOf(wanted('veer'), `${link} veer`);
  assert.match(first!.text, /^x{60,110} $/);
  assert.equal(shown(passageOf(wanted('veer'), 'Vaart het veer?')), 'Vaart het [veer]?');
});
