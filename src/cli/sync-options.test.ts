import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings, readTargets, usualSince } from './sync-options.ts';

const usual = { every: '60', contact: 'griffie@example.org' };
const refusal = (values: object, environment = {}, asks = true): string => {
  try {
    return readSettings({ ...usual, ...values }, environment, asks).agent;
  } catch (error) {
    return (error as Error).message;
  }
};

test('readSettings() wants to know who asks, by option or environment, where a service is asked', () => {
  assert.match(refusal({}), /^Answerable\/[\d.]+ \(\+griffie@example\.org\)$/);
  assert.match(
    refusal({ contact: undefined }, { ANSWERABLE_CONTACT: 'https://example.org/wie' }),
    /\(\+https:\/\/example\.org\/wie\)$/,
  );
  for (const contact of [undefined, '', 'nobody', 'a@b', 'a@b.nl\r\nx: y', 'a@b.nl)']) {
    assert.match(refusal({ contact }), /^Say who asks/, contact);
  }
  assert.equal(refusal({ contact: undefined }, {}, false), '');
});

test('readSettings() refuses what cannot be read, and says what was expected', () => {
  assert.match(refusal({ since: 'gisteren' }), /expected yyyy-mm-dd, got "gisteren"/);
  for (const every of ['x', '', '0', '1e9']) assert.match(refusal({ every }), /--every takes a number from 1 to 10080/);
  assert.match(refusal({ pace: '-1' }), /--pace takes a number/);
  for (const at of ['file:///etc', 'nonsense']) assert.match(refusal({ at }), /--at takes a web address/);
});

test('readTargets() tells sources from folders; those that tell of the same are asked only by name', () => {
  const ids = (...names: string[]) => readTargets(names).sources.map(({ id }) => id);
  assert.ok(ids().includes('nl-tk/cases') && !ids().includes('nl-tk/case-feed'));
  assert.deepEqual(ids('nl-tk/case-feed'), ['nl-tk/case-feed']);
  assert.ok(ids().every((id) => id.startsWith('nl-tk/')));
  const followed = readTargets([], (id) => id === 'uk-commons/questions').sources.map(({ id }) => id);
  assert.deepEqual(followed, [...ids(), 'uk-commons/questions']);
  assert.deepEqual(ids('uk-commons'), ['uk-commons/questions']);
  assert.ok(ids('nl-tk').every((id) => id.startsWith('nl-tk/')));
  assert.deepEqual(readTargets([import.meta.dirname]), { sources: [], paths: [import.meta.dirname] });
  assert.throws(
    () => readTargets(['elsewhere']),
    /No source and no folder is called elsewhere\. There are:\n {2}nl-tk\/cases/,
  );
});

test('usualSince() goes back as far as a source says, counted from now; without that to the beginning', () => {
  const now = Date.parse('2031-03-02T00:30:00Z');
  assert.equal(usualSince({ firstDays: 30 }, now), '2031-01-31');
  assert.equal(usualSince({}, now), undefined);
});
