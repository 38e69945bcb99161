import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facet } from '../store/facets.ts';
import { readQuery } from '../store/query.ts';
import { facetNames } from './facet-names.ts';
import { uis } from './ui.ts';

const of = (...parliaments: string[]): Facet[] =>
  parliaments.map((value) => ({ field: 'parliament', value, records: 1 }));

test('facetNames() calls a session what the parliaments that were found call it', () => {
  assert.equal(facetNames(uis.nl, of('nl-tk')).field('session'), 'Vergaderjaar');
  assert.equal(facetNames(uis.nl, of('uk-commons')).field('session'), 'Zitting');
  assert.equal(facetNames(uis.en, of('uk-commons')).field('session'), 'Session');
  assert.equal(facetNames(uis.en, of('nl-tk', 'uk-commons')).field('session'), 'Session year / Session');
  const { filters } = readQuery('parliament:uk-commons');
  assert.equal(facetNames(uis.en, of('nl-tk', 'uk-commons'), filters).field('session'), 'Session');
  const { filters: without } = readQuery('-parliament:uk-commons');
  assert.equal(facetNames(uis.en, of('nl-tk'), without).field('session'), 'Session year');
  assert.equal(facetNames(uis.en, of('uk-commons')).field('asker'), uis.en.words.fields.asker);
});

test('facetNames() names a parliament, and a kind of paper by the one that has a name for it', () => {
  const { value } = facetNames(uis.en, of('uk-commons'));
  assert.equal(value('parliament', 'uk-commons'), 'House of Commons of the United Kingdom');
  assert.equal(value('parliament', 'xx'), 'xx');
  assert.equal(value('kind', 'delay-notice'), 'Holding answer');
  assert.equal(value('kind', 'answer'), 'Answer');
  assert.equal(value('party', 'Labour'), 'Labour');
  assert.equal(facetNames(uis.en, of('nl-tk', 'uk-commons')).value('kind', 'delay-notice'), 'Delay notice');
});
