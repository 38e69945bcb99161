/** The words of what every page may need. */

export const site = {
  noNames: 'The papers that were read tell nothing of these.',
  otherMethod: 'This address is there to read; nothing can be sent to it.',
};
