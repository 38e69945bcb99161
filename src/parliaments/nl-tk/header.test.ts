import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readHeader } from './header.ts';

const date = '(ingezonden 12 januari 2031)';

for (const opening of [
  'Vragen van het lid',
  'Vraag van het lid',
  'Schriftelijke vragen van het lid',
  'Nadere vragen van het lid',
  'Vervolgvragen van het Kamerlid',
]) {
  for (const about of ['over', 'inzake', 'betreffende', 'naar aanleiding van']) {
    test(`readHeader() reads '${opening} … ${about} …'`, () => {
      const { askers, addressees, subject, submitted } = readHeader(
        `${opening} Vosmaer (PVX) aan de staatssecretaris van Economische Zaken, Landbouw en Innovatie ${about} het veer over het wad ${date}.`,
      );
      assert.deepEqual(askers, [{ name: 'Vosmaer', party: 'PVX' }]);
      assert.deepEqual(addressees, [
        { role: 'state-secretary', portfolio: 'Economische Zaken, Landbouw en Innovatie' },
      ]);
      assert.deepEqual([subject, submitted], ['het veer over het wad', '2031-01-12']);
    });
  }
}

test('readHeader() reads for whom a minister replies too, when that office is told by the name of who holds it', () => {
  const { reply } = readHeader(
    `Vragen van het lid Vosmaer (PVX) aan de Minister van Veren over het wad ${date}. Aanvullend antwoord van Minister Oeverling (Veren), mede namens Minister Anna Zandbergen (Bruggen en Dijken) (Ontvangen 3 februari 2031).`,
  );
  assert.deepEqual(reply?.onBehalfOf, [{ role: 'minister', portfolio: 'Bruggen en Dijken' }]);
  assert.equal(reply?.received, '2031-02-03');
});

test('readHeader() puts an accent that was printed apart back on its letter', () => {
  assert.equal(
    readHeader(`Vragen van het lid Kostic \u0301 (PVX) aan de Minister van Veren over het wad ${date}.`).askers[0]
      ?.name,
    'Kostić',
  );
});

test('readHeader() reads who replied where the bracket of the portfolio is not closed, and says so', () => {
  const { reply, slips } = readHeader(
    'Antwoord van staatssecretaris Oeverling (Veren, Bruggen en Dijken (ontvangen 3 februari 2031)',
  );
  assert.deepEqual(reply?.by, [{ role: 'state-secretary', name: 'Oeverling', portfolio: 'Veren, Bruggen en Dijken' }]);
  assert.deepEqual(slips, ['The bracket after the name of who replies is not closed']);
});

test('readHeader() reads days in numbers and with short months', () => {
  const dayOf = (day: string): string | undefined =>
    readHeader(`Vragen van het lid Vosmaer (PVX) aan de Minister van Veren over het wad (ingezonden ${day}).`)
      .submitted;
  for (const day of ['12-01-2031', '12/1/2031', '12.01.2031', '12 jan. 2031', '12 januari2031'])
    assert.equal(dayOf(day), '2031-01-12', day);
  assert.equal(dayOf('2 sept. 2031'), '2031-09-02');
  assert.equal(dayOf('31-02-2031'), undefined);
  assert.equal(dayOf('12-13-2031'), undefined);
});

test("readHeader() keeps 'de heer' and 'mevrouw' out of a name", () => {
  for (const title of ['de heer', 'de leden mevrouw', 'mevr.', 'dhr.'])
    assert.deepEqual(
      readHeader(`Vragen van ${title} Van der Heer (PVX) aan de Minister van Veren over het wad ${date}.`).askers,
      [{ name: 'Van der Heer', party: 'PVX' }],
      title,
    );
});

test('readHeader() takes the full title of the prime minister for one office', () => {
  const { addressees } = readHeader(
    `Vragen van het lid Vosmaer (PVX) aan de Minister-President, Minister van Algemene Zaken en de Minister van Veren over het wad ${date}.`,
  );
  assert.deepEqual(addressees, [
    { role: 'prime-minister', portfolio: 'Algemene Zaken' },
    { role: 'minister', portfolio: 'Veren' },
  ]);
});

test("readHeader() reads every office for which a minister replies too, also where it is called 'zijn ambtgenoot'", () => {
  const behalf = (words: string) =>
    readHeader(`Antwoord van Minister Oeverling (Veren)${words} (ontvangen 3 februari 2031).`).reply?.onBehalfOf;
  const both = [
    { role: 'minister', portfolio: 'Sluizen' },
    { role: 'state-secretary', portfolio: 'Dijken' },
  ];
  assert.deepEqual(behalf(', mede namens de Minister van Sluizen en mede namens de Staatssecretaris van Dijken'), both);
  assert.deepEqual(behalf(', mede namens zijn ambtgenoot van Sluizen en de Staatssecretaris van Dijken'), both);
});

test('readHeader() reads several who reply, each with the role that is printed before them', () => {
  const by = (words: string) =>
    readHeader(`Antwoord van ${words} (ontvangen 3 februari 2031).`).reply?.by.map(
      ({ role, name, portfolio }) => `${role} ${name}, ${portfolio}`,
    );
  assert.deepEqual(by('Minister Oeverling (Veren) en van Minister Zandbergen (voor Dijken)'), [
    'minister Oeverling, Veren',
    'minister Zandbergen, Dijken',
  ]);
  assert.deepEqual(by('de Ministers Oeverling (Veren), Anna Zandbergen (Dijken) en Waard (Sluizen)'), [
    'minister Oeverling, Veren',
    'minister Anna Zandbergen, Dijken',
    'minister Waard, Sluizen',
  ]);
  assert.deepEqual(by('Minister Oeverling (Veren) en Staatssecretaris Waard (Sluizen – Zuid)'), [
    'minister Oeverling, Veren',
    'state-secretary Waard, Sluizen – Zuid',
  ]);
});

test('readHeader() reads ministries by their letters, and offices where a word is printed twice', () => {
  const offices = (words: string) =>
    readHeader(`Vragen van het lid Vosmaer (PVX) aan ${words} over het wad ${date}.`).addressees.map(
      ({ portfolio }) => portfolio,
    );
  assert.deepEqual(offices('de ministers van SZW, I&W en BZK'), ['SZW', 'I&W', 'BZK']);
  assert.deepEqual(offices('de Minister van van Veren en aan de de Minister van Dijken'), ['Veren', 'Dijken']);
});
