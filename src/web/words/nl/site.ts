/** The words of what every page may need. */

export const site = {
  noNames: 'In de stukken die ingelezen zijn staat hiervan niets.',
  otherMethod: 'Dit adres is er om te lezen; er kan niets naartoe gestuurd worden.',
};
