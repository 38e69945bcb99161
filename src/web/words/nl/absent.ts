/** The words for what the register knows of, but has no text of. */

export const absent = {
  /** Of all that was found, so many. */
  found: (absent: string, all: string) => `Van ${absent} van deze ${all} reeksen is het antwoord hier niet ingelezen.`,
  foundNone: 'Van geen van deze reeksen is het antwoord hier ingelezen.',
  leaveOut: 'Laat die weg',
  /** Before and after the day until which the register knows what came. */
  reach: [
    'Dit register reikt tot',
    'Wat daarna is beantwoord, staat hier nog als open of te laat: kijk bij het parlement voordat u iemand te laat noemt.',
  ] as readonly [string, string],
  noText: 'tekst niet in dit register',
  set: 'De tekst staat niet in dit register. Bekend is alleen wie dit vroeg, aan wie en wanneer.',
  atParliament: 'Zoek de tekst bij het parlement',
};
