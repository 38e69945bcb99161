import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Standing } from '../record/merge.ts';
import { listedHead, recordLink } from './listed.ts';
import { uis } from './ui.ts';

test('recordLink() names a set by its subject, and by what it is where no paper tells a subject', () => {
  assert.match(String(recordLink(uis.nl, { id: 'xx/2031Z1', subject: 'het veer <b>' })), />het veer &lt;b&gt;<\/a>$/);
  assert.match(String(recordLink(uis.nl, { id: 'xx/2031Z1' })), />Vragen 2031Z1<\/a>$/);
  assert.match(String(recordLink(uis.en, { id: 'xx/2031Z1' })), />Questions 2031Z1<\/a>$/);
});

test('listedHead() says of the day of a reply whether it was an answer or a message that did not answer', () => {
  const said = (standing: Standing): string =>
    String(
      listedHead(uis.nl, { id: 'xx/2031Z1', askers: [], submitted: '2031-03-01', received: '2031-03-20', standing }),
    );
  assert.match(said('answered'), /<span>antwoord <time datetime="2031-03-20">/);
  assert.match(said('partly-answered'), /<span>antwoord <time/);
  for (const standing of ['postponed', 'answered-elsewhere', 'withdrawn'] as const)
    assert.match(said(standing), /<span>bericht <time datetime="2031-03-20">/);
});
