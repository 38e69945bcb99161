import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearPart } from './near.ts';
import { uis } from './ui.ts';

const nothing = { spelt: [], respelt: [], without: [], subjects: [], results: [] };
const words = uis.nl.words.find.near;

test('nearPart() offers each thing that is near under its heading, with what it finds, and no heading without an offer', () => {
  const part = String(
    nearPart(uis.nl, { ...nothing, without: [{ query: 'veer', left: 'vuurt<oren', records: 2 }], subjects: [] }),
  );
  assert.ok(part.includes(`<h2>${words.without}</h2>`));
  assert.match(part, /<s>vuurt&lt;oren<\/s> veer<\/a> <span>2 /);
  assert.deepEqual([...part.matchAll(/<h2/g)].length, 1);
});

test('nearPart() says where nothing is near', () => {
  assert.equal(String(nearPart(uis.nl, nothing)), `<p class="hint">${words.nothing}</p>`);
});
