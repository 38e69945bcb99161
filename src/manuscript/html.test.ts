import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHtml } from './html.ts';

const linesOf = (page: string) => {
  const { text, lines } = readHtml(page);
  return lines.map(({ start, end, note, listed }) => ({ text: text.slice(start, end).trim(), note, listed }));
};
const texts = (page: string) => linesOf(page).map(({ text }) => text);

test('readHtml() gives the items of a list the numbers that a browser shows, unless the page prints its own', () => {
  assert.deepEqual(texts('<ol><li>Kent u dit?</li><li><p>En dat?</p></li></ol>'), ['1. Kent u dit?', '2. En dat?']);
  assert.deepEqual(texts('<ol start="4"><li>Vier</li><li value="7">Zeven</li><li>Acht</li></ol>'), [
    '4. Vier',
    '7. Zeven',
    '8. Acht',
  ]);
  assert.deepEqual(texts('<ol type="a"><li>eb</li><li>vloed</li></ol>'), ['a. eb', 'b. vloed']);
  assert.deepEqual(texts('<ol><li>1. Kent u dit?</li></ol><ul><li>zo maar</li></ul>'), ['1. Kent u dit?', 'zo maar']);
  assert.deepEqual(texts('<ol><li></li><li>twee</li><li> </li></ol><p>Tekst</p>'), ['2. twee', 'Tekst']);
});

test('readHtml() finds notes by the places that word processors and converters give them', () => {
  const office =
    '<p>Ja.<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a> De Veerpont</p></div>';
  const word = '<p>Ja.<a href="#_ftn1">[1]</a></p><div id=ftn1><p><a href="#_ftnref1">[1]</a> De Veerpont</p></div>';
  const converted =
    '<p>Ja.<a href="#fn1"><sup>1</sup></a></p><section><ol><li id="fn1"><p>De Veerpont<a href="#fnref1">↩</a></p></li></ol></section>';
  for (const page of [office, word, converted]) {
    const [call, ...rest] = linesOf(page);
    assert.match(call!.text, /^Ja\.\[?1/);
    assert.deepEqual(
      rest.filter(({ note }) => note !== undefined).map(({ text, note }) => [text, note]),
      [['De Veerpont', '1']],
      page,
    );
  }
});
