import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTree } from '../../../sources/xml-tree.ts';
import { readCase } from '../case.ts';
import { conflictsIn } from '../conflicts.ts';
import { caseItem, cases, documents, paperItem } from './open-data.ts';
import { itemsOf, publications } from './publications.ts';
import { sources } from './sources.ts';

const home = 'https://service.example';
const guid = '8064a13e-0000-4000-8000-000000000001';
const piece = (value: object) => ({ text: JSON.stringify(value), value: value as Record<string, unknown> });
const made = {
  Id: guid,
  Nummer: '2015Z99999',
  Soort: 'Schriftelijke vragen',
  Onderwerp: 'De veerdienst',
  GestartOp: '2015-12-01T00:00:00+01:00',
  GewijzigdOp: '2015-12-02T10:00:00+01:00',
  ZaakActor: [
    { Relatie: 'Medeindiener', ActorNaam: 'B. Bakker', ActorFractie: 'GroenOever', Functie: 'Tweede Kamerlid' },
    {
      Relatie: 'Indiener',
      ActorNaam: 'V. Vosmaer',
      ActorFractie: 'PVX',
      Functie: 'Tweede Kamerlid',
      GewijzigdOp: '2015-12-03T10:00:00+01:00',
    },
    { Relatie: 'Indiener', ActorNaam: 'W. Weg', ActorFractie: 'PVX', Verwijderd: true },
    { Relatie: 'Gericht aan', ActorNaam: 'H. Iemand', Functie: 'minister van Economische Zaken' },
    { Relatie: 'Volgcommissie', ActorNaam: 'vaste commissie' },
  ],
};

test('each source has a name of its own, and asks its own host by https', () => {
  assert.equal(new Set(sources.map(({ id }) => id)).size, sources.length);
  for (const source of sources) {
    assert.ok(source.id.startsWith(`${source.parliament}/`));
    assert.equal(new URL(source.first({ home: source.home })).origin, source.home);
    assert.ok(source.home.startsWith('https://'));
  }
});

test('a listing looks back over a day from its cursor, or begins on a day, or at the beginning; guids are not quoted', () => {
  const filter = (from: object) => new URL(cases.first({ home, ...from })).searchParams.get('$filter');
  assert.equal(filter({}), "Soort eq 'Schriftelijke vragen'");
  assert.match(filter({ since: '2024-01-01' })!, / and GewijzigdOp ge 2024-01-01T00:00:00Z$/);
  assert.match(filter({ since: '2024-01-01', cursor: '2024-05-02T10:00:00.000Z' })!, / ge 2024-05-01T10:00:00\.000Z$/);
  const query = (from: object) => new URL(publications.first({ home, ...from })).searchParams.get('query')!;
  assert.match(
    query({ cursor: '2024-05-02' }),
    /^c\.product-area==officielepublicaties and \(.* or .*\) and dt\.modified>=2024-05-01$/,
  );
  const item = caseItem(piece(made), { home });
  assert.ok(item.is === 'here' && item.address.startsWith(`${home}/OData/v4/2.0/Zaak(${guid})?`));
  assert.ok(new URL(documents.first({ home })).pathname.endsWith('/Document'));
});

test('caseItem() is as new as the newest of the case and its actors, and says which field is not there', () => {
  const item = caseItem(piece(made), { home });
  assert.deepEqual([item.is, item.key, item.version], ['here', `nl-tk case ${guid}`, '2015-12-03T09:00:00.000Z']);
  const { GestartOp: _, ...renamed } = made;
  const faulty = caseItem(piece({ ...renamed, BegonnenOp: 'x' }), { home });
  assert.ok(faulty.is === 'faulty' && /^GestartOp is not there/.test(faulty.reason));
  assert.equal(caseItem(piece({ ...made, Verwijderd: true }), { home }).is, 'gone');
});

test('readCase() reads actors with their part: the first asker first, parties, offices, none that were removed', () => {
  const reading = readCase(JSON.stringify(made))!;
  assert.deepEqual(
    reading.askers.map(({ name, party }) => `${name} ${party}`),
    ['V. Vosmaer PVX', 'B. Bakker GroenOever'],
  );
  assert.deepEqual(
    reading.addressees.map(({ role, portfolio }) => `${role} ${portfolio}`),
    ['minister Economische Zaken'],
  );
  assert.equal(reading.document.state?.at, '2015-12-03T09:00:00.000Z');
  assert.equal(reading.reading.coverage, 1);
});

test('conflictsIn() tells of an asker to whom the data gives another party than the paper, and of nothing else', () => {
  const fed = readCase(JSON.stringify(made))!;
  const { state: _, ...printed } = fed.document;
  const paper = (party: string, name = 'Vosmaer') => ({ ...fed, document: printed, askers: [{ name, party }] });
  assert.deepEqual(conflictsIn([fed, paper('SP')]), [{ who: 'Vosmaer', paper: 'SP', data: 'PVX' }]);
  for (const none of ['PVX', '']) assert.deepEqual(conflictsIn([fed, paper(none)]), []);
  assert.deepEqual(conflictsIn([fed, paper('SP', 'Ander')]), []);
});

test('paperItem() names the file, the case where there is one, and the types it may have', () => {
  const value = {
    Id: guid,
    Soort: 'Schriftelijke vragen',
    DocumentNummer: '2015D00001',
    ContentType: 'application/pdf',
    GewijzigdOp: made.GewijzigdOp,
    Zaak: [
      { Nummer: '2015Z99999', Soort: 'Schriftelijke vragen' },
      { Nummer: '2015Z00001', Soort: 'Brief' },
    ],
  };
  const item = paperItem(piece(value), { home })!;
  assert.ok(item.is === 'elsewhere');
  assert.deepEqual(
    [item.name, item.known, item.address],
    ['kv-tk-2015Z99999.pdf', { case: '2015Z99999' }, `${home}/OData/v4/2.0/Document(${guid})/resource`],
  );
  const letter = paperItem(
    piece({ ...value, Soort: 'Antwoord schriftelijke vragen', DocumentNummer: '../x', Zaak: [] }),
    { home },
  )!;
  assert.deepEqual([letter.name, letter.known], ['.._x.pdf', undefined]);
});

test('itemsOf() takes the series and the forms that are wanted, and no address that is none', () => {
  const urls = (more: string) =>
    `<itemUrl manifestation="pdf">https://x/a.pdf</itemUrl><itemUrl manifestation="odt">https://x/a.odt</itemUrl>${more}`;
  const record = (id: string, more = '') =>
    readTree(
      new TextEncoder().encode(`<r><identifier>${id}</identifier><modified>2024-05-01</modified>${urls(more)}</r>`),
    );
  assert.deepEqual(
    itemsOf(record('ah-tk-20232024-16', '<itemUrl manifestation="xml">nonsense</itemUrl>')).map(({ name }) => name),
    ['ah-tk-20232024-16.pdf'],
  );
  assert.equal(itemsOf(record('ah-1271549')).length, 1);
  assert.deepEqual(
    ['kst-36000-1', 'ah-ek-20232024-1', 'ah-tk-../../x'].flatMap((id) => itemsOf(record(id))),
    [],
  );
});
