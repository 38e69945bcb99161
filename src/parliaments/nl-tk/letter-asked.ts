/**
 * Reads out of the running text of a letter who asked what of whom, and when: '… de vragen van het lid X (P) aan de minister
 * van A over S (ingezonden D) …', 'Op D heeft het lid X (P) vragen gesteld aan de minister van A over S.'
 */

import type { Asker, Office } from '../../record/reading.ts';
import { readDay } from './days.ts';
import { readAskers } from './header.ts';
import { readOffices } from './offices.ts';

export type AskedOf = {
  readonly askers: readonly Asker[];
  readonly addressees: readonly Office[];
  readonly subject: string;
};

const members = String.raw`(?:(?:het|de)\s+)?(?:(?:Kamer)?(?:lid|leden)\s+)?(?<members>[^()]{1,200}?\([^()]{1,60}\)(?:(?:,| en|, en) [^()]{1,200}?\([^()]{1,60}\)){0,20}),?(?: van uw Kamer,?)?`;
const about =
  '(?: aan (?:de |het )?(?<offices>(?:minister|staatss?ecretaris).{0,1000}?))?,? (?:over|inzake|betreffende|omtrent|naar aanleiding van|met betrekking tot) (?<subject>.+)$';
const forms = [
  new RegExp(`vragen(?:,?(?: die)?(?: zijn| werden)? gesteld(?: zijn)?)? (?:van|door) ${members}${about}`, 'i'),
  new RegExp(
    String.raw`(?:heeft|hebben) ${members}(?: \p{L}+){0,2} (?:schriftelijke |Kamer)?vragen gesteld${about}`,
    'iu',
  ),
];

/** What follows the subject in the sentence. */
const afterSubject =
  /\s+(?:Ons kenmerk|Onze referentie|Uw (?:kenmerk|referentie)|Bij beantwoording|worden beantwoord|zijn beantwoord|beantwoord zoals|aan\.|toekomen|\((?:(?:met |uw )?kenmerk|ingezonden|\d{4}Z\d{5})|met kenmerk|niet (?:binnen|tijdig)|kunnen (?:\p{L}+ )?niet)|, (?:met |uw )?kenmerk|, ingezonden|, (?:die|welke) (?:op|ons|mij|u) |\.\s+(?=[\p{Lu}])/u;

/** Who asked what of whom, from a sentence of a letter; undefined where it does not say. */
export function readAskedOf(text: string): AskedOf | undefined {
  const groups = forms.map((form) => form.exec(text)?.groups).find(Boolean);
  if (!groups) return undefined;
  const ends = groups.subject!.search(afterSubject);
  const subject = (ends < 0 ? groups.subject! : groups.subject!.slice(0, ends)).trim().replace(/\.$/, '');
  return { askers: readAskers(groups.members!), addressees: readOffices(groups.offices ?? ''), subject };
}

const date = String.raw`(\d{1,2}(?:\s*[a-z]+\.?\s*|[-/.]\d{1,2}[-/.])\d{4})`;
const sent = [
  new RegExp(String.raw`\b(?:[Uu]w|de|bovenaangehaalde|[Bb]ij) brief van\s+${date}`),
  new RegExp(String.raw`\b(?:ingezonden|toegezonden|gesteld|ontvangen)(?:\s+(?:op|d\.d\.))?\s+${date}`, 'i'),
  new RegExp(
    String.raw`\bop ${date}\s+(?:zijn|werden|is|heeft|hebben|door|toegezonden|ingezonden|gesteld|ontvangen)\b`,
    'i',
  ),
  new RegExp(String.raw`^Uw brief(?: van)?:?\s+${date}`, 'm'),
];

/** The day on which the questions were put or came to the minister, as the letter tells it. */
export function readSubmitted(text: string): string | undefined {
  for (const form of sent) {
    const found = readDay(form.exec(text)?.[1] ?? '');
    if (found !== undefined) return found;
  }
  return undefined;
}
