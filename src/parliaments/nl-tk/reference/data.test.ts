/** Holds the compiled facts against each other. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { known, ministries, parties, people, portfolios, posts } from './data.ts';

const isDay = (text: string): boolean => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

test('every post is of a known person at a known ministry, from a day to a later one', () => {
  for (const { person, ministry, from, until } of posts) {
    assert.ok(
      people.some(({ name }) => name === person),
      person,
    );
    assert.ok(
      ministries.some(({ id }) => id === ministry),
      ministry,
    );
    assert.ok(isDay(from) && (until === undefined || (isDay(until) && from < until)), `${person} ${from} ${until}`);
  }
  for (const { name } of people)
    assert.ok(
      posts.some(({ person }) => person === name),
      name,
    );
  for (const { name, surname } of people) assert.ok(name.endsWith(` ${surname}`), name);
});

test('every other name of a portfolio is of one that somebody held', () => {
  for (const { name, also } of portfolios) {
    assert.ok(
      posts.some(({ portfolio }) => portfolio === name || also.includes(portfolio ?? '')),
      name,
    );
  }
});

test('the names of a ministry and the years of a party follow upon each other', () => {
  for (const { names } of ministries) {
    for (const [i, { from }] of names.entries()) assert.ok(i === 0 || from! >= names[i - 1]!.until!, names[i]!.name);
  }
  for (const { id, from, until } of parties) assert.ok(from === undefined || until === undefined || from < until, id);
});

test('a ministry has one minister at a time, but for the days of a joint charge', () => {
  const shared = new Set(['aenm']);
  for (const { id } of ministries) {
    const theirs = posts.filter((post) => {
      return post.ministry === id && post.role !== 'state-secretary' && post.portfolio === undefined;
    });
    for (const [i, { from, person }] of theirs.entries()) {
      assert.ok(i === 0 || shared.has(id) || from >= theirs[i - 1]!.until!, `${id} ${person} ${from}`);
      if (i > 0 && !shared.has(id)) assert.ok(isSoonAfter(theirs[i - 1]!.until!, from), `${id} ${person} ${from}`);
    }
  }
  assert.ok(posts.every(({ from }) => known.from <= from));
});

/** Within four days, or after the years in which the ministry was part of another. */
const isSoonAfter = (until: string, from: string): boolean => {
  const days = (Date.parse(from) - Date.parse(until)) / 86_400_000;
  return days <= 4 || days > 2000;
};
