/** Recognises the headings of the paper ('Vraag 3, 4, 5 en 6', 'Antwoord 2 t/m 5', 'Mededeling') and reads their numbers as printed. */

export type Heading = {
  readonly kind: 'question' | 'answer' | 'notice' | 'explanation';
  readonly numbers: readonly string[];
};

const number = String.raw`(?:\d{1,3}(?:[a-z](?![a-z/]))?|[IVX]{1,5})`;
/**
 * What may stand between two numbers; a letter alone is of the number before it: '2 a, b en c'. There is one way only to read
 * it, so that no line takes long.
 */
const named = '(?:(?:op )?(?:de )?vra(?:ag|gen) )?';
const between = `(?: ?(?:[,&+/–-]|t/m|tot en met) ?(?:en )?| (?:en )?)${named}`;
const list = `(?:${number})(?:${between}(?:${number}|[a-z](?![a-z/])))*`;

/** With a capital: 'antwoord op vraag 3.' at the head of a line is the end of a sentence. */
const numero = String.raw`(?:\s+(?:nr\.?|nummers?))?`;
const question = `(?:Vraag|Vragen|VRAAG|VRAGEN)${numero}`;
const asked = String.raw`(?:\s+(?:op|OP|van|bij))?(?:\s+(?:de|DE))?(?:\s+(?:sub|deel)?(?:vraag|vragen|VRAAG|VRAGEN|Vraag|Vragen))?${numero}`;
const answer = String.raw`(?:(?:Nader|Aanvullend|Gewijzigd|Herzien|Verbeterd)e?\s+antwoord(?:en)?|Antwoord(?:en)?|ANTWOORD(?:EN)?|Antw\.)${asked}`;
const asks = new RegExp(String.raw`^${question}\s*(${list})\s*[:.)]?$`);
const answers = new RegExp(
  String.raw`^(?:${answer}\s*(${list})?|(?:Beantwoording|Reactie)${asked}\s+(${list}))\s*[:.)]?$`,
);

/** What a line heads and its numbers; undefined where it is no heading. */
export function readHeading(printed: string): Heading | undefined {
  if (printed.length > 120) return undefined;
  const line = asMeant(printed.replace(/\s+/g, ' '));
  const asking = asks.exec(line);
  if (asking) return { kind: 'question', numbers: readNumbers(asking[1]!) };
  const answering = answers.exec(line);
  if (answering) return { kind: 'answer', numbers: readNumbers(answering[1] ?? answering[2] ?? '') };
  if (/^(?:Mededeling|MEDEDELING):?$/.test(line)) return { kind: 'notice', numbers: [] };
  if (/^(?:Toelichting|TOELICHTING):?$/.test(line)) return { kind: 'explanation', numbers: [] };
  return undefined;
}

/** What a scanner or an extractor makes of a heading: 'V raag 2', 'Antwoord l', 'Antwoord 9 en l0'. */
const asMeant = (line: string): string =>
  line
    .replace(/^(V|A) (?=raag|ragen|ntwoord)/, '$1')
    .replace(scanned, (_, word: string, numbers: string) => word + numbers.replace(/[l|]/g, '1'));

/** A letter that stands for a one comes first: '2l' is a number of its own. */
const scannedNumber = String.raw`(?:\d{1,3}|[l|][\dl|]{0,2})`;
const scanned = new RegExp(
  `^((?:Vraag|Vragen|Antwoord(?:en)?) )(${scannedNumber}(?:(?:, | en )${scannedNumber})*)(?=[.:]?$)`,
);

/** A heading that the format marks as one: 'Vraag 1', or just its number. */
export function taggedHeading(tag: string | undefined, text: string): Heading | undefined {
  const [, container] = /^(vraag|antwoord)\/(?:nr|nummer|vraagnr|vraagnummer|antwoordnr)$/.exec(tag ?? '') ?? [];
  if (container === undefined || text.length > 120) return undefined;
  return { kind: container === 'vraag' ? 'question' : 'answer', numbers: readNumbers(text) };
}

const opensLine = new RegExp(
  String.raw`^\s*(?:(?:${question}|${answer})\s*(?:${list})\s*(?::(?=\s*\S)|\.(?=\s+[\p{Lu}«‘“]))|(?:Vraag|Vragen|Antwoord(?:en)?) \d{1,3}(?:${between}\d{1,3})*(?= [\p{Lu}«‘“])|Antwoord(?:en)?\s*:(?=\s*\S))`,
  'u',
);

/** The length of a heading that the text goes on after on the same line ('Antwoord op vraag 1: Ja.'); 0 where there is none. */
export const openingHeading = (line: string): number => opensLine.exec(line)?.[0].length ?? 0;

const headingStart = new RegExp(String.raw`(?:Vraag|Antwoord) (?:${list})(?= [\p{Lu}«‘“])`, 'uy');

/** The length of the heading that opens here in a text without line breaks; 0 where none does. */
export function headingAt(text: string, at: number): number {
  headingStart.lastIndex = at;
  return headingStart.exec(text)?.[0].length ?? 0;
}

/**
 * '7, 8, 9 10 en 11' gives five numbers; '2 t/m 5' and '2-5' give four; '2a, b en c' gives three, '2a t/m d' four. A range of
 * more than 200 is left as its ends.
 */
export function readNumbers(text: string): string[] {
  const numbers: string[] = [];
  let range = false;
  for (const [token] of text.matchAll(
    /\d{1,3}(?:\s?[a-z](?![a-z/]))?|[IVX]{1,5}|t\/m|tot en met|[-–]|\b[a-z]\b(?!\/)/g,
  )) {
    if (/^(t\/m|tot en met|[-–])$/.test(token)) {
      range = true;
      continue;
    }
    const last = numbers.at(-1) ?? '';
    const next = /^[a-z]$/.test(token) ? Number.parseInt(last, 10) + token : token.replace(/\s/g, '');
    if (range) numbers.push(...strictlyBetween(last, next));
    numbers.push(next);
    range = false;
  }
  return numbers;
}

function strictlyBetween(first: string, last: string): string[] {
  const [from, to] = [Number(first), Number(last)];
  if (to > from && to - from <= 200) return Array.from({ length: to - from - 1 }, (_, i) => String(from + 1 + i));
  const [, number, letter] = /^(\d+)([a-z])$/.exec(first) ?? [];
  const [, same, until] = /^(\d+)([a-z])$/.exec(last) ?? [];
  if (number === undefined || number !== same) return [];
  const [a, z] = [letter!.charCodeAt(0), until!.charCodeAt(0)];
  return Array.from({ length: Math.max(z - a - 1, 0) }, (_, i) => number + String.fromCharCode(a + 1 + i));
}
