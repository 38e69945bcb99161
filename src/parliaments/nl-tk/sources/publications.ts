/**
 * The official publications: questions as they are put (kv) and the Aanhangsel (ah), found by SRU, each in the forms in which it is
 * published, with its metadata. Facts of the service as other programs use it; the service itself was not reached when this
 * was written.
 */

import { momentOf } from '../../../record/day.ts';

import type { Fetched, From, Item, Page, Source } from '../../../sources/source.ts';
import { readSruPage } from '../../../sources/sru.ts';
import { allNamed, type Element, textOf } from '../../../sources/xml-tree.ts';
import { clockRules } from '../clock-rules.ts';

const id = clockRules.parliament;
const pageSize = 250;

/** How the service names the two series; the third is its name in print, which older programs ask for. */
const series = ['Kamervragen (Aanhangsel)', 'Kamervragen zonder antwoord', 'Aanhangsel van de Handelingen'];

/** The service knows days alone, so each listing looks back over the last one again. */
const overlapDays = 1;

function queryOf({ cursor, since }: From): string {
  const named = series.map((name) => `w.publicatienaam=="${name}"`).join(' or ');
  const from = cursor === undefined ? since : dayBefore(cursor.slice(0, 10), overlapDays);
  const parts = [
    'c.product-area==officielepublicaties',
    `(${named})`,
    ...(from === undefined ? [] : [`dt.modified>=${from}`]),
  ];
  return parts.join(' and ');
}

const dayBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);

function pageAddress(from: From, start: number): string {
  const query = new URLSearchParams({
    operation: 'searchRetrieve',
    version: '2.0',
    recordSchema: 'gzd',
    maximumRecords: String(pageSize),
    startRecord: String(start),
    query: queryOf(from),
  });
  return `${from.home}/sru?${query}`;
}

function readPage({ bytes, address }: Fetched, from: From): Page {
  const start = Number(new URL(address).searchParams.get('startRecord') ?? 1);
  const { records, next } = readSruPage(bytes, start);
  const mark = records
    .map((record) => textOf(record, 'modified')?.slice(0, 10) ?? '')
    .sort()
    .at(-1);
  return {
    items: records.flatMap((record) => itemsOf(record)),
    ...(next === undefined ? {} : { next: pageAddress(from, next) }),
    ...(mark && /^\d{4}-\d{2}-\d{2}$/.test(mark) ? { mark } : {}),
  };
}

const xml = ['application/xml', 'text/xml'];
const forms: Readonly<Record<string, { readonly types: readonly string[]; readonly only?: 'kept' }>> = {
  xml: { types: xml },
  html: { types: ['text/html', 'application/xhtml+xml'] },
  pdf: { types: ['application/pdf'] },
  metadata: { types: xml, only: 'kept' },
};

/** A publication in each of its forms; other series and forms are passed by. */
export function itemsOf(record: Element): Item[] {
  const publication = textOf(record, 'identifier');
  if (publication === undefined || !/^(?:ah|kv)-(?:tk-)?\d[\dA-Z-]*$/i.test(publication)) return [];
  const version = momentOf(textOf(record, 'timestamp')) || momentOf(textOf(record, 'modified')) || 'unknown';
  const number = textOf(record, 'vraagnummer');
  const known = number !== undefined && /^\d{4}Z\d{5}$/.test(number) ? { known: { case: number } } : {};
  return allNamed(record, 'itemUrl').flatMap((url): Item[] => {
    const form = url.attributes.manifestation ?? '';
    const wanted = Object.hasOwn(forms, form) ? forms[form] : undefined;
    const address = url.text.trim();
    if (!wanted || !URL.canParse(address)) return [];
    const name = form === 'metadata' ? `${publication}-metadata.xml` : `${publication}.${form}`;
    return [
      { is: 'elsewhere', key: `${id} publication ${publication} ${form}`, version, name, address, ...wanted, ...known },
    ];
  });
}

/** A wrong address is answered with an error page that says 200. */
function mistake({ address, bytes }: Fetched): string | undefined {
  const opening = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  return /fout404|Errors\/404\.htm/i.test(`${address}\n${opening}`)
    ? 'The service answered with its page for errors'
    : undefined;
}

export const publications: Source = {
  id: `${id}/publications`,
  parliament: id,
  title: 'Official publications: written questions and the Aanhangsel, as XML, HTML and PDF, with their metadata',
  home: 'https://repository.overheid.nl',
  hosts: ['zoek.officielebekendmakingen.nl', 'repository.officiele-overheidspublicaties.nl'],
  pace: 1000,
  silence: 5,
  types: [...xml, 'application/sru+xml'],
  first: (from) => pageAddress(from, 1),
  readPage,
  mistake,
};
