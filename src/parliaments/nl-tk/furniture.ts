/** Recognises what the page carries beside its text: running heads and feet, the colophon, the number of the publication. */

const feet = [
  /^Tweede Kamer der Staten-Generaal\s*2?$/,
  /^Vergaderjaar \d{4}\s?[–-]\s?\d{4}(\s+(Aanhangsel van de Handelingen|Vragen gesteld door de leden der Kamer))?$/,
  /^Aanhangsel van de Handelingen$/,
  /^Vragen gesteld door de leden der Kamer(, met de daarop door de(\s+regering gegeven antwoorden)?)?$/,
  /^regering gegeven antwoorden$/,
  /^ISSN \d{4}\s?-\s?\d{4}/,
  /^[’'‘]s-Gravenhage \d{4}/,
  /^Tweede Kamer, vergaderjaar \d{4}[–-]\d{4}, (Aanhangsel|Vragen)\s*\d*$/,
  /^(ah|kv)-tk-[\dZ]+(-\d+)?$/,
  /^ah-\d{6,8}$/,
];

export const isFurniture = (line: string): boolean => feet.some((foot) => foot.test(line));

export const publicationId = (text: string): string | undefined =>
  /^\s*((?:ah|kv)-tk-[\dZ]+(?:-\d+)?|ah-\d{6,8})\s*$/m.exec(text)?.[1] ??
  /^((?:ah|kv)-tk-[\dZ]+(?:-\d+)?|ah-\d{6,8})$/.exec(text)?.[1];
