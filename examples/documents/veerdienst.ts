import type { Paper } from '../paper.ts';

export const veerdienst: Paper = {
  id: 'ah-tk-20312032-16',
  sessionYear: '2031-2032',
  number: 16,
  year: '2031',
  forms: ['text', 'pdf'],
  header: [
    'Vragen van het lid *Vosmaer* (PVX) aan de Minister van Veren en Bruggen over _de veerdienst naar Zandoog_ (ingezonden 1 september 2031).',
    'Antwoord van Minister *Oeverling* (Veren en Bruggen), mede namens de Staatssecretaris van Eilanden (ontvangen 22 september 2031).',
  ],
  parts: [
    {
      heading: 'Vraag 1',
      paragraphs: [
        'Bent u bekend met het bericht dat de veerdienst naar Zandoog vanaf de|cember nog maar tweemaal per dag vaart?{1} Zo ja, wat is daarop uw reactie?',
      ],
    },
    {
      heading: 'Antwoord 1',
      paragraphs: [
        'Ja. De rederij heeft mij op 14 augustus 2031 laten weten dat zij de dienst|regeling in de winter wil beperken. Ik heb de rederij gevraagd de gevolgen voor de bewoners in kaart te brengen voordat zij een besluit neemt.',
      ],
    },
    {
      heading: 'Vraag 2',
      paragraphs: [
        'Deelt u de mening dat leerlingen van Zandoog op elke schooldag op tijd op het vasteland moeten kunnen zijn? Zo nee, waarom niet?',
      ],
    },
    {
      heading: 'Antwoord 2',
      paragraphs: [
        'Ja. In de concessie is vastgelegd dat op schooldagen ten minste één afvaart vóór 7.15 uur plaatsvindt.{2} Die verplichting geldt onverkort, ook wanneer de dienst|regeling verandert.',
      ],
    },
    {
      heading: 'Vraag 3',
      paragraphs: [
        'Welke mogelijkheden heeft u om in te grijpen als de rederij de afgesproken afvaarten niet uitvoert?',
      ],
    },
    {
      heading: 'Antwoord 3',
      paragraphs: [
        'De concessie kent drie maatregelen:',
        '– een aanwijzing om de afvaart binnen twee weken te her|stellen;',
        '– een korting op de bijdrage van het Rijk voor elke afvaart die zonder reden vervalt;',
        '– in het uiterste geval beëindiging van de concessie.',
        'Tot nu toe was een aanwijzing steeds voldoende.',
      ],
    },
    {
      heading: 'Vraag 4',
      paragraphs: ['Bent u bereid de Kamer vóór 1 december 2031 over de uitkomst van het overleg te informeren?'],
    },
    {
      heading: 'Antwoord 4',
      paragraphs: ['Ja. Ik zal de Kamer hierover in november 2031 een brief sturen.'],
    },
  ],
  notes: [
    'De Zandoger Courant, 29 augustus 2031, «Veer vaart nog maar twee keer» (https://zandogercourant.example/nieuws/2031/veer-vaart-nog-maar-twee-keer-per-dag)',
    'Concessie veerdienst Zandoog 2029–2039, artikel 12, tweede lid',
  ],
};
