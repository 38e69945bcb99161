/** A service like the SyncFeed of the House: changes in order, each with the number after which the feed goes on. */

import type { Answer } from './server.ts';

export type Change = {
  readonly number: number;
  readonly id: string;
  readonly updated: string;
  /** The fields of the entity; none for one that was removed. */
  readonly fields?: Readonly<Record<string, string>>;
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The page of the feed that is asked for; undefined for another address. */
export function answerFeed(changes: readonly Change[], url: URL, pageSize: number): Answer | undefined {
  if (!url.pathname.endsWith('/SyncFeed/2.0/Feed')) return undefined;
  const category = url.searchParams.get('category') ?? '';
  const after = Number(url.searchParams.get('skiptoken') ?? 0);
  const page = changes.filter(({ number }) => number > after).slice(0, pageSize);
  const next = (number: number): string =>
    escaped(`${url.origin}${url.pathname}?category=${category}&skiptoken=${number}`);
  const entries = page.map(({ number, id, updated, fields }) => {
    const inside = Object.entries(fields ?? {}).map(([name, value]) => `<${name}>${escaped(value)}</${name}>`);
    const element = category.toLowerCase();
    return `<entry><title>${id}</title><id>${url.origin}/SyncFeed/2.0/Entiteiten/${id}</id><updated>${updated}</updated>
<link rel="next" href="${next(number)}" />${category === 'Document' ? `<link rel="enclosure" href="/SyncFeed/2.0/Resources/${id}" />` : ''}
<content type="application/xml"><${element} xmlns="http://www.tweedekamer.nl/xsd/tkData/v1-0" xmlns:tk="http://www.tweedekamer.nl/xsd/tkData/v1-0"
 id="${id}" tk:bijgewerkt="${updated.replace('Z', '')}" tk:verwijderd="${fields ? 'false' : 'true'}">${inside.join('')}</${element}></content></entry>`;
  });
  const end = page.length < pageSize ? `<link rel="resume" href="${next(page.at(-1)?.number ?? after)}" />` : '';
  return {
    type: 'application/atom+xml',
    bytes: `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>SyncFeed</title>${end}${entries.join('')}</feed>`,
  };
}
