import assert from 'node:assert/strict';
import { test } from 'node:test';
import { togetherPart } from './together.ts';
import { uis } from './ui.ts';

const shown = (reply: Parameters<typeof togetherPart>[2], here: readonly string[] = [], ui = uis.en): string =>
  String(togetherPart(ui, 'xx/1', reply, here));

test('togetherPart() is empty where an answer came alone', () => {
  assert.equal(shown({}), '');
  assert.equal(shown({ answeredWith: [], attachments: [] }), '');
});

test('togetherPart() links the cases that are here, of the same parliament, and no others', () => {
  const markup = shown({ answeredWith: ['2', '3 <b>'] }, ['xx/2', 'yy/3 <b>']);
  assert.match(markup, /Answered together with: <a href="\/en\/questions\/xx\/2">2<\/a>, 3 &lt;b&gt;/);
  assert.equal(markup.match(/<a /g)?.length, 1);
});

test('togetherPart() follows attachments to the web alone, under their title, escaped', () => {
  const markup = shown(
    {
      attachments: [
        { title: 'A "table" <1>', link: 'https://files.example/a.pdf?x=1&y="' },
        { title: '', link: 'http://files.example/b' },
        { title: 'Bad', link: 'javascript:alert(1)' },
        { title: '', link: 'data:text/html,<script>' },
      ],
    },
    [],
    uis.nl,
  );
  assert.match(
    markup,
    /Bijlagen: <a href="https:\/\/files\.example\/a\.pdf\?x=1&amp;y=%22" rel="nofollow noopener">A &quot;table&quot; &lt;1&gt;<\/a>/,
  );
  assert.match(
    markup,
    /<a href="http:\/\/files\.example\/b"[^>]*>http:\/\/files\.example\/b<\/a>, Bad, data:text\/html,&lt;script&gt;/,
  );
  assert.equal(markup.match(/<a /g)?.length, 2);
});
