/** Recognises what the page carries beside its text: running heads and feet, the colophon, the number of the publication. */

const foot = String.raw`(?:ISSN \d{4}\s?-\s?\d{4}\s*)?(?:[’'‘]s-Gravenhage \d{4}\s*)?(?:Tweede Kamer, vergaderjaar \d{4}\s?[–-]\s?\d{4}, (?:Aanhangsel|Vragen)\s*\d{0,4}|(?<=Gravenhage \d{4}\s*))`;
const gluedFoot = new RegExp(`^${foot}(?=[\\p{L}«‘“])`, 'u');

const feet = [
  /^Tweede Kamer der Staten-Generaal\s*2?$/,
  /^Vergaderjaar \d{4}\s?[–-]\s?\d{4}(\s+(Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer))?$/,
  /^Aanhangsel van de Handelingen$/,
  /^Vragen gesteld door de leden der Kamer(, met de daarop door de(\s+regering gegeven antwoorden)?)?$/,
  /^regering gegeven antwoorden$/,
  /^ISSN \d{4}\s?-\s?\d{4}$/,
  new RegExp(`^${foot}$`),
  /^(ah|kv)-tk-[\dZ]+(-\d+)?$/,
  /^ah-\d{6,8}$/,
  /^KVR\d{3,6}(?:\.\d)?$/,
  /^\d{4}tkkvr\d{1,5}$/i,
  /^Pagina \d{1,4} van \d{1,4}$/i,
  /^Sdu Uitgevers$/i,
  /^[’'‘]s-Gravenhage \d{4}$/,
];

/** The length of a page foot that an extractor glued to the first line of the next page; 0 where there is none. */
export function gluedFootLength(line: string): number {
  const indent = line.length - line.trimStart().length;
  const foot = gluedFoot.exec(line.slice(indent))?.[0];
  return foot === undefined ? 0 : indent + foot.length;
}

/** Whether a line is of the page and not of the text: a running head, a foot, the colophon. */
export const isFurniture = (line: string): boolean => feet.some((pattern) => pattern.test(line));

/** The identifier of a publication, where the text is just that. */
export const readPublicationId = (text: string): string | undefined =>
  /^((?:ah|kv)-tk-[\dZ]+(?:-\d+)?|ah-\d{6,8})$/.exec(text)?.[1];
