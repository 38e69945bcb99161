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
  similar: {
    title: 'Eerder gevraagd?',
    lead: 'Plak een vraag die u wilt stellen, en zie wat er eerder over gevraagd en geantwoord is. Uw tekst wordt nergens bewaard.',
    label: 'Uw vraag',
    button: 'Zoek eerdere vragen',
    likeTitle: (number: string) => `Meer zoals vraag ${number}`,
    like: 'Meer zoals dit',
    none: 'Er is niets gevonden dat hierop lijkt.',
    found: 'Wat er het meest op lijkt',
    shared: 'Gemeen:',
  },
  near: {
    spelt: 'Bedoelde u',
    without: 'Zonder een deel van uw zoekvraag',
    subjects: 'Onderwerpen die erop lijken',
    some: 'Met een deel van deze woorden',
    nothing: 'Er is ook niets dat erop lijkt. Probeer een ander woord, of het begin van een woord met een ster.',
  },
};
