/**
 * Reads a minister's letter: the header facts stand in running text ('In antwoord op uw brief van … deel ik u mede dat de
 * vragen van … aan … over … worden beantwoord'), above the answers ('Antwoorden van … op vragen van …') and in the signature.
 * A letter may also say that the answers will be late, and hold no question at all.
 */

import type { Asker, Office, Reply } from '../../record/reading.ts';
import { readDay } from './days.ts';
import { type AskedOf, readAskedOf, readSubmitted } from './letter-asked.ts';
import { isNameAbove, readSignature, signsAt } from './letter-signature.ts';
import type { PageLine } from './lines.ts';
import { readOffices } from './offices.ts';

export type Letter = {
  readonly subject?: string;
  readonly askers: readonly Asker[];
  readonly addressees: readonly Office[];
  readonly submitted?: string;
  readonly reply: Reply;
  readonly case?: string;
  /** The cases that the letter answers beside the first. */
  readonly moreCases: readonly string[];
  /** Which lines are what, up to the first heading. */
  readonly sections: readonly { readonly kind: LetterPart; readonly lines: readonly number[] }[];
  /** Its introduction says that the answers are late; there are none. */
  readonly delays: boolean;
  /** The line with which its introduction opens. */
  readonly opens: number;
};
type LetterPart = 'letterhead' | 'introduction' | 'signature' | 'heading';

const introduction =
  /\b(?:uw|de) brief van\b|\bdeel ik u (?:hierbij )?me(?:d)?e\b|\b(?:bied|zend|stuur|doe) ik (?:u|uw Kamer|de (?:Tweede )?Kamer)\b|\b(?:ontvangt|treft) (?:u|uw Kamer)\b|\bbeantwoord ik\b|\b(?:heeft het (?:Kamer)?lid|hebben de (?:Kamer)?leden)\b|^Geachte (?:heer |mevrouw )?[Vv]oorzitter/;
const title =
  /^(?:(?:De a|A)ntwoord(?:en)?|(?:De b|B)eantwoording)(?: van .*)?(?: op| van)? (?:de |schriftelijke |Kamer)*vragen|^Antwoord(?:en)? van (?:de )?(?:[Mm]inister|[Ss]taatss?ecretaris)|^(?:Kamerv|Schriftelijke v|V)ragen van (?:het|de) |^\d{4}Z\d{5}$/;
/** It speaks of answering, not of some other delay ('vragen over uitstel van betaling'). */
const delay =
  /\bniet\b[^.]{0,80}\b(?:binnen|tijdig)\b[^.]{0,120}beantwoord|beantwoord[^.]{0,120}(?:\bniet\b[^.]{0,40}\b(?:binnen|tijdig)\b|\b(?:termijn|tijdig)\b[^.]{0,60}\bniet\b|(?:meer|langere) tijd)|(?:meer|langere) tijd\b[^.]{0,80}beantwoord|uitstel (?:van|voor) (?:de )?beantwoording/i;

/** No letter has as many lines before its first answer, and no sentence of it as many characters. */
const longestOpening = 400;
const longestText = 10_000;

/** The letter that stands before the first heading; undefined when these lines are none. */
export function readLetter(lines: readonly PageLine[]): Letter | undefined {
  const first = lines.findIndex(({ heading }) => heading !== undefined);
  const own = lines
    .map((line, i) => ({ ...line, i }))
    .slice(0, first < 0 || first > longestOpening ? longestOpening : first)
    .filter(({ text, note }) => text !== '' && note === undefined);
  const body = own.filter(({ furniture }) => !furniture);
  const opens = body.findIndex(({ text }) => introduction.test(text));
  if (opens < 0) return undefined;
  const sections = sectionsOf(body, opens);
  const linesOf = (kind: LetterPart): readonly LetterLine[] =>
    body.filter(({ i }) => sections.find((section) => section.lines.includes(i))?.kind === kind);
  const textOf = (kind: LetterPart, glue = ' '): string =>
    linesOf(kind)
      .map(({ text }) => text)
      .join(glue)
      .slice(0, longestText);
  const [intro, heading] = [textOf('introduction'), textOf('heading')];
  const head = textOf('letterhead', '\n');
  const asked = combined([intro, heading, head.replaceAll('\n', ' ')].map(readAskedOf), readAskedOf(heading)?.subject);
  if (!asked) return undefined;
  const beside = own.flatMap(({ text, furniture }) => (furniture ? [text] : [])).join('\n');
  const submitted = [intro, heading, head, beside].map(readSubmitted).find((day) => day !== undefined);
  const [caseId, ...moreCases] = new Set(casesIn(intro));
  const case_ = caseId ?? [heading, head, beside].flatMap(casesIn)[0];
  const { by, onBehalfOf } = readSignature(linesOf('signature').map(({ text }) => text));
  const dated = datedOf(body) ?? datedOf(own);
  return {
    ...asked,
    ...(submitted ? { submitted } : {}),
    reply: { by, onBehalfOf: behalfOf(heading, intro) ?? onBehalfOf, ...(dated ? { dated } : {}), seeAlso: [] },
    ...(case_ ? { case: case_ } : {}),
    moreCases,
    sections,
    delays: first < 0 && delay.test(intro),
    opens: body[opens]!.i,
  };
}

const casesIn = (text: string): readonly string[] => text.match(/\b\d{4}Z\d{5}\b/g) ?? [];

/** The title above the answers names the subject best; who was asked may stand in any of the places. */
function combined(found: readonly (AskedOf | undefined)[], title: string | undefined): AskedOf | undefined {
  const all = found.filter((each) => each !== undefined);
  if (all.length === 0) return undefined;
  return {
    subject: title ?? all[0]!.subject,
    askers: all[0]!.askers,
    addressees: all.find(({ addressees }) => addressees.length > 0)?.addressees ?? [],
  };
}

/** In the title, or in the sentence that offers the answers: 'Hierbij zend ik u, mede namens de minister van A, de antwoorden …'. */
function behalfOf(heading: string, intro: string): Office[] | undefined {
  const named =
    /mede namens (.{1,300}?) op (?:de |schriftelijke |Kamer)*vragen/i.exec(heading)?.[1] ??
    /mede namens (.{1,300}?),? (?:(?:de|onze|mijn) (?:antwoord|beantwoording)|het antwoord|aan\b|dat de|op de|de (?:schriftelijke |Kamer)?vragen)/i.exec(
      intro,
    )?.[1];
  return named === undefined ? undefined : readOffices(named);
}

type LetterLine = PageLine & { readonly i: number };

function sectionsOf(body: readonly LetterLine[], opens: number): Letter['sections'] {
  const sections: { kind: LetterPart; lines: number[] }[] = [{ kind: 'letterhead', lines: [] }];
  body.forEach(({ i }, at) => {
    const next = at < opens ? 'letterhead' : at === opens ? 'introduction' : nextPart(sections.at(-1)!.kind, body, at);
    if (next !== sections.at(-1)!.kind) sections.push({ kind: next, lines: [] });
    sections.at(-1)!.lines.push(i);
  });
  return sections.filter(({ lines }) => lines.length > 0);
}

function nextPart(now: LetterPart, body: readonly LetterLine[], at: number): LetterPart {
  const { text } = body[at]!;
  const before = body[at - 1]!.text;
  if (title.test(text) && (now === 'signature' || /[.:)]$/.test(before))) return 'heading';
  if (now === 'heading') return now;
  const signs = now === 'signature' || signsAt(text, before) || isNameAbove(text, body[at + 1]?.text ?? '');
  return signs ? 'signature' : now;
}

/** 'Datum' with its day beside or under it, or 'Den Haag, 7 november 2023'. */
function datedOf(lines: readonly LetterLine[]): string | undefined {
  const labelled = lines.findIndex(({ text }) => /^Datum\b/.test(text));
  const beside = labelled < 0 ? undefined : lines.slice(labelled, labelled + 3).map(({ text }) => readDay(text));
  const placed = lines.map(({ text }) => /(?:Den Haag|['’]s-Gravenhage),?\s+(.*\d{4})/.exec(text)?.[1]);
  return beside?.find(Boolean) ?? readDay(placed.find(Boolean) ?? '');
}
