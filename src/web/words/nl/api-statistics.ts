/** De beschrijving van de API: hoe lang antwoorden duren. */

export const propertiesOfStatistics = {
  ended: 'De dag waarop het zonder antwoord eindigde: ingetrokken of vervallen.',
  judged: 'Van hoeveel te zeggen is of ze binnen de termijn zijn beantwoord.',
  unanswered: 'Zonder antwoord geëindigd op een bekende dag: ingetrokken of vervallen.',
  inTime: 'Het deel dat binnen de termijn is beantwoord.',
  median: 'Binnen zoveel dagen is de helft beantwoord.',
  quartile1: 'Binnen zoveel dagen is een kwart beantwoord.',
  quartile3: 'Binnen zoveel dagen is driekwart beantwoord.',
  overdue: 'Daarvan te laat.',
} as const;
