/**
 * The SyncFeed of the House (Atom): which cases and papers changed or were removed, since a number that only grows. What changed
 * is then fetched where it is kept. Facts of the service as other programs use it; the service itself was not reached when
 * this was written.
 */

import { momentOf } from '../../../record/day.ts';
import { type AtomPage, type Entry, readAtomPage } from '../../../sources/atom.ts';

import { type Fetched, type From, type Item, type Page, type Source, wholeAddress } from '../../../sources/source.ts';
import { textOf } from '../../../sources/xml-tree.ts';
import { caseThing } from '../case.ts';
import { clockRules } from '../clock-rules.ts';
import {
  caseAddress,
  documentAddress,
  documentThing,
  fileTypes,
  guidOf,
  home,
  instrument,
  papers,
} from './open-data.ts';

const id = clockRules.parliament;

/** The number that a listing goes on from, as text that sorts. */
const markOf = (address: string): string | undefined => {
  const token = /[?&]skiptoken=(\d{1,15})\b/i.exec(address)?.[1];
  return token?.padStart(15, '0');
};

const pageAddress = (from: From, category: string, token: string | undefined): string =>
  `${from.home}/SyncFeed/2.0/Feed?category=${category}${token === undefined ? '' : `&skiptoken=${Number(token)}`}`;

type ToItem = (entry: Entry, from: From) => Item | undefined;

const readPage =
  (category: string, toItem: ToItem) =>
  ({ bytes }: Fetched, from: From): Page => {
    const { entries, links } = readAtomPage(bytes);
    const items = entries.flatMap((entry) => toItem(entry, from) ?? []);
    const mark = markAfter(entries, links);
    // A page without entries is the last; so is one that names where to resume.
    const isLast =
      entries.length === 0 || (links.next === undefined && links.resume !== undefined) || mark === undefined;
    return {
      items,
      ...(isLast ? {} : { next: pageAddress(from, category, mark) }),
      ...(mark === undefined ? {} : { mark }),
    };
  };

/** Each entry says where the feed goes on after it, and so may the feed; the furthest counts. */
const markAfter = (entries: readonly Entry[], { next, resume }: AtomPage['links']): string | undefined =>
  [...entries.map(({ links }) => links.next), next, resume]
    .flatMap((address) => (address === undefined ? [] : (markOf(address) ?? [])))
    .sort()
    .at(-1);

const isRemoved = ({ content }: Entry): boolean => content?.attributes.verwijderd?.toLowerCase() === 'true';

/** What an entry says of itself: the guid in its content, or in its title; the time at which it came into the feed. */
function factsOf(entry: Entry): { readonly guid: string; readonly version: string } | undefined {
  const guid = guidOf(entry.content?.attributes.id) ?? guidOf(entry.title);
  const version =
    momentOf(entry.updated) || momentOf(`${entry.content?.attributes.bijgewerkt ?? ''}`.replace(/(\d)$/, '$1Z'));
  return guid === undefined || version === '' ? undefined : { guid, version };
}

export const caseOfEntry: ToItem = (entry, from) => {
  const facts = factsOf(entry);
  if (!facts) return undefined;
  const { guid, version } = facts;
  const [key, name] = [caseThing(guid), `${guid}.json`];
  if (isRemoved(entry)) return { is: 'gone', key, version, name };
  if (!entry.content || textOf(entry.content, 'soort') !== instrument) return undefined;
  return { is: 'elsewhere', key, version, name, address: caseAddress(from.home, guid), types: ['application/json'] };
};

export const paperOfEntry: ToItem = (entry, from) => {
  const facts = factsOf(entry);
  if (!facts) return undefined;
  const { guid, version } = facts;
  const number = entry.content && textOf(entry.content, 'documentNummer');
  const [key, name] = [documentThing(guid), `${(number ?? guid).replace(/[^\w.-]/g, '_')}.pdf`];
  if (isRemoved(entry)) return { is: 'gone', key, version, name };
  if (!entry.content || !papers.includes(textOf(entry.content, 'soort') ?? '')) return undefined;
  const { enclosure } = entry.links;
  const address = enclosure === undefined ? documentAddress(from.home, guid) : wholeAddress(enclosure, from.home);
  return { is: 'elsewhere', key, version, name, address, types: fileTypes };
};

const feed = (name: string, category: string, title: string, toItem: ToItem): Source => ({
  id: `${id}/${name}`,
  parliament: id,
  title,
  home,
  pace: 1000,
  silence: 5,
  onlyNamed: true,
  types: ['application/atom+xml', 'application/xml', 'text/xml'],
  first: (from) => pageAddress(from, category, from.cursor),
  readPage: readPage(category, toItem),
});

export const caseFeed = feed(
  'case-feed',
  'Zaak',
  'SyncFeed of the House: cases, also those that were removed',
  caseOfEntry,
);
export const documentFeed = feed(
  'document-feed',
  'Document',
  'SyncFeed of the House: papers, also those that were removed',
  paperOfEntry,
);
