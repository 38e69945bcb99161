/**
 * Reads a minister's letter: the header facts stand in running text ('In antwoord op uw brief van … deel ik u mede dat de
 * vragen van … aan … over … worden beantwoord'), above the answers ('Antwoorden van … op vragen van …') and in the signature.
 */

import type { Asker, Office, Reply, Respondent } from '../../record/reading.ts';
import { readDay } from './days.ts';
import { readAskers } from './header.ts';
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
};
type LetterPart = 'letterhead' | 'introduction' | 'signature' | 'heading';

const introduction =
  /\b(?:uw|de) brief van\b|deel ik u mede|\bbied ik (?:u|uw Kamer)|\b(?:zend|stuur) ik (?:u|uw Kamer)|^Geachte (?:heer |mevrouw )?[Vv]oorzitter/;
const title =
  /^(?:Antwoord(?:en)?|Beantwoording)(?: van .*)?(?: op| van)? (?:de |schriftelijke |Kamer)*vragen|^Antwoord(?:en)? van (?:de )?(?:minister|staatss?ecretaris)/i;
const signs = /^(?:mede namens|(?:de |het )?(?:minister|staatss?ecretaris)(?:-president)?\b)/i;

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
  const textOf = (kind: LetterPart): string =>
    body
      .filter(({ i }) => sections.find((section) => section.lines.includes(i))?.kind === kind)
      .map(({ text }) => text)
      .join(' ')
      .slice(0, longestText);
  const intro = textOf('introduction');
  const heading = textOf('heading');
  const asked = readAsked(intro) ?? readAsked(heading) ?? readAsked(textOf('letterhead'));
  if (!asked) return undefined;
  const submitted = readDay(
    /\bbrief van\s+(.{0,40})/.exec(intro)?.[1] ?? /\(?ingezonden (?:op )?(.{0,30})/.exec(intro)?.[1] ?? '',
  );
  const [caseId, ...moreCases] = new Set(intro.match(/\b\d{4}Z\d{5}\b/g) ?? []);
  const { subject, ...people } = asked;
  const title = readAsked(heading)?.subject ?? subject;
  return {
    ...(title === undefined ? {} : { subject: title }),
    ...people,
    ...(submitted ? { submitted } : {}),
    reply: readSignature(body, sections, heading, datedOf(body) ?? datedOf(own)),
    ...(caseId ? { case: caseId } : {}),
    moreCases,
    sections,
  };
}

type LetterLine = PageLine & { readonly i: number };

function sectionsOf(body: readonly LetterLine[], opens: number): Letter['sections'] {
  const sections: { kind: LetterPart; lines: number[] }[] = [{ kind: 'letterhead', lines: [] }];
  body.forEach(({ text, i }, at) => {
    const now = sections.at(-1)!.kind;
    const next =
      at < opens
        ? 'letterhead'
        : at > opens && title.test(text)
          ? 'heading'
          : at > opens && now !== 'heading' && signs.test(text) && text.length < 160
            ? 'signature'
            : at === opens
              ? 'introduction'
              : now;
    if (next !== now) sections.push({ kind: next, lines: [] });
    sections.at(-1)!.lines.push(i);
  });
  return sections.filter(({ lines }) => lines.length > 0);
}

const asks =
  /vragen(?:,? die zijn gesteld| gesteld)? (?:van|door) ((?:het (?:Kamer)?lid|de (?:Kamer)?leden|Kamerlid)?\s*[^()]+?\([^()]*\)(?:(?:,| en|, en) [^()]+?\([^()]*\))*)(?: aan (?:de |het )?((?:minister|staatss?ecretaris).*?))? (?:over|inzake|betreffende) (.+)$/i;

function readAsked(text: string): { askers: Asker[]; addressees: Office[]; subject: string } | undefined {
  const found = asks.exec(text);
  if (!found) return undefined;
  const ends = found[3]!.search(
    /\s+(?:worden beantwoord|zijn beantwoord|beantwoord zoals|aan\.|toekomen|\(ingezonden|, ingezonden|\(kenmerk|, met kenmerk|, kenmerk)|\.\s+(?=\p{Lu})/u,
  );
  const subject = (ends < 0 ? found[3]! : found[3]!.slice(0, ends)).trim().replace(/\.$/, '');
  return {
    askers: readAskers(found[1]!.replace(/^(?:het Kamerlid|de Kamerleden|Kamerlid)\s+/, '')),
    addressees: readOffices(found[2] ?? ''),
    subject,
  };
}

/** 'Datum' with its day beside or under it, or 'Den Haag, 7 november 2023'. */
function datedOf(lines: readonly LetterLine[]): string | undefined {
  const labelled = lines.findIndex(({ text }) => /^Datum\b/.test(text));
  const beside = labelled < 0 ? undefined : lines.slice(labelled, labelled + 3).map(({ text }) => readDay(text));
  const placed = lines.map(({ text }) => /(?:Den Haag|['’]s-Gravenhage),?\s+(.*\d{4})/.exec(text)?.[1]);
  return beside?.find(Boolean) ?? readDay(placed.find(Boolean) ?? '');
}

const officeLine = /^(?:de |het )?(?:minister(?:-president)?|staatss?ecretaris)\b.*?,?$/i;

function readSignature(
  body: readonly LetterLine[],
  sections: Letter['sections'],
  heading: string,
  dated: string | undefined,
): Reply {
  const signed = body.filter(({ i }) => sections.some(({ kind, lines }) => kind === 'signature' && lines.includes(i)));
  const by: Respondent[] = [];
  const behalf: Office[] = [];
  let offices: Office[] = [];
  for (const { text } of signed) {
    if (/^mede namens/i.test(text)) behalf.push(...readOffices(text));
    else if (officeLine.test(text)) offices = readOffices(text.replace(/,\s*$/, ''));
    else if (offices.length > 0 && text.length < 60) {
      by.push(...offices.map(({ role, portfolio }) => ({ role, name: text.trim(), portfolio })));
      offices = [];
    }
  }
  const named = /mede namens (.+?) op (?:de |schriftelijke |Kamer)*vragen/i.exec(heading)?.[1];
  const onBehalfOf = named === undefined ? behalf : readOffices(named);
  return { by, onBehalfOf, ...(dated ? { dated } : {}), seeAlso: [] };
}
