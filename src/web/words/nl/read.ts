/** Words of reading a record: its clock, its places, quoting, and what the script adds. */

export const read = {
  theme: 'Weergave',
  themes: { system: 'als het apparaat', light: 'licht', dark: 'donker' },
  keys: 'Toetsen',
  keysDo: [
    ['/', 'naar het zoekvak'],
    ['j', 'naar de volgende vraag'],
    ['k', 'naar de vorige vraag'],
    ['?', 'dit overzicht'],
  ] as readonly (readonly [key: string, does: string])[],
  keysOn: 'Deze toetsen gebruiken',
  table: 'Tabel',
  close: 'Sluit',
  from: 'van',
  exchange: 'Vraag en antwoord',
  all: 'Alle vragen',
  answeredWith: 'Met hetzelfde antwoord beantwoord:',
  attachments: 'Bijlagen:',
  interest: '(meldde een belang)',
  citing: 'Citeren',
  quote: 'Citeer deze woorden',
  copy: 'Kopieer met de tekst',
  copied: 'Gekopieerd, met bron en adres',
  due: 'termijn',
  events: { notice: 'uitstel gemeld', answer: 'antwoord' },
  related: {
    title: 'Verwante vragen',
    follows: 'In aanvulling op',
    followedBy: 'Aangevuld door',
    mentions: 'Genoemd in deze vragen en antwoorden',
    mentionedBy: 'Noemt deze vragen',
  },
  downloads: 'Meenemen',
  returned: ['U was gebleven bij vraag', 'Naar het begin'],
  passage: (part: string) => `Gemarkeerd: ${part}.`,
  notice: 'de mededeling',
  backToRecord: 'Terug naar vraag en antwoord',
  overdueNow: {
    title: 'Nu te laat',
    none: 'Er is geen reeks vragen te laat.',
    waiting: (records: number): string =>
      records === 1 ? 'reeks vragen wacht langer dan de termijn' : 'reeksen vragen wachten langer dan de termijn',
    all: 'Alles wat te laat is',
  },
  how: {
    title: 'Zo werkt het',
    steps: [
      [
        'Elke vraag naast haar antwoord',
        'Leden stellen genummerde vragen. Hier staat bij elk nummer wat erop terugkwam, met een eigen adres om naar te verwijzen.',
        'search',
      ],
      [
        'De klok loopt mee',
        'Van elke reeks staat er wanneer zij gesteld, uitgesteld en beantwoord is, en wanneer het antwoord er hoort te zijn.',
        'overdue',
      ],
      [
        'Tot op de letter',
        'Van elk antwoord is te zien waar het in het officiële stuk staat. Niets is weggelaten en niets bijgeschreven.',
        undefined,
      ],
      ['Tellen', 'Hoeveel er gevraagd wordt, door wie en aan wie, en hoe lang het antwoord duurt.', 'figures'],
    ] as readonly (readonly [name: string, text: string, to: 'search' | 'overdue' | 'figures' | undefined])[],
  },
  overview: 'Wat er gevraagd wordt',
  outline: 'In dit antwoord',
  backToText: 'Terug naar de tekst',
  citeMore: 'Met tekst, BibTeX en CSL-JSON',
  inPrint: (page: number | undefined): string =>
    page === undefined ? 'In het stuk' : `In het stuk, bladzijde ${page}`,
};
