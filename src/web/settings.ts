/** What the keeper of a site says of it; the command line reads it from options and the environment. */

export type Settings = {
  /**
   * The address of the site as its readers know it, without a slash at the end: feeds, citations and canonical links lead
   * there. It is said by the keeper, because a request can name any host.
   */
  readonly site: string;
  /** How many requests one client may make a minute; 0: as many as it likes. */
  readonly rate: number;
  /** How many proxies of our own stand before the site; their word is taken for the address of a client, nobody else's. */
  readonly proxies: number;
  /** Where to report what is wrong: a mailto: or https: address. */
  readonly contact?: string;
  /** For how many milliseconds the file of the whole register is sent on after something has changed. */
  readonly bulkAge: number;
  /** By what the requests of a client are counted: milliseconds of a clock that only goes on; the machine's where absent. */
  readonly clock?: () => number;
};

/** A site on this machine, for its own user. */
export const localSettings: Settings = { site: 'http://127.0.0.1:8080', rate: 0, proxies: 0, bulkAge: 0 };

/** What serve takes where nothing is said; a page and what belongs to it are a few requests. */
export const usualRate = 1200;

/** Five minutes: the file says which changes are in it. */
export const usualBulkAge = 300_000;
