/** Words of reading a record: its clock, its places, quoting, and what the script adds. */

export const read = {
  theme: 'Weergave',
  themes: { system: 'als het apparaat', light: 'licht', dark: 'donker' },
  keys: 'Toetsen',
  keysDo: [
    ['/', 'naar het zoekvak'],
    ['j', 'naar de volgende vraag'],
    ['k', 'naar de vorige vraag'],
    ['?', 'dit overzicht'],
  ] as readonly (readonly [key: string, does: string])[],
  keysOn: 'Deze toetsen gebruiken',
  close: 'Sluit',
};
