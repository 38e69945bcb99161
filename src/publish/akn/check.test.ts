import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ferry, ferryFacts } from '../fixtures/ferry.ts';
import { namingFaults } from './check.ts';
import { parseXml } from './tree.ts';
import { aknOf } from './write.ts';

const akn = aknOf(ferry, ferryFacts);
const faults = (from: string, to: string): string => {
  assert.ok(akn.includes(from), from);
  return namingFaults(parseXml(akn.replace(from, to))).join('\n');
};

test('namingFaults() finds none in what we write', () => {
  assert.deepEqual(namingFaults(parseXml(akn)), []);
});

const wrong: readonly (readonly [what: string, from: string, to: string, fault: RegExp])[] = [
  [
    'an eId that stands twice',
    'eId="questions_1__question_2"',
    'eId="questions_1__question_1"',
    /question_1 stands twice/,
  ],
  [
    'an eId without that of its parent',
    'eId="questions_1__question_3"',
    'eId="question_3"',
    /no name for question in questions_1/,
  ],
  ['an eId of another element', 'eId="questions_1__answer_2"', 'eId="questions_1__reply_2"', /no name for answer/],
  ['an element without its short name', 'eId="eref_4"', 'eId="eventRef_4"', /no name for eventRef/],
  ['a question without an eId', '<question eId="questions_1__question_2"', '<question', /question without an eId/],
  [
    'a work of another day',
    '<FRBRdate date="2099-03-02" name="submitted"/>',
    '<FRBRdate date="2099-03-03" name="submitted"/>',
    /IRI of the work is/,
  ],
  [
    'a work with a space in its IRI',
    'value="/akn/xx/debate/writtenQuestions/2099-03-02/2099Z00001"',
    'value="/akn/xx/debate/writtenQuestions/2099-03-02/2099 Z1"',
    /no such IRI/,
  ],
  ['an expression in another language', 'language="nld"', 'language="eng"', /IRI of the expression is/],
  ['a manifestation without its form', 'nld@2099-04-01.akn"', 'nld@2099-04-01"', /IRI of the manifestation is/],
  [
    'an asker who is not there',
    'TLCOrganization eId="askers"',
    'TLCOrganization eId="others"',
    /points to askers, which is not there/,
  ],
  [
    'an answer to a question that is not there',
    '#questions_1__question_3"',
    '#questions_1__question_33"',
    /refersTo of answer points to questions_1__question_33/,
  ],
  ['a note that is not there', 'href="#note_2"', 'href="#note_3"', /href of noteRef points to note_3/],
  [
    'an answer to an answer',
    'refersTo="#questions_1__question_3"',
    'refersTo="#questions_1__answer_1"',
    /points to a answer/,
  ],
  ['an answer by an event', 'by="#respondent_1" as', 'by="#event_due" as', /by of answer points to a TLCEvent/],
];
for (const [what, from, to, fault] of wrong) {
  test(`namingFaults() finds ${what}`, () => {
    assert.match(faults(from, to), fault);
  });
}
