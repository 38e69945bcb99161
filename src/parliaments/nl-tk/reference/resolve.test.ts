import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partyConflict, resolveOffice, resolveParty, resolveRespondent } from './resolve.ts';
import { openingOf, sessionYearOf } from './session-years.ts';

const minister = (portfolio: string, name = '') => ({ role: 'minister' as const, name, portfolio });
const person = (name: string, portfolio: string, day: string) => resolveRespondent(minister(portfolio, name), day);

test('resolveOffice() knows a ministry by its names, abbreviations and misprints', () => {
  for (const printed of ['BZ', 'Buitenlandse Zaken', 'buitenlandse zaken']) {
    assert.equal(resolveOffice(minister(printed))?.ministry, 'bz', printed);
  }
  assert.equal(resolveOffice(minister('Binnenlandse Zaken en Koninkrijkrelaties'))?.ministry, 'bzk');
  assert.equal(resolveOffice(minister('Infrastructuur & Waterstaat'))?.ministry, 'ienw');
  assert.equal(resolveOffice(minister('Veren en Bruggen')), undefined);
});

test('resolveOffice() gives the name that the ministry had on the day', () => {
  assert.equal(resolveOffice(minister('Justitie'), '2009-03-01')?.name, 'Justitie');
  assert.equal(resolveOffice(minister('V&J'), '2015-03-01')?.name, 'Veiligheid en Justitie');
  assert.equal(resolveOffice(minister('JenV'), '2024-03-01')?.name, 'Justitie en Veiligheid');
  assert.deepEqual(resolveOffice(minister('Klimaat en Energie'), '2023-03-01'), {
    ministry: 'ezk',
    name: 'Klimaat en Energie',
  });
});

test('resolveRespondent() looks the holder of a role up by date, not by today or by the case (B19)', () => {
  assert.equal(person('Bruins Slot', 'Buitenlandse Zaken', '2023-09-19')?.person, 'Hanke Bruins Slot');
  assert.equal(person('Hoekstra', 'Buitenlandse Zaken', '2023-08-15')?.person, 'Wopke Hoekstra');
  assert.equal(person('Hoekstra', 'Financiën', '2019-08-15')?.person, 'Wopke Hoekstra');
  const wrong = person('Hoekstra', 'Buitenlandse Zaken', '2024-03-01');
  assert.equal(wrong?.person, undefined);
  assert.match(wrong?.doubt ?? '', /Hoekstra did not hold this office on 2024-03-01/);
  assert.match(person('Bruins Slot', 'Buitenlandse Zaken', '2023-01-10')?.doubt ?? '', /but: minister, bzk/);
});

test('resolveRespondent() knows a person by surname, initials or the first of two names', () => {
  for (const name of ['Van Weel', 'D.M. van Weel', 'David van Weel']) {
    assert.equal(person(name, 'Justitie en Veiligheid', '2024-08-26')?.person, 'David van Weel', name);
  }
  for (const name of ['Faber', 'Faber - Van de Klashorst']) {
    assert.equal(person(name, 'Asiel en Migratie', '2024-11-20')?.person, 'Marjolein Faber-van de Klashorst', name);
  }
  assert.equal(
    person('D. Yeşilgöz-Zegerius', 'Justitie en Veiligheid', '2024-05-16')?.person,
    'Dilan Yeşilgöz-Zegerius',
  );
  assert.deepEqual(person('Oeverling', 'Defensie', '2024-05-16'), { ministry: 'def', name: 'Defensie' });
});

test('partyConflict() lets the printed party win over the feed and lists the conflict (B20)', () => {
  assert.equal(resolveParty('FvD'), 'FVD');
  assert.equal(partyConflict({ name: 'Vosmaer', party: 'GroenLinks-PvdA' }, 'GL-PvdA'), undefined);
  assert.equal(partyConflict({ name: 'Vosmaer', party: 'SP' }, ''), undefined);
  assert.equal(
    partyConflict({ name: 'Vosmaer', party: 'SP' }, 'VVD'),
    'Vosmaer asks for SP in the paper, for VVD in the feed',
  );
});

test('sessionYearOf() changes on the third Tuesday of September', () => {
  assert.deepEqual([2023, 2024, 2025, 2026].map(openingOf), ['2023-09-19', '2024-09-17', '2025-09-16', '2026-09-15']);
  assert.deepEqual(['2023-09-18', '2023-09-19', '2024-01-01'].map(sessionYearOf), [
    '2022-2023',
    '2023-2024',
    '2023-2024',
  ]);
});
