/** The words of what every page may need. */

export const site = {
  /** Before the title of a page whose form was filled in wrongly. */
  fault: 'Fout',
  noNames: 'In de stukken die ingelezen zijn staat hiervan niets.',
  otherMethod: 'Dit adres is er om te lezen; er kan niets naartoe gestuurd worden.',
  entries: 'Wat u hier kunt doen',
  entriesTo: [
    ['askedBefore', 'Is dit eerder gevraagd?'],
    ['overdue', 'Wat is te laat?'],
    ['figures', 'Hoe lang duurt een antwoord?'],
    ['asker', 'Per Kamerlid'],
    ['party', 'Per fractie'],
    ['ministry', 'Per ministerie'],
  ] as readonly (readonly ['askedBefore' | 'overdue' | 'figures' | 'asker' | 'party' | 'ministry', string])[],
};
