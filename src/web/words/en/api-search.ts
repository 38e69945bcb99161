/** What the API says of the parts of an answer to a search. */

export const propertiesOfSearch = {
  hits: 'How many passages of the set were found.',
  timeline: 'How all that was found lies over the years.',
  query: 'What to search for.',
  search: 'What it finds.',
  near: 'Where nothing was found: queries that do find something, as the texts spell them, without a word, or of a subject.',
};
