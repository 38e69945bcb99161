import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { mergeReadings, type QuestionSet, type Standing } from './merge.ts';
import type { Reading } from './reading.ts';
import { questionSetFields, type standings } from './stored-record.ts';

/** These do not compile where the format and the types of the code are not the same. */
type Same<A, B> = [A, B] extends [B, A] ? true : never;
const format = z.strictObject(questionSetFields).readonly();
const sameFields: Same<z.infer<typeof format>, QuestionSet> = true;
const sameStandings: Same<(typeof standings)[number], Standing> = true;

const reading: Reading = {
  document: { kind: 'answer', parliament: 'xx', id: 'ah-xx-1', case: '2031Z00001' },
  subject: 'het veer',
  askers: [{ name: 'Zwaan', party: 'VVP' }],
  addressees: [{ role: 'minister', portfolio: 'Water' }],
  submitted: '2031-01-01',
  reply: { by: [], onBehalfOf: [], received: '2031-01-11', seeAlso: [] },
  questions: [{ numbers: ['1'], text: 'Vaart het?', notes: [] }],
  answers: [{ to: ['1'], text: 'Ja.', notes: [] }],
  notes: [],
  other: [],
  reading: { coverage: 1, unread: [], remarks: [] },
};

test('the format of a stored record is what merging gives, and nothing else', () => {
  assert.ok(sameFields && sameStandings);
  const record = mergeReadings('xx/2031Z00001', [reading]);
  assert.deepEqual(format.parse(record), record);
  assert.throws(() => format.parse({ ...record, more: 1 }));
  assert.throws(() => format.parse({ ...record, submitted: '1 januari' }));
});
