import type { Paper } from '../paper.ts';

/** Two sets on one subject, put by two members: they stay two. */
export const brugwachters: Paper = {
  id: 'ah-tk-20312032-1203',
  sessionYear: '2031-2032',
  number: 1203,
  year: '2032',
  forms: ['text'],
  header: [
    'Vragen van het lid *De Veerman* (GroenOever) aan de Minister van Veren en Bruggen over _het tekort aan brugwachters_ (ingezonden 3 maart 2032).',
    'Antwoord van Minister *Oeverling* (Veren en Bruggen) (ontvangen 2 april 2032).',
  ],
  parts: [
    { heading: 'Vraag 1', paragraphs: ['Hoeveel vacatures voor brugwachters staan er op dit moment open?'] },
    { heading: 'Antwoord 1', paragraphs: ['Op 1 maart 2032 waren er 61 vacatures, tegen 38 een jaar eerder.'] },
    { heading: 'Vraag 2', paragraphs: ['Bent u bereid de opleiding tot brugwachter te verkorten?'] },
    {
      heading: 'Antwoord 2',
      paragraphs: [
        'Nee. De veiligheid op het water vraagt om een volledige opleiding. Wel onderzoek ik of een deel van de lessen op af|stand kan worden gevolgd.',
      ],
    },
  ],
  notes: [],
};

export const brugwachtersBrief: Paper = {
  id: 'ah-tk-20312032-1250',
  sessionYear: '2031-2032',
  number: 1250,
  year: '2032',
  forms: ['pdf'],
  header: [
    'Vragen van het lid *Zuidland* (Partij voor het Getij) aan de Minister van Veren en Bruggen over _het tekort aan brugwachters_ (ingezonden 4 maart 2032).',
    'Mededeling van Minister *Oeverling* (Veren en Bruggen) (ontvangen 8 april 2032).',
  ],
  parts: [
    {
      heading: 'Vraag 1',
      paragraphs: [
        'Kunt u een overzicht geven van de bruggen die deze winter door een tekort aan brug|wachters gesloten waren?',
      ],
    },
    { heading: 'Vraag 2', paragraphs: ['Wat heeft dit de binnenvaart gekost?'] },
    {
      heading: 'Mededeling',
      paragraphs: [
        'De vragen van het lid Zuidland over het tekort aan brugwachters (ingezonden 4 maart 2032) zijn beantwoord met een brief over de bediening van bruggen in de winter (90 112-7) op 7 april 2032.',
      ],
    },
  ],
  notes: [],
};
