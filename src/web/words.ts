/** The Dutch words of the interface for what the record says in codes and days. */

import type { Standing } from '../record/merge.ts';
import type { DocumentKind, Office, RemarkCode } from '../record/reading.ts';

export const standingWords: Record<Standing, string> = {
  open: 'Nog niet beantwoord',
  postponed: 'Uitgesteld',
  answered: 'Beantwoord',
  'partly-answered': 'Deels beantwoord',
  'answered-elsewhere': 'Elders beantwoord',
};

export const kindWords: Record<DocumentKind, string> = {
  questions: 'Vragen',
  answer: 'Antwoord',
  'delay-notice': 'Uitstelbericht',
  notice: 'Mededeling',
  'answer-letter': 'Antwoordbrief',
  unknown: 'Onbekend soort stuk',
};

/** The word for a kind of document that came out of the register as text. */
export const kindWord = (kind: string): string => kindWords[kind as DocumentKind] ?? kind;

const officeWords: Record<Office['role'], string> = {
  minister: 'minister',
  'state-secretary': 'staatssecretaris',
  'prime-minister': 'minister-president',
};

export const officeText = ({ role, portfolio }: Office): string =>
  portfolio === '' ? officeWords[role] : `${officeWords[role]} (${portfolio})`;

export const remarkWords: Record<RemarkCode, string> = {
  'answer-without-number': 'Een antwoord staat er zonder het nummer van zijn vraag',
  'answer-without-question': 'Een antwoord heeft een nummer dat geen vraag heeft',
  'header-typo': 'Een drukfout in de kop; die is toch gelezen',
  'no-header': 'Geen aanhef ‘Vragen van … over …’ gevonden',
  'no-questions': 'Geen genummerde vraag gevonden',
  'not-a-written-question': 'Dit lijkt geen stuk met schriftelijke vragen',
  'note-in-text': 'Een regel van een vraag of antwoord lijkt een noot te zijn',
  'note-without-mark': 'Een noot waar de tekst niet naar verwijst',
  'mark-without-note': 'De tekst verwijst naar een noot die er niet is',
  'number-missing': 'Er ontbreekt een vraagnummer',
  'number-repeated': 'Een vraagnummer komt meer dan eens voor',
  'office-not-held': 'Wie antwoordde, bekleedde dit ambt op die dag niet, voor zover bekend',
  'question-without-answer': 'Een vraag zonder antwoord',
  'questions-without-numbers': 'De vragen hebben geen nummers; elke alinea is als een vraag gelezen',
  'several-sets': 'De brief beantwoordt ook een andere reeks vragen; hij is bij de eerste gelezen',
  'unread-text': 'Tekst die geen regel verklaart',
};

const dayFormat = new Intl.DateTimeFormat('nl', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day as people write it: '31 augustus 2023'. What is no day stays as it is. */
export const dayText = (day: string): string => {
  const time = Date.parse(day);
  return Number.isNaN(time) ? day : dayFormat.format(time);
};

/** Calendar days from one day to another; undefined when one is no day or they lie the wrong way round. */
export function daysBetween(from: string | undefined, until: string | undefined): number | undefined {
  const days = Math.round((Date.parse(until ?? '') - Date.parse(from ?? '')) / 86_400_000);
  return days >= 0 ? days : undefined;
}

const numberFormat = new Intl.NumberFormat('nl');
export const numberText = (value: number): string => numberFormat.format(value);
export const counted = (count: number, one: string, more: string): string =>
  `${numberText(count)} ${count === 1 ? one : more}`;

const listFormat = new Intl.ListFormat('nl', { type: 'conjunction' });
export const listText = (parts: readonly string[]): string => listFormat.format(parts);
