/** What was asked before, for drafts of several sizes, and what is near queries that find nothing: each asked once, not asked before. */

import { nearTo } from '../src/store/near.ts';
import type { Store } from '../src/store/open.ts';
import { likeDraft, longestDraft } from '../src/store/similar.ts';
import { draftOf, randomOf } from './generate.ts';
import { rounded } from './measure.ts';

const each = 60;
/** The first number of a paper that no register of the bench has. */
const beyond = 2_000_000;

const questionsOf = (paper: number): string[] => draftOf(beyond + paper).pairs.map(({ question }) => question);
const numbered = (questions: readonly string[]): string => questions.map((text, i) => `${i + 1}. ${text}`).join('\n');
const wordsOf = (paper: number): string[] =>
  questionsOf(paper)
    .join(' ')
    .toLowerCase()
    .match(/\p{L}{5,}/gu) ?? [];

/** Two letters of a word changed: it is in no text, and not far from one. */
const misspelt = (word: string): string => `${word.slice(0, 3)}q${word.slice(4, -1)}x`;

export function benchNear(store: Store): void {
  const random = randomOf(11);
  const pick = (paper: number): string => {
    const words = wordsOf(paper);
    return words[Math.floor(random() * words.length)]!;
  };
  const several = (paper: number, count: number): string => Array.from({ length: count }, () => pick(paper)).join(' ');
  const long = (paper: number): string =>
    numbered(Array.from({ length: 60 }, (_, i) => questionsOf(paper * 60 + i)).flat());
  const drafts: Record<string, (paper: number) => string> = {
    'a draft question': (paper) => questionsOf(paper)[0]!,
    'a draft of numbered questions': (paper) => numbered(questionsOf(paper)),
    'a draft of 20,000 letters, numbered': (paper) => long(paper).slice(0, longestDraft),
    'the same, one text': (paper) =>
      long(paper)
        .replaceAll(/^\d+\. /gm, '')
        .replaceAll('\n', ' ')
        .slice(0, longestDraft),
  };
  const queries: Record<string, (paper: number) => string> = {
    'a word misspelt': (paper) => misspelt(pick(paper)),
    'three words, one misspelt': (paper) => `${several(paper, 2)} ${misspelt(pick(paper))}`,
    'seven words': (paper) => several(paper, 7),
    'twelve words': (paper) => several(paper, 12),
  };
  likeDraft(store, questionsOf(each * 100)[0]!, 10);
  console.log(`  milliseconds, p50/p95 of ${each}, each asked once; asked before:`);
  for (const [name, draft] of Object.entries(drafts)) tell(name, draft, (text) => likeDraft(store, text, 10));
  console.log('  near a query that finds little:');
  for (const [name, query] of Object.entries(queries)) tell(name, query, (text) => nearTo(store, text, [], {}));
}

function tell(name: string, textOf: (paper: number) => string, ask: (text: string) => unknown): void {
  const times = Array.from({ length: each }, (_, paper) => {
    const text = textOf(paper);
    const began = performance.now();
    ask(text);
    return performance.now() - began;
  }).sort((a, b) => a - b);
  const at = (share: number): string => rounded(times[Math.floor(times.length * share)]!);
  console.log(`  ${name.padEnd(36)} ${at(0.5)}/${at(0.95)}`);
}
