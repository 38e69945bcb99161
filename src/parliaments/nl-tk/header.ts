/** Reads the two header sentences: who asked whom about what and when, and who replied and when it was received. */

import { composeAccents } from '../../manuscript/accents.ts';
import type { Asker, Office, Reply } from '../../record/reading.ts';
import { readDay } from './days.ts';
import { readOffices, readRespondents } from './offices.ts';

export type Header = {
  readonly subject?: string;
  readonly askers: readonly Asker[];
  readonly addressees: readonly Office[];
  readonly submitted?: string;
  readonly reply?: Reply;
  /** The reply is headed 'Mededeling', not 'Antwoord'. */
  readonly mededeling: boolean;
  readonly slips: readonly string[];
};

/** Who asked what of whom and when, and who replied, from the header sentences; what is not there is left out. */
export function readHeader(printed: string): Header {
  const text = dateLast(printed);
  const second = replySentence.exec(text);
  const first = second ? text.slice(0, second.index) : text;
  const slips: string[] = [];
  const asked = readAsked(first.trim(), slips);
  const mededeling = /^mededeling$/i.test(second?.[1] ?? '');
  return {
    ...asked,
    ...(second ? { reply: readReply(text.slice(second.index).trim(), slips) } : {}),
    mededeling,
    slips,
  };
}

const replySentence =
  /(?<=\)|\.|;|\d{10}|^)\s*(?:(?:Antwoord|Mededeling):? )?(?:(?:nader|aanvullend|gewijzigd|herzien|verbeterd) )?(Antwoord|Mededeling) van (?=(?:de )?(?:Minister|Staatss?ecretaris))/i;

/** Before it is typeset the date of submission stands above the sentence that it later ends. */
function dateLast(text: string): string {
  const date = /^\(ingezonden [^()]*\)\s*/i.exec(text)?.[0];
  return date ? `${text.slice(date.length)} ${date.trim()}` : text;
}

function readAsked(text: string, slips: string[]): Omit<Header, 'reply' | 'mededeling' | 'slips'> {
  const found =
    /^(?:(?:Mondelinge|Schriftelijke|Nadere|Aanvullende) |Vervolg)?vra(?:gen|ag) van (.*?)\s+aan\s+(?:de\s+|het\s+)?(?=Minister|Staatss?ecretaris)/i.exec(
      text,
    );
  if (!found) return { askers: [], addressees: [] };
  const rest = text.slice(found[0].length);
  const over =
    /\s+(?:over|inzake|betreffende|omtrent|naar\s+aanleiding\s+van|met\s+betrekking\s+tot)\s+/.exec(rest) ??
    /(?<=\p{Ll})over\s+|\s+over(?=(?:de|het|een)\s)/u.exec(rest);
  if (/\bleden lid\b/.test(found[1]!)) slips.push('"lid" is printed twice');
  if (/staatsecretaris/i.test(text)) slips.push('"Staatssecretaris" is misspelt');
  const sent = rest.toLowerCase().lastIndexOf('(ingezonden');
  const submitted = sent < 0 ? undefined : readDay(rest.slice(sent));
  if (sent < 0) slips.push('The date of submission is not printed');
  const askers = readAskers(found[1]!);
  for (const { name } of askers)
    if (/\b(van|de|der|den)[A-Z]/.test(name)) slips.push(`A name is run together: "${name}"`);
  return {
    ...(over ? { subject: readSubject(rest.slice(over.index + over[0].length, sent < 0 ? undefined : sent)) } : {}),
    askers,
    addressees: readOffices(rest.slice(0, over?.index ?? rest.length)),
    ...(submitted ? { submitted } : {}),
  };
}

/** The full stop of a sentence whose date stands before it is no part of the subject; one of an abbreviation is. */
const readSubject = (text: string): string => text.trim().replace(/(?<!\.\p{L}|\b(?:etc|jl|nr|mr|dr))\.$/u, '');

/** What stands before a name and is none of it. */
const title = /^(?:(?:(?:het|de)\s+)?(?:Kamer)?(?:lid|leden)\s+)*(?:(?:(?:de\s+)?heer|dhr\.|mevrouw|mevr\.|mw\.)\s+)?/;

/** The members before each bracket, with the party that stands in it. */
export function readAskers(text: string): Asker[] {
  return [...text.matchAll(/([^()]+?)\s*\(([^()]*)\)/g)].flatMap(([, names, party]) =>
    names!
      .split(/\s*,\s*|\s+en\s+|^en\s+/)
      .map((name) => name.trim().replace(title, ''))
      .filter((name) => name !== '')
      .map((name) => ({ name: composeAccents(name), party: party!.replace(/^(beiden|allen|alle drie)\s+/, '') })),
  );
}

function readReply(text: string, slips: string[]): Reply {
  const at = text.search(/\(ontvangen/i);
  if (/\(ontvangen \(ontvangen/i.test(text)) slips.push('"(ontvangen" is printed twice');
  const signed = at < 0 ? text : text.slice(0, at);
  const behalf = /,?\s*mede namens\s+/i.exec(signed);
  const received = at < 0 ? undefined : readDay(text.slice(at));
  if (/\([^()]*$/.test(signed)) slips.push('The bracket after the name of who replies is not closed');
  const seeAlso = readSeeAlso(text.slice(Math.max(at, 0)), slips);
  return {
    by: readRespondents(behalf ? signed.slice(0, behalf.index) : signed),
    onBehalfOf: behalf ? readOffices(withColleagues(signed.slice(behalf.index))) : [],
    ...(received ? { received } : {}),
    seeAlso,
  };
}

/** 'mede namens zijn ambtgenoot van A' is of the same office as who replies, mostly a minister; the words may stand more than once. */
const withColleagues = (text: string): string =>
  text
    .replace(/,?\s*(?:en\s+)?mede namens\s+/gi, ', ')
    .replace(
      /\b(?:zijn|haar|hun|mijn|de)\s+(?:ambtgenoot|ambtgenoten|collega[’']?s?)(?=\s+(?:van|voor)\b)/gi,
      'de Minister',
    );

/** 'vergaderjaar 2023–2024, nrs. 12 en 15'; older papers print the number first: 'nr. 812, vergaderjaar 2006-2007'. */
function readSeeAlso(text: string, slips: string[]): Reply['seeAlso'] {
  const year = String.raw`vergaderjaar\s*(?<from>\d{4})\s?[–-]\s?(?<to>\d{4})`;
  const numbers = String.raw`(?<numbers>\d{1,4}(?:(?:,| en|, en) \d{1,4}(?![\d–-]))*)`;
  const later = [...text.matchAll(new RegExp(`${year},?\\s*(?<nr>nrs?\\.?)?\\s*${numbers}`, 'gi'))];
  const found =
    later.length > 0 ? later : [...text.matchAll(new RegExp(`(?<nr>nrs?\\.?)\\s*${numbers},? ${year}`, 'gi'))];
  return found.flatMap(({ groups }) => {
    const { from, to, nr, numbers } = groups!;
    if (!nr) slips.push('"nr." is left out before the number of a publication');
    return numbers!.match(/\d+/g)!.map((number) => ({ sessionYear: `${from}-${to}`, number: Number(number) }));
  });
}
