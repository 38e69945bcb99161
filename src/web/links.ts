/** Links that may be followed, and the anchors of a page; anchors are the same in every language, for they are quoted. */

/** A link that may be clicked: http or https and nothing else. */
export const isWebLink = (link: string): boolean => /^https?:\/\//i.test(link) && URL.canParse(link);

/** A number as part of an anchor: 'IV' and '7a' stay, what no anchor may hold becomes '-'. */
export const anchor = (kind: 'vraag' | 'antwoord' | 'noot', name: string): string =>
  `${kind}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}`;
