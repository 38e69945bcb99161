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
};
