import type { Paper } from '../paper.ts';

export const dienstregeling: Paper = {
  id: 'ah-tk-20312032-845',
  sessionYear: '2031-2032',
  number: 845,
  year: '2032',
  forms: ['text'],
  header: [
    'Vragen van het lid *Ter Schelling* (Lijst Duin) aan de Minister van Veren en Bruggen over _de sprekende dienstregeling_ (ingezonden 12 januari 2032).',
    'Antwoord van Minister *Oeverling* (Veren en Bruggen) (ontvangen 30 januari 2032).',
  ],
  parts: [
    {
      heading: 'Vraag 1',
      paragraphs: [
        'Is het u bekend dat de sprekende dienstregeling op de steigers van Oost- en West-Plaat al sinds november zwijgt?{1}',
      ],
    },
    { heading: 'Antwoord 1', paragraphs: ['Ja, dat is mij bekend.'] },
    {
      heading: 'Vraag 2',
      paragraphs: ['Wat is de oorzaak van de storing en sinds wanneer bent u daarvan op de hoogte?'],
    },
    {
      heading: 'Vraag 3',
      paragraphs: ['Hoeveel reizigers met een visuele beperking zijn van deze voor|ziening afhankelijk?'],
    },
    {
      heading: 'Vraag 4',
      paragraphs: ['Wanneer doet de sprekende dienstregeling het weer?'],
    },
    {
      heading: 'Antwoord 2 t/m 4',
      paragraphs: [
        'De storing is ontstaan doordat zout water in de kasten op de steigers is ge|drongen. De beheerder heeft dit op 9 november 2031 gemeld. Hoeveel reizigers van de voorziening gebruikmaken wordt niet bijgehouden; de vereniging van reizigers schat hun aantal op tweehonderd.',
        'De kasten worden vervangen door een uitvoering die tegen zout water bestand is. Naar verwachting werkt de voorziening op alle steigers weer op 15 maart 2032.',
      ],
    },
    {
      heading: 'Vraag 5',
      paragraphs: ['Welke afspraken zijn er met de beheerder gemaakt over het melden van storingen?'],
    },
    { heading: 'Antwoord 5', paragraphs: ['Zie antwoord vraag 2.'] },
  ],
  notes: [
    'Reizigersvereniging Wad en Water, 8 januari 2032 (https://wadenwater.example/nieuws/stilte-op-de-steigers-van-oost-en-west-plaat), en brief van 5 januari 2032 (www.wadenwater.example/brieven/20320105)',
  ],
};
