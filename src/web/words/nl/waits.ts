/** The words of how long answers take: by duration, over the years, by party and ministry. */

export const waits = {
  within: 'Binnen drie weken',
  durations: 'Na hoeveel dagen het antwoord kwam',
  durationsSays: (answered: string, open: string, share: string) =>
    `${answered} beantwoord, ${open} nog open. Binnen drie weken is ${share} beantwoord; wat nog open is, telt mee als niet beantwoord.`,
  days: 'Dagen',
  span: (from: string, until: string) => `${from}–${until}`,
  beyond: (from: string) => `${from} of meer`,
  open: 'nog open',
  /** In the place of a class of days. */
  ended: 'geen',
  unanswered: 'Ingetrokken of vervallen',
  unansweredWhy:
    'Wat is ingetrokken of vervallen, kreeg geen antwoord: het telt mee als wachtend, tot de dag waarop het eindigde.',
  months: 'Reeksen vragen per maand',
  monthsSays: (total: string, name: string, most: string) => `${total} in deze maanden; de meeste in ${name}: ${most}.`,
  median: 'Middelste duur per jaar van vragen',
  medianSays: (from: string, until: string) =>
    `Van ${from} tot en met ${until}: binnen zoveel dagen is de helft van alle reeksen beantwoord, ook van de reeksen die nog open zijn. Waar geen staaf staat, is dat nog niet te zeggen.`,
  inTime: 'Aandeel binnen de termijn per jaar van vragen',
  inTimeSays: (share: string, judged: string) =>
    `Over alle jaren samen ${share} van ${judged} reeksen die zijn beantwoord of te laat waren. De termijn is drie weken, of langer na een uitstelbericht.`,
  by: { party: 'Naar fractie', ministry: 'Naar ministerie' },
  byHint: 'Een reeks aan meer dan een ministerie, of van leden van meer dan een fractie, telt bij elk.',
  counted: 'n (reeksen)',
  judged: 'n (beantwoord of te laat)',
};
