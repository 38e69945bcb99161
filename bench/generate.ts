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
const roots = 'Wal Kust Duin Veer Haven Molen Dijk Oever Schelling Zand Brug Toren Licht Getij'.split(' ');
const forms = [
  (root: string) => `Van ${root}`,
  (root: string) => `Te ${root}`,
  (root: string) => `De ${root}man`,
  (root: string) => `${root}mans`,
  (root: string) => `${root}stra`,
  (root: string) => `${root}inga`,
  (root: string) => `Ter ${root}en`,
  (root: string) => `${root}ker-Vosmaer`,
];
/** 112 members; each belongs to one party. */
const names = roots.flatMap((root) => forms.map((form) => form(root)));
const parties = [
  ...['PVX', 'De Brug', 'Waterkant', 'Lijst Duin', 'GroenOever-PVX', 'Partij voor het Getij', 'Eilandbelang'],
  ...['Kustunie', 'D2031', 'Noorderlicht', 'Lijst Molen', 'VVH', 'Zeker', 'Burgers aan Zee'],
];
const offices = [
  ...['Veren en Bruggen', 'Binnenlandse Kust', 'Wind, Getij en Licht', 'Eilanden', 'Buitendijkse Zaken', 'Havens'],
  ...['Dijken en Duinen', 'Kustvaart', 'Visserij', 'Overzeese Handel', 'Loodsen', 'Badplaatsen', 'Zoet Water'],
];
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

const printed = (day: Date): string => `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;

type Member = { readonly name: string; readonly party: string };

const memberAt = (place: number): Member => ({ name: names[place]!, party: parties[place % parties.length]! });

/** What a paper says, before it is printed. */
export type Draft = {
  readonly publication: string;
  readonly sessionYear: string;
  readonly subject: string;
  readonly askers: readonly Member[];
  readonly office: string;
  readonly minister: string;
  readonly submitted: Date;
  readonly received: Date;
  readonly pairs: readonly { readonly question: string; readonly answer: string }[];
  /** Of the first two questions. */
  readonly notes: readonly [string, string];
};

/** Draft `n`: five questions, five answers, two notes; of a new year every twentieth. */
export function draftOf(n: number): Draft {
  const random = randomOf(n + 1);
  const year = 2031 + (n % 20);
  const subject = `${word(random)} ${word(random)} ${n}`;
  const first = Math.floor(random() ** 2 * names.length);
  const second = random() < 0.2 ? [memberAt((first + 1 + Math.floor(random() * 90)) % names.length)] : [];
  const office = Math.floor(random() ** 2 * offices.length);
  const submitted = new Date(Date.UTC(year, Math.floor(random() * 12), 1 + Math.floor(random() * 28)));
  const received = new Date(submitted.getTime() + (5 + Math.floor(random() ** 2 * 80)) * 86_400_000);
  const pairs = Array.from({ length: 5 }, () => ({
    question: sentences(random, 2, '?'),
    answer: sentences(random, 5, '.'),
  }));
  return {
    publication: `ah-tk-${year}${year + 1}-${n + 1}`,
    sessionYear: `${year}-${year + 1}`,
    subject,
    askers: [memberAt(first), ...second],
    office: offices[office]!,
    minister: names[(office * 7 + Math.floor((year - 2031) / 4)) % names.length]!,
    submitted,
    received,
    pairs,
    notes: [
      `De Verzonnen Krant, ${printed(submitted)}, «${sentence(random, '')}»`,
      `Kustblad (https://kustblad.example/${n}/${word(random)}-${word(random)})`,
    ],
  };
}

/** Paper `n`: its draft in the official layout. */
export function paperOf(n: number): string {
  const { publication, sessionYear, subject, askers, office, minister, submitted, received, pairs, notes } = draftOf(n);
  const of = askers.map(({ name, party }) => `${name} (${party})`).join(' en ');
  const parts = pairs.map(
    ({ question, answer }, i) =>
      `Vraag ${i + 1}\n${broken(question)}${i < 2 ? i + 1 : ''}\n\nAntwoord ${i + 1}\n${broken(answer)}\n`,
  );
  return [
    `Vragen van ${askers.length > 1 ? 'de leden' : 'het lid'} ${of} aan de Minister van ${office}`,
    `over ${subject} (ingezonden ${printed(submitted)}).`,
    `Antwoord van Minister ${minister} (${office}) (ontvangen ${printed(received)}).`,
    '',
    ...parts,
    ...notes.map((note, i) => `${i + 1} ${note}`),
    '',
    publication,
    'ISSN 0921 - 7398',
    `’s-Gravenhage ${sessionYear.slice(0, 4)} Tweede Kamer, vergaderjaar ${sessionYear.replace('-', '–')}, Aanhangsel 1`,
    '',
  ].join('\n');
}
