/** Reads offices and respondents out of a header sentence: 'de Ministers van A en voor B', 'Minister N (A)'. */

import { composeAccents } from '../../manuscript/accents.ts';
import type { Office, OfficeRole, Respondent } from '../../record/reading.ts';

const role = /Minister-President|Ministers?|Staatss?ecretaris(?:sen)?/gi;

const roleOf = (word: string): OfficeRole =>
  /president/i.test(word) ? 'prime-minister' : /^m/i.test(word) ? 'minister' : 'state-secretary';

/** Portfolios as they are named, the longer before those that they begin with: a list without a second 'van' is cut after one. */
const portfolios = [
  'Algemene Zaken',
  'Asiel en Migratie',
  'Binnenlandse Zaken en Koninkrijks?relaties',
  'Binnenlandse Zaken',
  'Buitenlandse Handel en Ontwikkelings(?:samenwerking|hulp)',
  'Buitenlandse Zaken',
  'Defensie',
  'Economische Zaken en Klimaat',
  'Economische Zaken, Landbouw en Innovatie',
  'Economische Zaken',
  'Financiën',
  'Infrastructuur en (?:Waterstaat|Milieu)',
  'Justitie en Veiligheid',
  'Justitie',
  'Klimaat en (?:Groene Groei|Energie)',
  'Landbouw, Natuur en Voedselkwaliteit',
  'Landbouw, Visserij, Voedselzekerheid en Natuur',
  'Onderwijs, Cultuur en Wetenschap',
  'Sociale Zaken en Werkgelegenheid',
  'Veiligheid en Justitie',
  'Verkeer en Waterstaat',
  'Volksgezondheid, Welzijn en Sport',
  'Volkshuisvesting en Ruimtelijke Ordening',
  'Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer',
];
const bareList = new RegExp(`^(${portfolios.join('|')})(?:, | en )(?=\\p{Lu})(.+)$`, 'u');

/** 'Defensie en Justitie en Veiligheid' is two portfolios, 'Justitie en Veiligheid' is one. */
function cutList(name: string): string[] {
  const whole = new RegExp(`^(?:${portfolios.join('|')})$`).test(name);
  const [, first, rest] = whole ? [] : (bareList.exec(name) ?? []);
  if (first !== undefined) return [first, ...cutList(rest!)];
  return abbreviated.test(name) ? name.split(/, | en /) : [name];
}

/** 'SZW en BZK'. */
const abbreviated = /^\p{Lu}[\p{L}&]{0,4}\p{Lu}(?:(?:, | en )\p{Lu}[\p{L}&]{0,4}\p{Lu})+$/u;

/** Words that an extractor ran together: 'vanFinanciën', 'enVolksgezondheid'. */
const apart = (text: string): string => text.replace(/(?<=(?:^|\s)(?:van|voor|en|de))(?=\p{Lu})/gu, ' ');

/** The offices that a text names, in order: 'de Ministers van A en voor B' is two. */
export function readOffices(printed: string): Office[] {
  const text = apart(printed);
  const found = [...text.matchAll(role)];
  const offices = found.flatMap((match, i): Office[] => {
    const printed = text.slice(match.index + match[0].length, found[i + 1]?.index ?? text.length);
    const rest = /^\s+(?!van\s|voor\s)[^()]{1,80}\(([^()]+)\)/.exec(printed)?.[1] ?? printed;
    const portfolios = rest
      .replace(/^\s*(?:(?:van|voor)\s+)*/i, '')
      .replace(/,? bij afwezigheid van(?: de)?\s*$/, '')
      .replace(/[\s,.]*(?:\b(?:en|aan|de)\b[\s,.]*){0,6}$/, '')
      .split(/,?\s+en\s+(?:van|voor)\s+|,\s+(?:van|voor)\s+/)
      .flatMap((name) => (/ministers|sen$/i.test(match[0]) ? cutList(name) : [name]));
    if (roleOf(match[0]) === 'prime-minister' && portfolios.join('') === '')
      return [{ role: 'prime-minister', portfolio: 'Algemene Zaken' }];
    return portfolios.map((portfolio) => ({ role: roleOf(match[0]), portfolio: portfolio.trim() }));
  });
  return offices
    .map((office, i) => (office.portfolio === '' ? { ...office, portfolio: nextPortfolio(offices, i) } : office))
    .filter((office, i, all) => !isFullTitle(all[i - 1], office));
}

/** 'de Minister-President, Minister van Algemene Zaken' is one person in one office. */
const isFullTitle = (before: Office | undefined, { role, portfolio }: Office): boolean =>
  before?.role === 'prime-minister' && role === 'minister' && portfolio === before.portfolio;

/** 'de Staatssecretaris en de Minister van A' are both of A. */
const nextPortfolio = (offices: readonly Office[], at: number): string =>
  offices.slice(at + 1).find(({ portfolio }) => portfolio !== '')?.portfolio ?? '';

/** 'Minister N (A) en Staatssecretaris M (B)', 'de Ministers N (A) en M (B)'; the last bracket of a sentence may have been left open. */
export function readRespondents(text: string): Respondent[] {
  const signed =
    /(?:(Minister-President|Ministers?|Staatss?ecretaris(?:sen)?)\s+|(?<=\)),?\s+(?!(?:en\s+)?(?:van\s+)?(?:de\s+)?(?:Minister|Staatss?ecretaris))(?:en\s+)?)([^()]{1,80}?)\s*\(([^()]{1,200})(?:\)|$)/gi;
  let before = '';
  return [...text.matchAll(signed)].flatMap(([, word, name, portfolio]) => {
    // Only after a plural the next name is of the same role.
    if (word === undefined && !/(?:ministers|sen)$/i.test(before)) return [];
    before = word ?? before;
    return {
      role: roleOf(before),
      name: composeAccents(name!.trim()),
      portfolio: portfolio!.trim().replace(/^(?:voor|van) /, ''),
    };
  });
}
