/** As in the id of a record, before the slash. */
export const parliamentId = 'uk-commons';
