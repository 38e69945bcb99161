/** Recognises the headings of the paper ('Vraag 3, 4, 5 en 6', 'Antwoord 2 t/m 5', 'Mededeling') and reads their numbers as printed. */

export type Heading = {
  readonly kind: 'question' | 'answer' | 'notice' | 'explanation';
  readonly numbers: readonly string[];
};

const number = String.raw`\d{1,3}(?:\s?[a-z](?![a-z/]))?|[IVX]{1,5}`;
const list = String.raw`(?:${number})(?:\s*(?:,|en|t\/m|tot en met|[-–]|\s)\s*(?:en\s+)?(?:${number}))*`;
const asked = new RegExp(String.raw`^(?:Vraag|Vragen)\s*(${list})\s*[:.]?$`);
const answered = new RegExp(
  String.raw`^(?:Antwoord|Antwoorden)(?:\s+op)?(?:\s+(?:de\s+)?(?:vraag|vragen))?\s*(${list})?\s*[:.]?$`,
  'i',
);

export function readHeading(line: string): Heading | undefined {
  if (line.length > 120) return undefined;
  const question = asked.exec(line);
  if (question) return { kind: 'question', numbers: readNumbers(question[1]!) };
  if (/^Antwoord/i.test(line)) {
    const answer = answered.exec(line);
    if (answer) return { kind: 'answer', numbers: readNumbers(answer[1] ?? '') };
  }
  if (/^Mededeling:?$/.test(line)) return { kind: 'notice', numbers: [] };
  if (/^Toelichting:?$/.test(line)) return { kind: 'explanation', numbers: [] };
  return undefined;
}

/** A heading that the format marks as one: 'Vraag 1', or just its number. */
export function taggedHeading(tag: string | undefined, text: string): Heading | undefined {
  const [, container] = /^(vraag|antwoord)\/(?:nr|nummer|vraagnr|vraagnummer|antwoordnr)$/.exec(tag ?? '') ?? [];
  if (container === undefined || text.length > 120) return undefined;
  return { kind: container === 'vraag' ? 'question' : 'answer', numbers: readNumbers(text) };
}

const opensLine = new RegExp(
  String.raw`^\s*(?:Vraag|Antwoord(?:en)?(?:\s+op)?(?:\s+(?:de\s+)?(?:vraag|vragen))?)\s*(?:${list})\s*:(?=\s*\S)`,
);

/** The length of a heading that the text goes on after on the same line ('Antwoord op vraag 1: Ja.'); 0 where there is none. */
export const openingHeading = (line: string): number => opensLine.exec(line)?.[0].length ?? 0;

const headingStart = new RegExp(String.raw`(?:Vraag|Antwoord) (?:${list})(?= [\p{Lu}«‘“])`, 'uy');

/** The length of the heading that opens here in a text without line breaks; 0 where none does. */
export function headingAt(text: string, at: number): number {
  headingStart.lastIndex = at;
  return headingStart.exec(text)?.[0].length ?? 0;
}

/** '7, 8, 9 10 en 11' gives five numbers; '2 t/m 5' and '2-5' give four. A range of more than 200 is left as its ends. */
export function readNumbers(text: string): string[] {
  const numbers: string[] = [];
  let range = false;
  for (const [token] of text.matchAll(/\d{1,3}(?:\s?[a-z](?![a-z/]))?|[IVX]{1,5}|t\/m|tot en met|[-–]/g)) {
    if (/^(t\/m|tot en met|[-–])$/.test(token)) {
      range = true;
      continue;
    }
    const [from, to] = [Number(numbers.at(-1)), Number(token)];
    if (range && to > from && to - from <= 200) for (let n = from + 1; n < to; n++) numbers.push(String(n));
    numbers.push(token.replace(/\s/g, ''));
    range = false;
  }
  return numbers;
}
