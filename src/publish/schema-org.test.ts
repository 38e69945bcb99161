import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ferry, ferryFacts } from './fixtures/ferry.ts';
import { schemaOrgOf, scriptText } from './schema-org.ts';

const anchorOf = (kind: string, number: string): string => `${kind}-${number}`;
const page = schemaOrgOf(ferry, ferryFacts, anchorOf) as { mainEntity: { hasPart: Record<string, unknown>[] } };
const url = 'https://register.example/vragen/xx/2099Z00001';

test('schemaOrgOf() is a page about a work whose parts are the questions, each with its answer', () => {
  const [first, second, third] = page.mainEntity.hasPart;
  assert.deepEqual(
    [first, second, third].map((part) => part!['@id']),
    [`${url}#vraag-1`, `${url}#vraag-2`, `${url}#vraag-3`],
  );
  assert.equal(first!.text, 'Vaart het veer?');
  assert.deepEqual(third!.acceptedAnswer, [
    {
      '@type': 'Answer',
      '@id': `${url}#antwoordtekst-2`,
      text: 'Omdat 3 < 4 & 5 > 4.\nDan dit.',
      dateCreated: '2099-04-01',
      author: [{ '@type': 'Person', name: 'Zandbergen', jobTitle: 'minister (Water)' }],
      isBasedOn: {
        '@type': 'CreativeWork',
        name: 'Antwoord bij-xx-12',
        identifier: 'bij-xx-12',
        url: 'https://waterkamer.example/bij-xx-12',
      },
    },
  ]);
});

test('an answer to several questions is told once, and named where it is meant again', () => {
  const [first, second] = page.mainEntity.hasPart;
  assert.partialDeepStrictEqual((first!.acceptedAnswer as object[])[0], { '@type': 'Answer' });
  assert.deepEqual(second!.acceptedAnswer, [{ '@id': `${url}#antwoordtekst-1` }]);
});

test('nobody is told that this is a page on which to answer', () => {
  assert.doesNotMatch(JSON.stringify(page), /QAPage|FAQPage/);
});

test('a question without an answer has none, and a set without a paper none', () => {
  const waiting = schemaOrgOf({ ...ferry, replies: [], documents: [] }, { base: '' }, anchorOf) as typeof page;
  assert.deepEqual(
    waiting.mainEntity.hasPart.map(({ answerCount, acceptedAnswer }) => [answerCount, acceptedAnswer]),
    Array.from({ length: 3 }, () => [0, undefined]),
  );
});

test('scriptText() cannot be ended, nor be a comment, and says the same', () => {
  const text = '</script><script>alert(1)</script><!-- ]]> & \u2028';
  const written = scriptText({ text });
  assert.doesNotMatch(written, /[<>&\u2028]/);
  assert.deepEqual(JSON.parse(written), { text });
});
