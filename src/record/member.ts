/** A member as papers name one. */

/** 'Vosmaer (PVX)'; without a party the name alone. */
export const memberText = ({ name, party }: { readonly name: string; readonly party: string }): string =>
  party === '' ? name : `${name} (${party})`;
