import type { Paper } from '../paper.ts';

const header =
  'Vragen van de leden *Te Winkel* en *Duinker* (beiden De Brug) en *Molenaar-Kust* (Waterkant) aan de Minister van Eilanden en de Staatssecretaris van Boeken en Archieven over _het archief van de vuurtoren op Hoge Plaat_ (ingezonden 6 oktober 2031).';
const questions = [
  {
    heading: 'Vraag 1',
    paragraphs: ['Kent u het bericht «Logboeken van vuurtoren staan al jaren in een vochtige kelder»?{1}'],
  },
  {
    heading: 'Vraag 2',
    paragraphs: [
      'Hoeveel logboeken, kaarten en brieven bevat het archief, en wie is er verantwoordelijk voor het behoud ervan?',
    ],
  },
  {
    heading: 'Vraag 3, 4 en 5',
    paragraphs: [
      'Klopt het dat het gemeente|bestuur al in 2027 om hulp heeft gevraagd?',
      'Waarom is daarop niet eerder een besluit genomen?',
      'Bent u bereid de logboeken zo spoedig mogelijk naar een geschikt depot te laten overbrengen? Zo nee, waarom niet?',
    ],
  },
];
const bericht = 'Plaatse Bode, 30 september 2031, «Logboeken van vuurtoren staan al jaren in een vochtige kelder»';

export const archiefUitstel: Paper = {
  id: 'ah-tk-20312032-212',
  sessionYear: '2031-2032',
  number: 212,
  year: '2031',
  forms: ['text'],
  header: [header, 'Mededeling van Minister *Lichtkamp* (Eilanden) (ontvangen 24 oktober 2031).'],
  parts: [
    ...questions,
    {
      heading: 'Mededeling',
      paragraphs: [
        'De vragen van de leden Te Winkel en Duinker (beiden De Brug) en Molenaar-Kust (Waterkant) over het archief van de vuurtoren op Hoge Plaat kunnen niet binnen de gebruikelijke termijn worden beantwoord, omdat nog niet alle benodigde informatie is ontvangen. Ik streef ernaar de vragen zo spoedig mogelijk te beantwoorden.',
      ],
    },
  ],
  notes: [bericht],
};

export const archief: Paper = {
  id: 'ah-tk-20312032-388',
  sessionYear: '2031-2032',
  number: 388,
  year: '2031',
  forms: ['pdf'],
  header: [
    header,
    'Antwoord van Minister *Lichtkamp* (Eilanden) en Staatssecretaris *Van der Wal* (Boeken en Archieven) (ontvangen 14 november 2031). Zie ook Aanhangsel Handelingen, vergaderjaar 2031–2032, nr. 212.',
  ],
  parts: [
    questions[0]!,
    { heading: 'Antwoord 1', paragraphs: ['Ja.'] },
    questions[1]!,
    {
      heading: 'Antwoord 2',
      paragraphs: [
        'Het archief bestaat uit 214 logboeken, ongeveer 1.300 brieven en 86 kaarten. De gemeente Hoge Plaat is er als eigenaar verantwoordelijk voor. Het Rijk houdt toezicht op grond van de wet.',
      ],
    },
    questions[2]!,
    {
      heading: 'Antwoord 3, 4 en 5',
      paragraphs: [
        'De gemeente heeft in juni 2027 een verzoek gedaan, dat door een ver|huizing van het ministerie niet tijdig is behandeld. Dat had niet mogen gebeuren.',
        'Wij hebben met de gemeente afgesproken dat de log|boeken vóór 1 maart 2032 naar het depot in Nieuwe Haven gaan.{2} De kosten daarvan, ongeveer € 40.000, worden door het Rijk gedragen.',
      ],
    },
  ],
  notes: [bericht, 'Bestuursakkoord behoud logboeken Hoge Plaat, 10 november 2031'],
};
