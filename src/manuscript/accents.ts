/** Puts an accent that a file keeps apart back on its letter, where the letter is one that bears it ('Kostic´', 'Yes¸ilgöz'). */

const accents: Record<string, string> = { '´': '\u0301', '¸': '\u0327', ˇ: '\u030c', '˘': '\u0306' };

export const composeAccents = (text: string): string =>
  text
    .replace(/([cnsz]) ?(´)|([cst]) ?(¸)|([cdenrstz]) ?(ˇ)|([ag]) ?(˘)/gi, (found) =>
      (found[0]! + accents[found.at(-1)!]!).normalize('NFC'),
    )
    .replace(/(\p{L}) ([\u0301\u0306\u030c\u0327])/gu, (_, letter: string, accent: string) =>
      (letter + accent).normalize('NFC'),
    );
