/**
 * The open data of the House (OData v4): its cases, with who asked and who was asked, and the papers that hang on them. Facts
 * of the service as other programs use it; the service itself was not reached when this was written.
 */

import { momentOf } from '../../../record/day.ts';
import type { Piece } from '../../../sources/json-pieces.ts';
import { boundedMark, odataAddress, readODataPage } from '../../../sources/odata.ts';
import { type From, type Item, type Page, type Source, wholeAddress } from '../../../sources/source.ts';
import { caseThing, newestOf } from '../case.ts';
import { clockRules } from '../clock-rules.ts';

const id = clockRules.parliament;
export const home = 'https://gegevensmagazijn.tweedekamer.nl';
export const instrument = 'Schriftelijke vragen';
const service = `/OData/v4/2.0`;

/** The kinds of paper that belong to a question set. */
export const papers: readonly string[] = [
  'Schriftelijke vragen',
  'Antwoord schriftelijke vragen',
  'Antwoord schriftelijke vragen (nader)',
  'Mededeling (uitstel antwoord)',
];

/** What changes shortly before a listing may come into it late: so far it looks back again. */
const overlap = 86_400_000;

/** A service is asked about once in this time, in milliseconds. */
const pace = 1000;

const shared = {
  parliament: id,
  home,
  pace,
  silence: 5,
  types: ['application/json'],
} as const;

/** The moment from which a listing asks on. */
function sinceOf({ cursor, since }: From): string | undefined {
  if (cursor !== undefined) return new Date(Date.parse(cursor) - overlap).toISOString();
  return since === undefined ? undefined : `${since}T00:00:00Z`;
}

const listing = (entity: string, filter: string, expand: string, from: From): string => {
  const since = sinceOf(from);
  return odataAddress(`${from.home}${service}/${entity}`, {
    filter: since === undefined ? filter : `${filter} and GewijzigdOp ge ${since}`,
    orderby: 'GewijzigdOp,Id',
    expand,
    count: 'true',
  });
};

/** The address that gives one entity alone, with what hangs on it. */
const entityAddress = (at: string, entity: string, guid: string, expand: string): string =>
  odataAddress(`${at}${service}/${entity}(${guid})`, { expand });

/** An id of the data service in small letters; undefined where it is none. */
export const guidOf = (value: unknown): string | undefined =>
  typeof value === 'string' && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value)
    ? value.toLowerCase()
    : undefined;

type ToItem = (piece: Piece, from: From) => Item | undefined;

const readPage =
  (toItem: ToItem) =>
  ({ bytes, address, date }: Parameters<Source['readPage']>[0], from: From): Page => {
    const { entities, next, total } = readODataPage(bytes);
    const moments = entities.map(({ value }) => momentOf(value.GewijzigdOp)).sort();
    const mark = moments.at(-1);
    return {
      items: entities.flatMap((piece) => toItem(piece, from) ?? []),
      ...(next === undefined ? {} : { next: wholeAddress(next, address) }),
      ...(mark ? { mark: boundedMark(mark, date) } : {}),
      ...(total === undefined ? {} : { total }),
    };
  };

const caseExpand = 'ZaakActor';

/** Where one case is, with its actors. */
export const caseAddress = (at: string, guid: string): string => entityAddress(at, 'Zaak', guid, caseExpand);
/** Where the file of a paper is. */
export const documentAddress = (at: string, guid: string): string => `${at}${service}/Document(${guid})/resource`;
/** A paper as a thing that changes. */
export const documentThing = (guid: string): string => `${id} document ${guid}`;

/** A case as an item: all of it stands in the page. */
export function caseItem({ text, value }: Piece, { home: at }: Pick<From, 'home'>): Item {
  const guid = guidOf(value.Id);
  const bytes = new TextEncoder().encode(text);
  const version = newestOf(value);
  const name = `${typeof value.Nummer === 'string' ? value.Nummer : (guid ?? 'unknown')}.json`;
  const key = caseThing(guid ?? name);
  if (value.Verwijderd === true && guid && version) return { is: 'gone', key, version, name };
  const address = guid ? caseAddress(at, guid) : at;
  const lacking = lackingOf(value, ['Id', 'Nummer', 'Soort', 'GewijzigdOp', 'GestartOp']);
  if (lacking !== undefined || version === '' || guid === undefined) {
    return { is: 'faulty', key, version, name, bytes, address, reason: lacking ?? 'Id or GewijzigdOp cannot be read' };
  }
  return { is: 'here', key, version, name, bytes, address };
}

/** Which of the fields that a case or paper must have is not there, in words. */
function lackingOf(value: Piece['value'], fields: readonly string[]): string | undefined {
  const absent = fields.filter((field) => typeof value[field] !== 'string' || value[field] === '');
  return absent.length === 0 ? undefined : `${absent.join(', ')} is not there; were the fields renamed?`;
}

export const cases: Source = {
  ...shared,
  id: `${id}/cases`,
  title: 'Open data of the House: cases of written questions, with who asked and who was asked',
  first: (from) => listing('Zaak', `Soort eq '${instrument}'`, caseExpand, from),
  readPage: readPage(caseItem),
};

/** A paper as an item: its file lies elsewhere. */
export function paperItem({ text, value }: Piece, { home: at }: Pick<From, 'home'>): Item | undefined {
  const guid = guidOf(value.Id);
  const version = momentOf(value.GewijzigdOp);
  const name = paperName(value, guid);
  const key = documentThing(guid ?? name);
  if (value.Verwijderd === true && guid && version) return { is: 'gone', key, version, name };
  const address = documentAddress(at, guid ?? '');
  const lacking = lackingOf(value, ['Id', 'Soort', 'GewijzigdOp']);
  if (lacking !== undefined || version === '' || guid === undefined) {
    const bytes = new TextEncoder().encode(text);
    return { is: 'faulty', key, version, name, bytes, address, reason: lacking ?? 'Id or GewijzigdOp cannot be read' };
  }
  const found = caseOf(value);
  return {
    is: 'elsewhere',
    key,
    version,
    name,
    address,
    types: typeof value.ContentType === 'string' ? [value.ContentType, 'application/octet-stream'] : fileTypes,
    ...(found === undefined ? {} : { known: { case: found } }),
  };
}

/** What the files of papers are. */
export const fileTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/octet-stream',
];

/** The questions are printed under their case; letters of ministers bear no publication's name, so they get the document's. */
function paperName(value: Piece['value'], guid: string | undefined): string {
  const found = caseOf(value);
  const ending = value.ContentType === fileTypes[1] ? 'docx' : 'pdf';
  if (value.Soort === instrument && found !== undefined) return `kv-tk-${found}.${ending}`;
  const number = typeof value.DocumentNummer === 'string' ? value.DocumentNummer : (guid ?? 'unknown');
  return `${number.replace(/[^\w.-]/g, '_')}.${ending}`;
}

/** The one case that a paper belongs to; where it has several, none is told: the paper itself says more. */
function caseOf({ Zaak }: Piece['value']): string | undefined {
  const numbers = (Array.isArray(Zaak) ? (Zaak as readonly unknown[]) : []).flatMap((each) => {
    const { Nummer, Soort } = (each ?? {}) as { readonly Nummer?: unknown; readonly Soort?: unknown };
    return Soort === instrument && typeof Nummer === 'string' && /^\d{4}Z\d{5}$/.test(Nummer) ? [Nummer] : [];
  });
  return numbers.length === 1 ? numbers[0] : undefined;
}

export const documents: Source = {
  ...shared,
  id: `${id}/documents`,
  title: 'Open data of the House: the papers of written questions, as files',
  first: (from) => listing('Document', `(${papers.map((kind) => `Soort eq '${kind}'`).join(' or ')})`, 'Zaak', from),
  readPage: readPage(paperItem),
};
