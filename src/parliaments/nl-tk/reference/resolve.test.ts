import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdersOf, officesOf, resolveOffice, resolveRespondent } from './resolve.ts';

const minister = (portfolio: string, name = '') => ({ role: 'minister' as const, name, portfolio });
const secretary = (portfolio: string, name = '') => ({ role: 'state-secretary' as const, name, portfolio });
const person = (name: string, portfolio: string, day: string) => resolveRespondent(minister(portfolio, name), day);

test('resolveOffice() knows a ministry by its names, abbreviations and misprints', () => {
  for (const printed of ['BZ', 'Buitenlandse Zaken', 'buitenlandse zaken', 'BUZA']) {
    assert.equal(resolveOffice(minister(printed))?.ministry, 'bz', printed);
  }
  for (const printed of [
    'Binnenlandse Zaken en Koninkrijkrelaties',
    'Binnenlandse Zaken & Koninkrijksrelaties',
    'vanBinnenlandse Zaken en Koninkrijksrelaties',
    'Binnenlandse Zaken enKoninkrijksrelaties',
  ]) {
    assert.equal(resolveOffice(minister(printed))?.ministry, 'bzk', printed);
  }
  assert.equal(resolveOffice(minister('Volksgezondheid Welzijn, Sport'))?.ministry, 'vws');
  assert.equal(resolveOffice(minister('Veren en Bruggen')), undefined);
});

test('resolveOffice() gives the name that the ministry had on the day', () => {
  assert.equal(resolveOffice(minister('Justitie'), '2009-03-01')?.name, 'Justitie');
  assert.equal(resolveOffice(minister('V&J'), '2015-03-01')?.name, 'Veiligheid en Justitie');
  assert.equal(resolveOffice(minister('JenV'), '2024-03-01')?.name, 'Justitie en Veiligheid');
  assert.equal(resolveOffice(minister('EZK'), '2024-03-01')?.name, 'Economische Zaken en Klimaat');
  assert.equal(resolveOffice(minister('Economische Zaken en Klimaat'), '2024-12-01')?.name, 'Economische Zaken');
  assert.equal(resolveOffice(minister('Veiligheid en Justitie'))?.name, 'Veiligheid en Justitie');
});

test('resolveOffice() knows a portfolio without a ministry, and of two of one name that of the day', () => {
  const housing = minister('Volkshuisvesting en Ruimtelijke Ordening');
  assert.deepEqual(resolveOffice(minister('Klimaat en Energie'), '2023-03-01'), {
    ministry: 'ez',
    name: 'Klimaat en Energie',
  });
  assert.equal(resolveOffice(housing, '2023-03-01')?.ministry, 'bzk');
  assert.equal(resolveOffice(housing, '2024-11-14')?.ministry, 'vro');
  assert.equal(resolveOffice(minister('VRO'), '2026-06-01')?.ministry, 'bzk');
  assert.equal(resolveOffice(secretary('Financiën – Fiscaliteit en Belastingdienst'), '2024-05-21')?.ministry, 'fin');
  assert.equal(resolveOffice(secretary('Herstel Groningen'), '2025-01-10')?.ministry, 'bzk');
});

test('holdersOf() looks a role up by date (B19)', () => {
  const foreign = minister('BZ');
  assert.deepEqual(holdersOf(foreign, '2023-08-31'), ['Wopke Hoekstra']);
  assert.deepEqual(holdersOf(foreign, '2023-09-03'), ['Liesje Schreinemacher']);
  assert.deepEqual(holdersOf(foreign, '2023-09-19'), ['Hanke Bruins Slot']);
  assert.deepEqual(holdersOf(foreign, '2024-11-20'), ['Caspar Veldkamp']);
  assert.deepEqual(holdersOf(minister('Veren en Bruggen'), '2024-11-20'), []);
});

test('resolveRespondent() doubts the holder of a role on the wrong date, and puts nobody in the place (B19)', () => {
  assert.equal(person('Bruins Slot', 'Buitenlandse Zaken', '2023-09-19')?.person, 'Hanke Bruins Slot');
  assert.equal(person('Hoekstra', 'Buitenlandse Zaken', '2023-08-15')?.person, 'Wopke Hoekstra');
  assert.equal(person('Hoekstra', 'Financiën', '2019-08-15')?.person, 'Wopke Hoekstra');
  const wrong = person('Hoekstra', 'Buitenlandse Zaken', '2023-09-19');
  assert.equal(wrong?.person, undefined);
  assert.equal(wrong?.doubt, 'Hoekstra did not hold this office on 2023-09-19, Hanke Bruins Slot did');
  assert.match(person('Bruins Slot', 'Buitenlandse Zaken', '2023-01-10')?.doubt ?? '', /but: minister, bzk$/);
  assert.match(person('Blok', 'Rechtsbescherming', '2019-08-15')?.doubt ?? '', /Sander Dekker did, but: minister, bz$/);
  const role = resolveRespondent(secretary('Buitenlandse Zaken', 'Veldkamp'), '2024-11-20');
  assert.match(role?.doubt ?? '', /but: minister, bz$/);
});

test('resolveRespondent() doubts nobody outside the days that are known, and nobody who is unknown', () => {
  assert.deepEqual(person('Zalm', 'Financiën', '1999-03-01'), { ministry: 'fin', name: 'Financiën' });
  assert.deepEqual(person('Faber', 'Defensie', '2031-03-01'), { ministry: 'def', name: 'Defensie' });
  assert.deepEqual(person('Oeverling', 'Defensie', '2024-05-16'), { ministry: 'def', name: 'Defensie' });
  assert.equal(person('Oeverling', 'Veren en Bruggen', '2024-05-16'), undefined);
});

test('resolveRespondent() takes an answer that came in some days after its minister left', () => {
  assert.equal(person('Van Gennip', 'SZW', '2024-07-04')?.person, 'Karien van Gennip');
  assert.match(person('Van Gennip', 'SZW', '2024-07-24')?.doubt ?? '', /Eddy van Hijum did/);
});

test('resolveRespondent() knows a person by surname, initials, first name or the first of two names', () => {
  for (const name of ['Van Weel', 'D.M. van Weel', 'David van Weel', 'VanWeel']) {
    assert.equal(person(name, 'Justitie en Veiligheid', '2024-08-26')?.person, 'David van Weel', name);
  }
  for (const name of ['Faber', 'Faber - Van de Klashorst', 'Faber – van de Klashorst']) {
    assert.equal(person(name, 'Asiel en Migratie', '2024-11-20')?.person, 'Marjolein Faber-van de Klashorst', name);
  }
  for (const name of ['Yeşilgöz', 'Yes¸ilgöz-Zegerius', 'D. Yeşilgöz-Zegerius', 'Yesilgoz']) {
    assert.equal(person(name, 'JenV', '2024-05-16')?.person, 'Dilan Yeşilgöz-Zegerius', name);
  }
});

test('resolveRespondent() tells namesakes apart by initials, post and day', () => {
  assert.equal(person('Wiersma', 'LVVN', '2024-11-20')?.person, 'Femke Wiersma');
  assert.equal(person('Wiersma', 'Primair en Voortgezet Onderwijs', '2023-02-01')?.person, 'Dennis Wiersma');
  assert.equal(person('A.D. Wiersma', 'LVVN', '2024-11-20')?.person, undefined);
  assert.equal(person('Bruins', 'OCW', '2024-11-18')?.person, 'Eppo Bruins');
  assert.equal(person('Bruins', 'Medische Zorg en Sport', '2019-11-18')?.person, 'Bruno Bruins');
  assert.equal(resolveRespondent(secretary('Defensie', 'De Vries'), '2009-03-01')?.person, 'Jack de Vries');
});

test('officesOf() takes what is put to who has just left for put to the office, and not what is put later', () => {
  const names = (name: string, day: string) => officesOf(name, day).map(({ resolved }) => resolved?.name);
  assert.deepEqual(names('Frans Timmermans', '2014-10-16'), ['Buitenlandse Zaken']);
  assert.deepEqual(names('Frans Timmermans', '2014-10-17'), ['Buitenlandse Zaken']);
  assert.deepEqual(names('Sigrid Kaag', '2021-09-20'), ['Buitenlandse Zaken']);
  assert.deepEqual(names('I.W. Opstelten', '2015-03-17'), ['Veiligheid en Justitie']);
  assert.deepEqual(names('I.W. Opstelten', '2015-03-18'), []);
  assert.deepEqual(names('Geert Wilders', '2013-09-16'), []);
});

test('officesOf() knows a person by another first name that the House lists', () => {
  for (const name of ['Gert Leers', 'Gerd Leers', 'G.B.M. Leers']) {
    assert.equal(officesOf(name, '2011-06-01').length, 1, name);
  }
  assert.deepEqual(officesOf('Gerrit Leers', '2011-06-01'), []);
});
