/** Wat een reeks eerder was, en waar haar bronnen vandaan komen. */

export const history = {
  title: 'Wat er veranderde',
  lead: 'De bron hield deze gegevens bij. Dit stond er eerder anders.',
  was: 'zoals het was',
  became: 'zoals het werd',
  removed: 'Door de bron verwijderd.',
  same: 'Zegt hier hetzelfde.',
  corrected: 'Gecorrigeerd antwoord',
  correction: 'Wat de correctie veranderde',
  correctionOf: 'Antwoord',
  notTold: 'De bron geeft de tekst van dit antwoord niet.',
  originalNotTold: 'De bron geeft de tekst van het eerste antwoord niet.',
  older: 'een oudere stand',
  now: 'de stand van nu',
  since: (day: string) => `stand van ${day}`,
  fetched: 'Opgehaald',
  fetchedOn: (day: string) => `opgehaald op ${day} van`,
  conflicts: 'Bronnen spreken elkaar tegen',
  conflict: (who: string, paper: string, data: string) =>
    `${who}: in het stuk namens ${paper}, in de gegevens namens ${data}. Het stuk geldt.`,
  unnamed: 'de bron geeft geen naam',
  member: (number: string) => `Lid nr. ${number}`,
  atParliament: 'bij het parlement',
};
