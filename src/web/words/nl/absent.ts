/** The words for what the register knows of, but has no text of. */

export const absent = {
  /** Of all that was found, so many. */
  found: (absent: string, all: string) => `Van ${absent} van deze ${all} reeksen is het antwoord hier niet ingelezen.`,
  leaveOut: 'Laat die weg',
  noText: 'tekst niet in dit register',
  set: 'De tekst staat niet in dit register. Bekend is alleen wie dit vroeg, aan wie en wanneer.',
  atParliament: 'Zoek de tekst bij het parlement',
};
