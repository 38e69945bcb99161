import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPersons } from './persons.ts';
import type { Asker, Reading } from './reading.ts';

const named = (...names: string[]): Reading =>
  ({ askers: names.map((name): Asker => ({ name, party: '' })) }) as unknown as Reading;
const persons = (printed: readonly string[], ...readings: Reading[]): (string | undefined)[] =>
  withPersons(
    printed.map((name) => ({ name, party: 'VVP', resolved: { party: 'Vrije Veerpartij' } })),
    readings,
  ).map(({ resolved }) => resolved?.person);

test('withPersons() tells who a surname is by the whole name in another document of the set', () => {
  const paper = named('Van Dijk', 'Kostić');
  assert.deepEqual(persons(['Van Dijk', 'Kostić'], paper, named('Ans van Dijk', 'Ines Kostic')), [
    'Ans van Dijk',
    'Ines Kostic',
  ]);
});

test('withPersons() knows a name that was printed without its space by the one that has it, not the other way round', () => {
  assert.deepEqual(persons(['Inge vanDijk'], named('Inge vanDijk'), named('Inge van Dijk')), ['Inge van Dijk']);
  assert.deepEqual(persons(['Inge van Dijk'], named('Inge vanDijk'), named('Inge van Dijk')), [undefined]);
});

test('withPersons() tells nothing where two could be meant, or a name only ends in the same letters', () => {
  assert.deepEqual(persons(['Van Dijk'], named('Ans van Dijk', 'Bo van Dijk')), [undefined]);
  assert.deepEqual(persons(['Dijk'], named('Bo Zeedijk')), [undefined]);
  assert.deepEqual(persons(['Ans van Dijk'], named('Ans van Dijk')), [undefined]);
  assert.deepEqual(persons(['–'], named('Ans –')), [undefined]);
});

test('withPersons() keeps what is printed, and the party that was resolved', () => {
  const asker = { name: 'Zwaan', party: 'VVP', resolved: { party: 'Vrije Veerpartij' } };
  assert.deepEqual(withPersons([asker], [named('Ans Zwaan')]), [
    { ...asker, resolved: { party: 'Vrije Veerpartij', person: 'Ans Zwaan' } },
  ]);
});
