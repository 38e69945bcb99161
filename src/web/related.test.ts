import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { QuestionSet } from '../record/merge.ts';
import { relatedPart } from './related.ts';
import type { Shown } from './shown.ts';
import { uis } from './ui.ts';

const none = { related: [], pointsTo: [], pointedAtBy: [] } as unknown as Shown;
const listed = (id: string) => ({ id, askers: [], standing: 'open', subject: id }) as unknown as QuestionSet;

/** The names of the groups, each with the records in it. */
const groupsOf = (shown: Partial<Shown>): string[][] =>
  [...String(relatedPart(uis.nl, { ...none, ...shown })).matchAll(/<p class="of">([^<]+)<\/p>(.*?)<\/ul>/gs)].map(
    ([, name, items]) => [name!, ...[...items!.matchAll(/href="\/vragen\/xx\/([^"]+)"/g)].map(([, id]) => id!)],
  );

test('relatedPart() keeps what a set goes on from apart from what it mentions, and both from what names it', () => {
  const words = uis.nl.words.read.related;
  const pointsTo = [
    { publication: 'a', record: 'xx/a', kind: 'follows' as const },
    { publication: 'b', record: 'xx/b', kind: 'mentions' as const },
  ];
  const pointedAtBy = [
    { ...listed('xx/c'), kind: 'follows' as const },
    { ...listed('xx/d'), kind: 'mentions' as const },
  ] as unknown as Shown['pointedAtBy'];
  assert.deepEqual(groupsOf({ pointsTo, pointedAtBy }), [
    [words.follows, 'a'],
    [words.followedBy, 'c'],
    [words.mentions, 'b'],
    [words.mentionedBy, 'd'],
  ]);
});

test('relatedPart() is nothing for a set that stands alone', () => {
  assert.equal(relatedPart(uis.nl, none), '');
});
