/** Recognises papers of the chamber that are no written question, so that this can be said of them. */

import type { PageLine } from './lines.ts';

const instruments: readonly (readonly [RegExp, string])[] = [
  [/^Mondelinge vragen van\b/i, 'This announces an oral question'],
  [/^Lijst van vragen( en antwoorden)?\b/i, "This is a committee's list of questions"],
  [/^Verslag van een (schriftelijk|nader schriftelijk) overleg\b/i, 'This is the report of a written consultation'],
  [
    /^Verslag van een (commissiedebat|algemeen overleg|wetgevingsoverleg|notaoverleg)\b/i,
    'This is the report of a debate',
  ],
  [/^(Handelingen\b|Aanvang:? \d|De voorzitter:|h-(tk|ek)-\d)/, 'This is the report of a debate'],
  [/^(Voorstel van wet|Memorie van toelichting|Nota naar aanleiding van)\b/i, 'This belongs to a bill'],
  [/^Motie van (het lid|de leden)\b/i, 'This is a motion'],
  [/^Amendement van\b/i, 'This is an amendment'],
];

/** Elements of the official XML under which other papers stand. */
const elements: Readonly<Record<string, string>> = {
  handelingen: 'This is the report of a debate',
  kamerstuk: 'This is a Kamerstuk',
  staatsblad: 'This is from the Staatsblad',
  staatscourant: 'This is from the Staatscourant',
};

/** What a paper is, where its format or its first lines say that it is another instrument. */
export function otherInstrument(lines: readonly PageLine[], element: string | undefined): string | undefined {
  if (element !== undefined && element in elements) return elements[element];
  for (const { text } of lines.filter(({ text }) => text !== '').slice(0, 40)) {
    const found = instruments.find(([pattern]) => pattern.test(text));
    if (found) return found[1];
  }
  return undefined;
}
