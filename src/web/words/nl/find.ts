/** The words of finding: suggestions, what is near, what is alike. */

const kinds: Record<'member' | 'party' | 'ministry' | 'subject' | 'question', string> = {
  member: 'Kamerlid',
  party: 'Fractie',
  ministry: 'Ministerie',
  subject: 'Onderwerp',
  question: 'Eerdere vragen',
};

export const find = {
  suggestions: { name: 'Voorstellen', kinds },
  near: {
    spelt: 'Bedoelde u',
    without: 'Zonder een deel van uw zoekvraag',
    subjects: 'Onderwerpen die erop lijken',
    some: 'Met een deel van deze woorden',
    nothing: 'Er is ook niets dat erop lijkt. Probeer een ander woord, of het begin van een woord met een ster.',
  },
};
