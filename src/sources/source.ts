/**
 * What a source is: a description in pure functions. It says which address to ask and what an answer tells; the engine does
 * all that touches the network, the clock and the register. So a source is tested with bytes alone, and what is hard about
 * fetching is solved once.
 */

/** What came back from an address. */
export type Fetched = {
  /** Where it was found in the end, after redirects. */
  readonly address: string;
  readonly bytes: Uint8Array;
  /** The content type without its parameters, in small letters; empty where none was told. */
  readonly type: string;
  /** The time by the server's clock (ISO 8601, UTC), where it told one. */
  readonly date?: string;
};

/** Where a listing begins. */
export type From = {
  /** Where the service lives, without a slash at the end. */
  readonly home: string;
  /** The mark up to which all is in; undefined the first time. */
  readonly cursor?: string;
  /** The first day to go back to (yyyy-mm-dd), when there is no cursor. */
  readonly since?: string;
};

/** One thing that a listing tells of. */
export type Item = {
  /** Names the thing for good, the same in every source that tells of it: 'xx case 2031Z00001'. */
  readonly key: string;
  /** Its state: changes when the thing does. Sorts as text by age. */
  readonly version: string;
  /** A file name, for people and for readers: a publication that the bytes do not print is read from it. */
  readonly name: string;
  /** Where the version is but a day: what tells this state from another of that day. The one that is told last is the newer. */
  readonly print?: string;
  /** What the source knows of it that the bytes may not say. */
  readonly known?: { readonly case?: string };
} & (
  | { readonly is: 'gone' } // the source says that it was removed
  | { readonly is: 'here'; readonly bytes: Uint8Array; readonly address: string } // all of it; the address gives it again
  | {
      readonly is: 'elsewhere'; // to be fetched
      readonly address: string;
      /** The content types that it may have; any where absent. */
      readonly types?: readonly string[];
      /** Kept for the record, but not read as a document: metadata. */
      readonly only?: 'kept';
    }
  | { readonly is: 'faulty'; readonly bytes: Uint8Array; readonly address: string; readonly reason: string }
);

/** One page of a listing. */
export type Page = {
  readonly items: readonly Item[];
  /** The address of the next page; absent on the last. */
  readonly next?: string;
  /** How far this page goes. Sorts as text by age; the furthest of a listing is its cursor the next time. */
  readonly mark?: string;
  /** How many items the whole listing has, where the service counts them. */
  readonly total?: number;
};

export type Source = {
  /** Such as 'xx/cases': the parliament, a slash, and what it brings. */
  readonly id: string;
  readonly parliament: string;
  /** What it is, in a few words of English. */
  readonly title: string;
  /** Where the service lives, without a slash at the end; a mirror may take its place. */
  readonly home: string;
  /** Other hosts that its addresses may name; all others are refused. */
  readonly hosts?: readonly string[];
  /** Asked only when it is named: it tells in another way of what another source brings. */
  readonly onlyNamed?: true;
  /** The first listing goes back so many days where nobody says how far; to the beginning where absent. */
  readonly firstDays?: number;
  /** The least time between two requests to one host, in milliseconds. */
  readonly pace: number;
  /** So many sitting days without anything new are worth an alert. */
  readonly silence: number;
  /** The content types that a page of a listing may have. */
  readonly types: readonly string[];
  /** The address of the first page from here on. */
  readonly first: (from: From) => string;
  /** Reads a page. Throws a Problem where the bytes are no whole page: it is then asked for again. */
  readonly readPage: (page: Fetched, from: From) => Page;
  /** Why what came back from an item's address is not that item: an error page that says 200, for one. */
  readonly mistake?: (fetched: Fetched) => string | undefined;
};

/** An address as the source gave it, made whole: it may be relative to the page that it was read from, or to the home. */
export const wholeAddress = (address: string, base: string): string => new URL(address, base).href;
