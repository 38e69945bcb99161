import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readingSchema } from '../../record/reading.ts';
import { readCase } from './case.ts';

const made = {
  Id: '00000000-0000-0000-0000-000000000001',
  Nummer: '2015Z99999',
  Soort: 'Schriftelijke vragen',
  Titel: null,
  Status: 'Vrijgegeven',
  Onderwerp: 'De "veerdienst" naar Zandoog',
  GestartOp: '2015-12-01T00:00:00+01:00',
  Organisatie: 'Tweede Kamer',
  Vergaderjaar: '2015-2016',
  Volgnummer: -1,
  Afgedaan: true,
  GewijzigdOp: '2024-02-19T10:59:02.367+01:00',
  GerichtAan: 'Henk Kamp (H.G.J.), N. Iemand',
  Indiener: 'Vera Vosmaer (V.)',
};
const read = (more: object = {}) => readCase(JSON.stringify({ ...made, ...more }));

test('readCase() reads who asked what of whom and when, and the office that a person held on that day', () => {
  const reading = readingSchema.parse(read());
  assert.deepEqual(reading.document, {
    kind: 'questions',
    parliament: 'nl-tk',
    sessionYear: '2015-2016',
    case: '2015Z99999',
    settled: 'done',
    state: { of: 'nl-tk case 00000000-0000-0000-0000-000000000001', at: '2024-02-19T09:59:02.367Z' },
  });
  assert.equal(reading.subject, 'De "veerdienst" naar Zandoog');
  assert.deepEqual(reading.askers, [{ name: 'Vera Vosmaer', party: '' }]);
  assert.deepEqual(
    reading.addressees.map(({ role, portfolio }) => `${role} ${portfolio}`),
    ['minister Economische Zaken'],
  );
  assert.equal(reading.submitted, '2015-12-01');
});

test('readCase() takes the day on which it was in The Hague', () => {
  assert.equal(read({ GestartOp: '2015-06-30T22:30:00Z' })?.submitted, '2015-07-01');
  assert.equal(read({ GestartOp: '2015-12-31T22:30:00Z' })?.submitted, '2015-12-31');
  assert.equal(read({ GestartOp: 'ooit' })?.submitted, undefined);
});

test('readCase() gives every character a role; a field that nobody knows is unread', () => {
  const text = JSON.stringify({ ...made, Nieuw: 'iets' });
  const { roles = [], reading } = readCase(text)!;
  assert.equal(roles.map(({ start, end }) => text.slice(start, end)).join(''), text);
  assert.deepEqual(
    reading.unread.map((each) => each.text),
    ['"Nieuw":"iets"'],
  );
  assert.ok(reading.coverage < 1);
  assert.equal(read()?.reading.coverage, 1);
});

test('readCase() leaves open what is not done, and what is no case alone', () => {
  assert.equal(read({ Afgedaan: false })?.document.settled, undefined);
  assert.equal(read({ Status: 'Ingetrokken' })?.document.settled, 'withdrawn');
  assert.equal(read({ Soort: 'Motie' }), undefined);
  assert.equal(readCase('{"Soort":"Schriftelijke vragen","Nummer":'), undefined);
  assert.equal(readCase('Schriftelijke vragen'), undefined);
});
