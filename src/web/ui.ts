/**
 * The interface in a language: its words, how it writes days and numbers, and where its pages are. Every page is served once
 * a language, by the same handlers: a page takes a `Ui`, hears at `ui.routes`, links by `ui.to`, and says all by `ui.words`.
 * Official texts stay in their own language, marked with `lang`.
 */

import { parliamentOf } from '../parliaments/read.ts';
import { officeText, wordsIn } from '../publish/words.ts';
import type { Office } from '../record/reading.ts';
import type { Place } from '../store/parts.ts';
import { en } from './words/en.ts';
import { nl, type Words } from './words/nl.ts';

export const languages = ['nl', 'en'] as const;
export type Lang = (typeof languages)[number];

/** Where each kind of page hears; what follows it in an address is the same in every language. */
const routes = {
  nl: {
    home: '/',
    search: '/zoeken',
    suggestions: '/zoeken/voorstellen',
    askedBefore: '/eerder-gevraagd',
    similar: 'verwant',
    record: '/vragen',
    source: '/bron',
    original: 'origineel',
    overdue: '/te-laat',
    figures: '/cijfers',
    quality: '/kwaliteit',
    asker: '/leden',
    party: '/fracties',
    ministry: '/ministeries',
    respondent: '/bewindspersonen',
    session: '/vergaderjaren',
    follow: '/volgen',
    confirm: '/volgen/bevestig',
    stop: '/volgen/stop',
    manage: '/volgen/beheer',
    api: '/api',
    problems: '/api/problems',
  },
  en: {
    home: '/en',
    search: '/en/search',
    suggestions: '/en/search/suggestions',
    askedBefore: '/en/asked-before',
    similar: 'similar',
    record: '/en/questions',
    source: '/en/source',
    original: 'original',
    overdue: '/en/overdue',
    figures: '/en/figures',
    quality: '/en/quality',
    asker: '/en/members',
    party: '/en/parties',
    ministry: '/en/ministries',
    respondent: '/en/ministers',
    session: '/en/session-years',
    follow: '/en/follow',
    confirm: '/en/follow/confirm',
    stop: '/en/follow/stop',
    manage: '/en/follow/manage',
    api: '/en/api',
    problems: '/en/api/problems',
  },
} as const satisfies Record<Lang, Record<string, string>>;

export type Routes = (typeof routes)[Lang];

export type Ui = {
  readonly lang: Lang;
  /** The address of the site, without a slash at its end; empty where nobody said it. */
  readonly site: string;
  readonly words: Words;
  readonly routes: Routes;
  /** '31 augustus 2023'; what is no day stays as it is. */
  readonly day: (day: string) => string;
  readonly number: (value: number) => string;
  /** 'a, b en c'. */
  readonly list: (parts: readonly string[]) => string;
  /** '3 dagen'. */
  readonly counted: (count: number, what: keyof Words['plural']) => string;
  readonly office: (office: Pick<Office, 'role' | 'portfolio'>) => string;
  readonly to: {
    /** The page of a record; its id has two parts, 'xx/2023Z14476'. */
    readonly record: (id: string) => string;
    /** The page of a question and what came back; without a number that of the whole record. */
    readonly exchange: (id: string, number: string | undefined) => string;
    readonly source: (sha256: string) => string;
    /** The page of a source, at a stretch of it. */
    readonly passage: (place: Pick<Place, 'sha256' | 'start' | 'end'>) => string;
    readonly search: (query: string, more?: SearchMore, suffix?: string) => string;
  };
};

export type SearchMore = { readonly page?: number; readonly sort?: string };

function uiOf(lang: Lang, words: Words): Ui {
  const dayFormat = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { dateStyle: 'long', timeZone: 'UTC' });
  const numberFormat = new Intl.NumberFormat(lang);
  const listFormat = new Intl.ListFormat(lang, { type: 'conjunction' });
  const here = routes[lang];
  // Below a thousand there is nothing to write otherwise, and a page of results has hundreds of such counts.
  const number = (value: number): string =>
    value < 1000 && value >= 0 && Number.isInteger(value) ? String(value) : numberFormat.format(value);
  const record = (id: string): string => `${here.record}/${id.split('/').map(encodeURIComponent).join('/')}`;
  const source = (sha256: string): string => `${here.source}/${encodeURIComponent(sha256)}`;
  return {
    lang,
    site: '',
    words,
    routes: here,
    day: (day) => (Number.isNaN(Date.parse(day)) ? day : dayFormat.format(Date.parse(day))),
    number,
    list: (parts) => listFormat.format(parts),
    counted: (count, what) => `${number(count)} ${words.plural[what][count === 1 ? 0 : 1]}`,
    office: (office) => officeText(office, wordsIn[lang]),
    to: {
      record,
      exchange: (id, number) => `${record(id)}${number === undefined ? '' : `/${encodeURIComponent(number)}`}`,
      source,
      passage: ({ sha256, start, end }) => `${source(sha256)}?passage=${start}-${end}#passage`,
      search: (query, { page = 1, sort } = {}, suffix = '') => {
        const asked = { q: query, ...(sort ? { volgorde: sort } : {}), ...(page > 1 ? { pagina: String(page) } : {}) };
        return `${here.search}${suffix}?${new URLSearchParams(asked)}`;
      },
    },
  };
}

export const uis: Readonly<Record<Lang, Ui>> = { nl: uiOf('nl', nl), en: uiOf('en', en) };

/** The interface that an address belongs to. */
export const uiAt = (path: string): Ui => (path === '/en' || path.startsWith('/en/') ? uis.en : uis.nl);

/** The language of a record's papers, where it is not that of the interface: what `lang` must say of its texts. */
export function foreignLang(ui: Ui, recordId: string): string | undefined {
  const language = parliamentOf(recordId)?.language;
  return language === ui.lang ? undefined : language;
}
