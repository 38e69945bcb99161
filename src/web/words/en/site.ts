/** The words of what every page may need. */

export const site = {
  /** Before the title of a page whose form was filled in wrongly. */
  fault: 'Error',
  noNames: 'The papers that were read tell nothing of these.',
  otherMethod: 'This address is there to read; nothing can be sent to it.',
  entries: 'What you can do here',
  entriesTo: [
    ['askedBefore', 'Was this asked before?'],
    ['overdue', 'What is overdue?'],
    ['figures', 'How long does an answer take?'],
    ['asker', 'By member'],
    ['party', 'By party'],
    ['ministry', 'By ministry'],
  ] as readonly (readonly ['askedBefore' | 'overdue' | 'figures' | 'asker' | 'party' | 'ministry', string])[],
};
