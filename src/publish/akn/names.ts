/** The names of Akoma Ntoso 3.0 (OASIS LegalDocML), and of what we add to it in a namespace of our own. */

/** The media type that OASIS registered; the API gives a record in this form to who asks for it by this name. */
export const aknType = 'application/akn+xml';

export const aknNamespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** What the standard has no place for stands in attributes and elements with the prefix `an`. */
export const ownNamespace = 'urn:x-answerable:record:1';
