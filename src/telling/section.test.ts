import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Links, sectionOf } from './section.ts';
import type { Told } from './told.ts';

const links: Links = { record: () => '', confirm: () => '', stop: () => '', manage: () => '' };
const told: Told = {
  kind: 'overdue',
  record: 'xx/1',
  language: 'en',
  askers: ['Ada Marrow'],
  addressees: [],
  by: [],
  due: '2099-03-09',
  quotes: [],
};
const said = (more: Partial<Told>, language: 'nl' | 'en' = 'en') => {
  const { what, facts } = sectionOf({ ...told, ...more }, { language, links, most: 3 });
  return [what, facts.at(-1)];
};

test('sectionOf() calls a set overdue that had to be answered, and says of another when its answer was expected', () => {
  assert.deepEqual(said({}), ['Overdue', 'The answer was due by 9 March 2099. There is no full answer yet.']);
  assert.deepEqual(said({ expected: true }), [
    'No answer yet',
    'The answer was expected by 9 March 2099. There is no full answer yet.',
  ]);
  assert.deepEqual(said({ expected: true, kind: 'due-moved', was: '2099-03-02' }, 'nl'), [
    'Termijn verschoven',
    'Het antwoord wordt nu uiterlijk 9 maart 2099 verwacht; dat was 2 maart 2099.',
  ]);
  assert.deepEqual(said({ expected: true, kind: 'asked' })[1], 'The answer is expected by 9 March 2099.');
});
