/**
 * Finds what a text refers to: questions of its own set ('zie het antwoord op vraag 6', forward too), another publication
 * of the Aanhangsel, another case. A number that the set does not have, or that is of other questions, is left alone.
 */

import type { Answer, OtherText, Question, Reference } from '../../record/reading.ts';
import { readNumbers } from './headings.ts';
import { publicationName } from './publications.ts';

const number = String.raw`\d{1,3}[a-z]?(?![\d\p{L}])`;
const within = new RegExp(
  String.raw`(?<![\p{L}-])(?:op|van|bij|de)?(?<asked>(?:vraag|vragen) (?<list>${number}(?:(?:, en |, | en | t/m | tot en met |[-–])${number})*))`,
  'giu',
);
/** What follows the number of a question of another set. */
const elsewhere =
  /^ (?:jaar|keer|maal|maanden|weken|dagen|uur|procent)\b|^ (?:van|uit|in) (?:(?:de|het|die|mijn|uw) )?(?:eerdere|vorige|schriftelijke|set|reeks|Kamervragen|vragen|brief|Aanhangsel|lid|leden)|^ van \d{1,2} [a-z]+ \d{4}|^,? (?:van|uit) (?:het lid|de leden)|^ \((?:Aanhangsel|Kamerstuk)/;
const publication =
  /Aanhangsel(?: van de)? Handelingen(?: II)?,? (?:vergaderjaar )?(\d{4})[–/-](\d{2,4}),? nr\.? (\d{1,4})/g;
const caseNumber = /\b\d{4}Z\d{5}\b/g;

/** What a text refers to: questions of its own set, and other sets and papers by number. */
export function referencesIn(text: string, asked: ReadonlySet<string>): Reference[] {
  const found: Reference[] = [];
  if (!/vra(?:ag|gen) \d|Aanhangsel|\dZ\d/i.test(text)) return found;
  for (const { index, groups, 0: whole } of text.matchAll(within)) {
    const start = index + whole.length - groups!.asked!.length;
    const end = index + whole.length;
    const numbers = readNumbers(groups!.list!);
    if (numbers.every((each) => asked.has(each)) && !elsewhere.test(text.slice(end, end + 60))) {
      found.push({ start, end, numbers });
    }
  }
  for (const { index, 0: whole, 1: from, 2: until, 3: nr } of text.matchAll(publication)) {
    const sessionYear = `${from}-${from!.slice(0, 4 - until!.length)}${until}`;
    const name = publicationName({ sessionYear, number: Number(nr) });
    found.push({ start: index, end: index + whole.length, publication: name });
  }
  for (const { index, 0: whole } of text.matchAll(caseNumber)) {
    found.push({ start: index, end: index + whole.length, case: whole });
  }
  return found.sort((a, b) => a.start - b.start);
}

type Parts = {
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  readonly other: readonly OtherText[];
};

/** Adds to every part what it refers to. */
export function withReferences<T extends Parts>(parts: T): T {
  const asked = new Set(parts.questions.flatMap(({ numbers }) => numbers));
  const add = <P extends { readonly text: string }>(part: P): P => {
    const references = referencesIn(part.text, asked);
    return references.length === 0 ? part : { ...part, references };
  };
  return {
    ...parts,
    questions: parts.questions.map(add),
    answers: parts.answers.map(add),
    other: parts.other.map(add),
  };
}
