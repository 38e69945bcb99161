import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from 'hono/html';
import { prose } from './prose.ts';

test('prose() links the stretches that refer to something, wherever their block lies', () => {
  const text = 'Zie vraag 2.\n– of vraag 3, <b>.';
  const links = [
    { start: 4, end: 11, href: '#vraag-2' },
    { start: 18, end: 25, href: '#vraag-3' },
  ];
  assert.match(
    String(prose(text, { links })),
    /<p>Zie <a href="#vraag-2">vraag 2<\/a>\.<\/p>.*of <a href="#vraag-3">vraag 3<\/a>, &lt;b&gt;\./s,
  );
});

test('prose() sets a mark behind its word, also at the end of a block and behind a link, and notes after their block', () => {
  const text = 'Een twee.\nDrie vraag 4.';
  const mark = (at: number, name: string) => ({ at, markup: html`<i>${name}</i>` });
  const markup = prose(text, {
    marks: [mark(3, 'a'), mark(9, 'b'), mark(22, 'c')],
    links: [{ start: 15, end: 22, href: '#vraag-4' }],
    after: (from, until) => html`<!--${from}-${until}-->`,
  });
  assert.equal(
    String(markup),
    '<div class="noted"><p>Een<i>a</i> twee.<i>b</i></p><!--0-9--></div>' +
      '<div class="noted"><p>Drie <a href="#vraag-4">vraag 4</a><i>c</i>.</p><!--9-23--></div>',
  );
});

test('prose() loses no mark of a text without blocks, or behind its end', () => {
  const marks = [{ at: 99, markup: html`<i>1</i>` }];
  assert.equal(String(prose('', { marks, empty: '(leeg)' })), '<p class="empty"><i>1</i>(leeg)</p>');
  const after = (from: number, until: number) => html`<!--${from}-${until}-->`;
  assert.equal(String(prose('\n', { marks, after })), '<p class="empty"><i>1</i></p><!--0-1-->');
});

test('prose() gives the paragraphs anchors where it is asked for them, and lists none', () => {
  assert.equal(
    String(prose('Een.\n– twee\nDrie.', { anchor: 'antwoord-1' })),
    '<p id="antwoord-1-1">Een.</p><ul class="printed"><li><span class="marker">–</span> twee</li></ul><p id="antwoord-1-2">Drie.</p>',
  );
});

test('prose() sets the items that have no mark, and rows with their cells; links and marks stand in the cell that they are in', () => {
  const text = 'boats\nyear\tsee <a>\n\t12';
  const markup = prose(text, {
    listed: [0],
    table: 'Table',
    links: [{ start: 11, end: 14, href: 'https://veer.example/', rel: 'nofollow' }],
    marks: [
      { at: 10, markup: html`<i>1</i>` },
      { at: 99, markup: html`<i>2</i>` },
    ],
  });
  assert.equal(
    String(markup),
    '<ul class="printed"><li class="unmarked">boats</li></ul>' +
      '<div class="cells" role="group" tabindex="0" aria-label="Table 1"><table>' +
      '<tr><td>year<i>1</i></td><td><a href="https://veer.example/" rel="nofollow">see</a> &lt;a&gt;</td></tr>' +
      '<tr><td></td><td>12</td></tr></table></div>',
  );
});
