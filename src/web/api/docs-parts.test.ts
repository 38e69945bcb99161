import assert from 'node:assert/strict';
import { test } from 'node:test';
import { schemaPart } from './docs-parts.ts';
import { apiWordsIn } from './document.ts';

const words = apiWordsIn.nl.page;

test('schemaPart() says of each kind of value in words what it is, and which may be left out', () => {
  const kinds = {
    yes: { type: 'boolean' },
    count: { type: 'integer' },
    share: { type: 'number' },
    day: { type: 'string', format: 'date' },
    moment: { type: 'string', format: 'date-time' },
    address: { type: 'string', format: 'uri' },
    text: { type: 'string' },
  };
  const part = String(
    schemaPart({ words, problems: '' }, 'Thing', { description: '<x>', properties: kinds, required: ['yes'] }),
  );
  const fields = [...part.matchAll(/<dt><code>(\w+)<\/code><\/dt><dd>(.*?)<\/dd>/g)].map(([, name, kind]) => [
    name,
    kind,
  ]);
  const optional = (kind: string): string => `${kind} <em>${words.optional}</em>`;
  assert.deepEqual(fields, [
    ['yes', words.yesNo],
    ['count', optional(words.whole)],
    ['share', optional(words.number)],
    ['day', optional(words.date)],
    ['moment', optional(words.moment)],
    ['address', optional(words.address)],
    ['text', optional(words.text)],
  ]);
  assert.match(part, /<p>&lt;x&gt;<\/p>/);
});
