/** Pages of the protocols, whole and broken. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAtomPage } from './atom.ts';
import { boundedMark, odataAddress, readODataPage } from './odata.ts';
import { readSruPage } from './sru.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('readODataPage() gives entities as they stand, the next page and the count; a page that is none is refused', () => {
  const page = readODataPage(bytes('{"@odata.count":3,"value":[ {"a": 1} ,{"a":2}],"@odata.nextLink":"https://x/y"}'));
  assert.deepEqual(
    page.entities.map(({ text }) => text),
    ['{"a": 1}', '{"a":2}'],
  );
  assert.deepEqual([page.next, page.total], ['https://x/y', 3]);
  for (const broken of ['{"value":[{"a":1}', '{"error":{"code":"500"}}', '[]', 'null', '{"value":"x"}', '']) {
    assert.throws(() => readODataPage(bytes(broken)), { code: 'source-damaged' }, broken);
  }
});

test('odataAddress() escapes what a query holds', () => {
  assert.equal(
    odataAddress('https://x/Zaak', { filter: "Soort eq 'a&b'" }),
    "https://x/Zaak?$filter=Soort%20eq%20'a%26b'",
  );
});

test('boundedMark() holds a mark before the time of the server, where it told one', () => {
  assert.equal(boundedMark('2031-09-02', '2031-09-01'), '2031-09-01');
  assert.equal(boundedMark('2031-09-01', '2031-09-02'), '2031-09-01');
  assert.equal(boundedMark('2031-09-02', undefined), '2031-09-02');
});

test('readAtomPage() gives entries with their content and links, and the links of the feed', () => {
  const page = readAtomPage(
    bytes(`<feed xmlns="http://www.w3.org/2005/Atom" xmlns:t="u"><link rel="resume" href="/r?a=1&amp;b=2"/><entry><title>x</title>
      <updated>2031-09-01T00:00:00Z</updated><link rel="next" href="/n"/><content type="application/xml"><t:zaak t:verwijderd="true"/></content></entry></feed>`),
  );
  assert.deepEqual(page.links, { resume: '/r?a=1&b=2' });
  const [entry] = page.entries;
  assert.deepEqual([entry?.title, entry?.updated, entry?.links.next], ['x', '2031-09-01T00:00:00Z', '/n']);
  assert.deepEqual([entry?.content?.name, entry?.content?.attributes.verwijderd], ['zaak', 'true']);
  assert.throws(() => readAtomPage(bytes('<html><body/></html>')), /This is no feed, but <html>/);
});

const sru = (inside: string): Uint8Array =>
  bytes(`<s:searchRetrieveResponse xmlns:s="u">${inside}</s:searchRetrieveResponse>`);
const record = '<s:record><s:recordData/></s:record>';

test('readSruPage() tells where the next page begins, also where the service does not', () => {
  const total = '<s:numberOfRecords>3</s:numberOfRecords>';
  assert.equal(readSruPage(sru(`${total}${record}${record}<s:nextRecordPosition>3</s:nextRecordPosition>`), 1).next, 3);
  assert.equal(readSruPage(sru(total + record + record), 1).next, 3);
  assert.equal(readSruPage(sru(total + record), 3).next, undefined);
  assert.equal(readSruPage(sru('<s:numberOfRecords>0</s:numberOfRecords>'), 1).records.length, 0);
});

test('readSruPage() refuses a page that tells of an error, holds nothing of what there is, or is none', () => {
  const diagnostic =
    '<s:diagnostics><d:diagnostic xmlns:d="v"><d:message>Unsupported index</d:message></d:diagnostic></s:diagnostics>';
  assert.throws(() => readSruPage(sru(diagnostic), 1), /refuses the search: Unsupported index/);
  assert.throws(() => readSruPage(sru('<s:numberOfRecords>9</s:numberOfRecords>'), 1), /holds none of its 9 records/);
  assert.throws(() => readSruPage(sru(record), 1), /does not say how many/);
  assert.throws(() => readSruPage(bytes('<html/>'), 1), /no search answer, but <html>/);
});
