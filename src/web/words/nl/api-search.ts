/** What the API says of the parts of an answer to a search. */

export const propertiesOfSearch = {
  hits: 'Hoeveel passages van de reeks gevonden zijn.',
  timeline: 'Hoe alles wat gevonden is over de jaren ligt.',
  query: 'Waarmee te zoeken.',
  search: 'Wat dat vindt.',
  near: 'Waar niets gevonden is: zoekvragen die wel iets vinden, zoals de teksten ze spellen, zonder een woord, of van een onderwerp.',
};
