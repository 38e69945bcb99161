/**
 * Who an asker is: papers print a surname where the data of their case have the whole name. Where the documents of one set name
 * exactly one member whose name ends so, that is who it is; what is printed stays beside it.
 */

import type { Asker, Reading } from './reading.ts';

export function withPersons(askers: readonly Asker[], readings: readonly Reading[]): Asker[] {
  const names = new Map(
    readings.flatMap((reading) => reading.askers).map(({ name }) => [wordsOf(name).join(' '), name]),
  );
  return askers.map((asker) => {
    const person = personOf(asker.name, names);
    return person === undefined ? asker : { ...asker, resolved: { ...asker.resolved, person } };
  });
}

/** The one longer name that ends in these words, or is of the same letters: 'Inge vanDijk' was printed without a space. */
function personOf(printed: string, names: ReadonlyMap<string, string>): string | undefined {
  const wanted = wordsOf(printed).join(' ');
  if (wanted === '') return undefined;
  const letters = wanted.replaceAll(' ', '');
  const longer = [...names].filter(
    ([words]) =>
      words.endsWith(` ${wanted}`) || (words.length > wanted.length && words.replaceAll(' ', '') === letters),
  );
  return longer.length === 1 ? longer[0]![1] : undefined;
}

const wordsOf = (name: string): string[] =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];
