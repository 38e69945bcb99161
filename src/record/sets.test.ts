import assert from 'node:assert/strict';
import { test } from 'node:test';
import { divideSets, type Joint, type Member } from './sets.ts';

type Short = Partial<Omit<Member, 'keys'>> & { readonly id: string; readonly on?: Partial<Record<Joint, string>> };

const member = ({ on = {}, ...rest }: Short): Member => ({
  parliament: 'xx',
  asks: false,
  ...rest,
  keys: [
    ...(rest.case ? [{ joint: 'case' as const, key: `case ${rest.case}` }] : []),
    ...(rest.publication ? [{ joint: 'publication' as const, key: rest.publication }] : []),
    ...Object.entries(on).map(([joint, key]) => ({ joint: joint as Joint, key })),
  ],
});
const divided = (...members: readonly Short[]): string[] =>
  divideSets(members.map(member)).map(({ name, members: own }) => `${name}: ${own.map(({ id }) => id).join('')}`);
const alike = { 'asker-day-subject': 'alike' };

test('divideSets() joins by case, publication, see also and likeness', () => {
  assert.deepEqual(
    divided({ id: 'a', case: '1' }, { id: 'b', case: '1', publication: 'p' }, { id: 'c', publication: 'p' }),
    ['xx/1: abc'],
  );
  assert.deepEqual(divided({ id: 'a', publication: 'p' }, { id: 'b', on: { 'see-also': 'p' } }), ['xx/p: ab']);
  assert.deepEqual(divided({ id: 'a', on: alike }, { id: 'b', on: alike, publication: 'q' }), ['xx/q: ab']);
});

test('divideSets() never joins two cases by see also or likeness, not even through a third document', () => {
  assert.deepEqual(
    divided({ id: 'a', case: '1', publication: 'p' }, { id: 'b', case: '2', on: { 'see-also': 'p', ...alike } }),
    ['xx/1: a', 'xx/2: b'],
  );
  assert.deepEqual(
    divided(
      { id: 'a', case: '1', publication: 'p' },
      { id: 'b', on: { 'see-also': 'p', ...alike } },
      { id: 'c', case: '2', on: alike },
    ),
    ['xx/1: ab', 'xx/2: c'],
  );
});

test('divideSets() keeps two papers of questions apart, unless they are of one case', () => {
  const papers = [
    { id: 'a', publication: 'kv-1', asks: true, on: alike },
    { id: 'b', publication: 'kv-2', asks: true, on: alike },
  ];
  assert.deepEqual(divided(...papers), ['xx/kv-1: a', 'xx/kv-2: b']);
  assert.deepEqual(divided(...papers.map((paper) => ({ ...paper, case: '1' }))), ['xx/1: ab']);
});

test('divideSets() leaves alone what could be of two sets, and gives the rest to the one set it points to', () => {
  assert.deepEqual(
    divided(
      { id: 'a', case: '1', publication: 'p' },
      { id: 'b', case: '2', publication: 'q', on: { 'see-also': 'p' } },
      { id: 'c', on: { 'see-also': 'q' } },
      { id: 'd', case: '1', on: alike },
      { id: 'e', case: '2', on: alike },
      { id: 'f', on: alike },
      { id: 'g', on: alike },
    ),
    ['xx/f: fg', 'xx/1: ad', 'xx/2: bec'],
  );
});

test('divideSets() takes two sources of one publication for one document, also where they read another case', () => {
  assert.deepEqual(divided({ id: 'a', case: '1', publication: 'p' }, { id: 'b', case: '2', publication: 'p' }), [
    'xx/1: ab',
  ]);
  assert.deepEqual(
    divided(
      { id: 'a', case: '1', publication: 'p' },
      { id: 'b', case: '2', publication: 'p' },
      { id: 'c', case: '1' },
      { id: 'd', case: '1' },
      { id: 'e', case: '2' },
    ),
    ['xx/1: cd', 'xx/2: e', 'xx/p: ab'],
  );
});

test('divideSets() lets what is set apart join by hand alone, with the sources set apart under the same name', () => {
  const apart = { id: 'b', case: '1', publication: 'p', apart: 'p' };
  assert.deepEqual(divided({ id: 'a', case: '1' }, apart, { ...apart, id: 'c' }), ['xx/1: a', 'xx/p: bc']);
  const byHand = { 'by-hand': 'x' };
  assert.deepEqual(
    divided(
      { id: 'a', case: '1' },
      { ...apart, on: byHand },
      { id: 'd', case: '9', on: byHand },
      { id: 'e', case: '9' },
    ),
    ['xx/1: a', 'xx/9: bde'],
  );
});

test('divideSets() divides a thousand documents of one case, and a thousand of as many cases, at once', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ id: `${i}`, case: '1', on: alike }));
  const began = process.cpuUsage();
  assert.equal(divided(...many).length, 1);
  assert.equal(divided(...many.map((each, i) => ({ ...each, case: `${i}` }))).length, 1000);
  assert.ok(process.cpuUsage(began).user < 1e6, 'of processor time');
});
