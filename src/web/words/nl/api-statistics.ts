/** De beschrijving van de API: hoe lang antwoorden duren. */

export const schemasOfStatistics = {
  UsualTerm: 'Een termijn van het parlement, in dagen van de kalender.',
} as const;

export const propertiesOfStatistics = {
  'UsualTerm.counts': 'Welke dagen de termijn telt.',
  terms: 'Met welke termijnen de cijfers worden vergeleken; de eerste is die zonder uitstel.',
  'UsualTerm.value': 'Zoveel van de dagen die de termijn telt.',
  'UsualTerm.days': 'Na zoveel dagen van de kalender is de termijn voorbij, buiten reces en feestdagen.',
  ended: 'De dag waarop het zonder antwoord eindigde: ingetrokken of vervallen.',
  judged: 'Van hoeveel te zeggen is of ze binnen de termijn zijn beantwoord.',
  unanswered: 'Zonder antwoord geëindigd op een bekende dag: ingetrokken of vervallen.',
  inTime: 'Het deel dat binnen de termijn is beantwoord.',
  median: 'Binnen zoveel dagen is de helft beantwoord.',
  quartile1: 'Binnen zoveel dagen is een kwart beantwoord.',
  quartile3: 'Binnen zoveel dagen is driekwart beantwoord.',
  overdue: 'Daarvan te laat.',
} as const;
