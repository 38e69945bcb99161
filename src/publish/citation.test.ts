import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bibtexOf, citationOf, cslOf, partCitation } from './citation.ts';
import { ferry, ferryFacts } from './fixtures/ferry.ts';

const { base } = ferryFacts;

test('citationOf() cites the paper with the answers, in the style of the parliament', () => {
  assert.equal(citationOf(ferry, ferryFacts), 'Bijlage 2098-2099, nr. 12');
});

test('citationOf() of a set without an answer cites its last paper, and without a style its number', () => {
  const waiting = { ...ferry, documents: ferry.documents.slice(0, 1), replies: ferry.replies.slice(0, 1) };
  assert.equal(citationOf(waiting, ferryFacts), 'Bijlage 2098-2099, nr. 7');
  assert.equal(citationOf(ferry, { base }), 'bij-xx-12');
  assert.equal(citationOf({ ...ferry, documents: [], replies: [] }, ferryFacts), 'Waterkamer, xx/2099Z00001');
});

test('partCitation() cites a question, and an answer by the paper that gave it', () => {
  assert.equal(partCitation(ferry, ferryFacts, { numbers: ['3'] }), 'Bijlage 2098-2099, nr. 12, vraag 3');
  assert.equal(
    partCitation(ferry, ferryFacts, { numbers: ['3'], reply: ferry.replies[1]! }),
    'Bijlage 2098-2099, nr. 12, antwoord op vraag 3',
  );
  assert.equal(partCitation(ferry, { base }, { numbers: ['3', '4'] }), 'bij-xx-12, question 3, 4');
});

test('cslOf() gives what citation software reads', () => {
  assert.deepEqual(cslOf(ferry, ferryFacts), {
    id: 'xx/2099Z00001',
    type: 'document',
    title: 'Het bericht ‘Veer & pont <stil>’',
    author: [{ literal: 'Ans Zwaan (VVP)' }, { literal: 'Van Oever (Kade)' }],
    issued: { 'date-parts': [[2099, 4, 1]] },
    'container-title': 'Bijlage',
    number: '12',
    publisher: 'Waterkamer',
    language: 'nl',
    note: 'Bijlage 2098-2099, nr. 12',
    URL: 'https://register.example/vragen/xx/2099Z00001',
  });
});

test('bibtexOf() gives an entry in which no text is taken for a command', () => {
  const hostile = { ...ferry, subject: '100% $x_1$ } \\input{x}\n#~^' };
  assert.equal(
    bibtexOf(hostile, ferryFacts),
    `@misc{xx:2099Z00001,
  title = {{100\\% \\$x\\_1\\$ \\textbraceright{} \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} \\#\\textasciitilde{}\\textasciicircum{}}},
  author = {{Ans Zwaan (VVP)} and {Van Oever (Kade)}},
  year = {2099},
  date = {2099-04-01},
  howpublished = {Bijlage 2098-2099, nr. 12},
  number = {12},
  url = {https://register.example/vragen/xx/2099Z00001},
  langid = {dutch},
}
`,
  );
});
