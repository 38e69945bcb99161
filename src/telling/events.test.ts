import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentKind, Reading } from '../record/reading.ts';
import { statement } from '../store/open.ts';
import { takeDocument } from '../store/take.ts';
import { evaluate } from './evaluate.ts';
import { asked, follow, openDesk } from './fixtures/desk.ts';

type Letter = {
  readonly kind?: DocumentKind;
  readonly dated?: string;
  readonly received?: string;
  readonly text?: string;
  readonly id?: string;
};

/** Takes letters of set 1 in, in this order, and gives what followers were told of them. */
function told(...letters: readonly Letter[]): string[] {
  const desk = openDesk('2031-03-20T12:00:00Z');
  follow(desk, 'set@lezer.example', 'reeks=xx/2031Z00001');
  asked(desk, 1);
  letters.forEach(({ kind = 'answer-letter', text = 'Ja.', id, ...days }, i) => {
    const reading: Reading = {
      document: { kind, parliament: 'xx', case: '2031Z00001', ...(id === undefined ? {} : { id }) },
      askers: [],
      addressees: [],
      reply: { by: [], onBehalfOf: [], seeAlso: [], ...days },
      questions: [],
      answers: kind === 'answer-letter' ? [{ to: ['1'], text, notes: [] }] : [],
      notes: [],
      other: [],
      reading: { coverage: 1, unread: [], remarks: [] },
    };
    takeDocument(desk.store, { name: `${i}`, bytes: Buffer.from(`letter ${i}`), text, reading, sameSet: [] });
  });
  evaluate(desk);
  return statement(desk.followers, "select told ->> 'kind' as kind from event order by rowid")
    .all()
    .map(({ kind }) => String(kind))
    .slice(1);
}

test('arrivalEvent() takes a letter of the same kind and day for the same letter, whatever was read from it', () => {
  const day = '2031-03-10';
  assert.deepEqual(told({ dated: day }, { dated: day, text: 'Ja, zeker.' }), ['answer']);
  assert.deepEqual(told({ received: day }, { received: day, text: 'Ja, zeker.' }), ['answer']);
  assert.deepEqual(told({ dated: day }, { dated: '2031-03-11', text: 'Ja, zeker.' }), ['answer', 'further-answer']);
  assert.deepEqual(told({ text: 'Ja.' }, { text: 'Ja, zeker.' }), ['answer', 'further-answer'], 'no day, no sameness');
  assert.deepEqual(told({ kind: 'delay-notice', dated: day }, { dated: day }), ['delay-notice', 'answer']);
});

test('arrivalEvent() takes a publication and a letter of one day for two papers, and tells what is new in the second', () => {
  const dated = '2031-03-10';
  assert.deepEqual(told({ dated, id: 'bij-1' }, { dated, text: 'Ja, zeker.' }), ['answer', 'further-answer']);
  assert.deepEqual(told({ dated, id: 'bij-1' }, { dated }), ['answer']);
});
