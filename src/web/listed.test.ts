import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recordLink } from './listed.ts';
import { uis } from './ui.ts';

test('recordLink() names a set by its subject, and by what it is where no paper tells a subject', () => {
  assert.match(String(recordLink(uis.nl, { id: 'xx/2031Z1', subject: 'het veer <b>' })), />het veer &lt;b&gt;<\/a>$/);
  assert.match(String(recordLink(uis.nl, { id: 'xx/2031Z1' })), />Vragen xx\/2031Z1<\/a>$/);
  assert.match(String(recordLink(uis.en, { id: 'xx/2031Z1' })), />Questions xx\/2031Z1<\/a>$/);
});
