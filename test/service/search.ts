/** A service like the search of official publications (SRU), with the files that it finds. */

import type { Answer } from './server.ts';

export type Publication = {
  readonly id: string;
  readonly modified: string;
  readonly case?: string;
  readonly forms: Readonly<Record<string, Answer>>;
};

/** The answer to a search, or the file at an address; undefined where there is none. */
export function answerSearch(publications: readonly Publication[], url: URL, pageSize: number): Answer | undefined {
  const [, id, form] = /^\/frbr\/([\w-]+)\/(\w+)$/.exec(url.pathname) ?? [];
  if (id !== undefined) return publications.find((each) => each.id === id)?.forms[form!];
  if (url.pathname !== '/sru') return undefined;
  const since = /dt\.modified>=(\d{4}-\d{2}-\d{2})/.exec(url.searchParams.get('query') ?? '')?.[1] ?? '';
  const start = Number(url.searchParams.get('startRecord'));
  const found = publications.filter(({ modified }) => modified >= since);
  const page = found.slice(start - 1, start - 1 + pageSize);
  const after = start + page.length;
  const records = page.map(
    (each) => `<sru:record><sru:recordData><gzd:gzd><gzd:originalData><ow:meta><ow:owmskern>
<dcterms:identifier>${each.id}</dcterms:identifier><dcterms:modified>${each.modified}</dcterms:modified></ow:owmskern>
<ow:tpmeta>${each.case ? `<ow:vraagnummer>${each.case}</ow:vraagnummer>` : ''}</ow:tpmeta></ow:meta></gzd:originalData><gzd:enrichedData>
${Object.keys(each.forms)
  .map((name) => `<gzd:itemUrl manifestation="${name}">${url.origin}/frbr/${each.id}/${name}</gzd:itemUrl>`)
  .join('')}
</gzd:enrichedData></gzd:gzd></sru:recordData></sru:record>`,
  );
  return {
    type: 'application/xml',
    bytes: `<?xml version="1.0"?><sru:searchRetrieveResponse xmlns:sru="http://docs.oasis-open.org/ns/search-ws/sruResponse"
 xmlns:gzd="http://standaarden.overheid.nl/sru" xmlns:ow="http://standaarden.overheid.nl/wetgeving/" xmlns:dcterms="http://purl.org/dc/terms/">
<sru:version>2.0</sru:version><sru:numberOfRecords>${found.length}</sru:numberOfRecords><sru:records>${records.join('')}</sru:records>
${after <= found.length ? `<sru:nextRecordPosition>${after}</sru:nextRecordPosition>` : ''}</sru:searchRetrieveResponse>`,
  };
}
