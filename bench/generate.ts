/** Makes papers in the official layout out of nothing but a seed: the same seed gives the same papers. */

const common =
  `de het een van in en op te dat is voor met niet zijn die aan er om ook als door naar bij nog dan maar uit kan
wel worden deze wordt over hebben heeft kunnen moet zal welke waarom hoe wanneer bent u uw ik wij mij bereid mening bericht
kent deelt kamer kabinet minister staatssecretaris onderzoek maatregelen gemeenten mensen jaar tijd overleg brief antwoord
vraag vragen wet regels zorg onderwijs veiligheid economie landbouw natuur water energie klimaat woningen huur inkomen
belasting toeslagen vervoer spoor wegen haven vliegveld defensie politie rechter straf migratie asiel europa verdrag`
    .split(/\s+/)
    .filter((word) => word !== '');
const heads =
  'water land kust dijk brug veer toren lamp boot molen school zorg huis markt straat bos dorp stad weg spoor'.split(
    ' ',
  );
const tails =
  'beheer toezicht kosten plan beleid fonds dienst recht tarief norm raad wet regeling vergunning tekort kwaliteit'.split(
    ' ',
  );
const names = 'Vosmaer Te_Winkel Zandbergen Van_Wal Ter_Schelling Oeverling Duinker Molenaar-Kust De_Veerman Lichtkamp'
  .split(' ')
  .map((name) => name.replace('_', ' '));
const parties = ['PVX', 'De Brug', 'Waterkant', 'Lijst Duin', 'GroenOever-PVX', 'Partij voor het Getij'];
const offices = ['Veren en Bruggen', 'Binnenlandse Kust', 'Wind, Getij en Licht', 'Eilanden', 'Buitendijkse Zaken'];
const months = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

export type Random = () => number;

/** A small generator of even numbers in [0, 1) (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function pick<T>(random: Random, list: readonly T[]): T {
  return list[Math.floor(random() * list.length)]!;
}

const syllables =
  'ba be bo da de do ga ge go ka ke ko la le lo ma me mo na ne no pa pe po ra re ro sa se so ta te to va ve vo wa we wo'.split(
    ' ',
  );
const endings = ['', '', 'en', 'er', 'ing', 'heid', 'elijk', 's', 't'];

/** 40,000 words: the common ones first, then compounds and made-up stems with their forms. */
const vocabulary = makeVocabulary(randomOf(1), 40_000);

function makeVocabulary(random: Random, size: number): string[] {
  const words = new Set(common);
  for (const head of heads) for (const tail of tails) words.add(head + tail);
  while (words.size < size) {
    const stem = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(random, syllables)).join('');
    words.add(stem + pick(random, endings));
  }
  return [...words];
}

/** A word by Zipf's law: the one at place n is n times as rare as the first. */
const word = (random: Random): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1]!;

function sentence(random: Random, mark: string): string {
  const words = Array.from({ length: 8 + Math.floor(random() * 18) }, () => word(random));
  return `${words[0]![0]!.toUpperCase()}${words.join(' ').slice(1)}${mark}`;
}

const sentences = (random: Random, count: number, mark: string) =>
  Array.from({ length: count }, () => sentence(random, mark)).join(' ');

function broken(text: string, width = 76): string {
  const lines: string[] = [];
  let line = '';
  for (const next of text.split(' ')) {
    if (line !== '' && line.length + 1 + next.length > width) {
      lines.push(line);
      line = next;
    } else line += line === '' ? next : ` ${next}`;
  }
  return [...lines, line].join('\n');
}

const dayIn = (random: Random, year: number): string =>
  `${1 + Math.floor(random() * 28)} ${pick(random, months)} ${year}`;

/** Paper `n`: a header, five questions, five answers, two notes. */
export function paperOf(n: number): string {
  const random = randomOf(n + 1);
  const year = 2031 + (n % 20);
  const office = pick(random, offices);
  const subject = `${word(random)} ${word(random)} ${n}`;
  const parts = Array.from({ length: 5 }, (_, i) => {
    const mark = i < 2 ? String(i + 1) : '';
    return `Vraag ${i + 1}\n${broken(sentences(random, 2, '?'))}${mark}\n\nAntwoord ${i + 1}\n${broken(sentences(random, 5, '.'))}\n`;
  });
  return [
    `Vragen van het lid ${pick(random, names)} (${pick(random, parties)}) aan de Minister van ${office}`,
    `over ${subject} (ingezonden ${dayIn(random, year)}).`,
    `Antwoord van Minister ${pick(random, names)} (${office}) (ontvangen ${dayIn(random, year)}).`,
    '',
    ...parts,
    `1 De Verzonnen Krant, ${dayIn(random, year)}, «${sentence(random, '')}»`,
    `2 Kustblad (https://kustblad.example/${n}/${word(random)}-${word(random)})`,
    '',
    `ah-tk-${year}${year + 1}-${n + 1}`,
    'ISSN 0921 - 7398',
    `’s-Gravenhage ${year} Tweede Kamer, vergaderjaar ${year}–${year + 1}, Aanhangsel 1`,
    '',
  ].join('\n');
}
