/**
 * One word, written in other ways: 'noordkorea', 'noord-korea' and 'noord korea'; 'a.z.c.' and 'azc'; 'f35' and 'f-35'; '3.000' and
 * '3000'. Which of them stand in the texts is for others to say.
 */

const longestPiece = 30;
const shortestHalf = 3;

/** What words that were typed as one piece, such as 'noord-korea', are as one word; undefined where that would mean something else. */
export function joinedWord(words: readonly string[]): string | undefined {
  const joined = words.join('');
  if (words.length < 2 || joined.length > longestPiece) return undefined;
  if (!/^\d+$/.test(joined)) return joined;
  const [first, ...rest] = words;
  return first!.length <= 3 && rest.every(({ length }) => length === 3) ? joined : undefined;
}

/** The words that a number or a name of letters and digits is written in too: 3 and 000, f and 35. */
export function brokenWord(word: string): readonly string[] | undefined {
  if (/^[1-9]\d{3,11}$/.test(word)) return word.replace(/\B(?=(?:\d{3})+$)/g, ' ').split(' ');
  const [, left, right] = /^(?:(\p{L}+)(\d+)|(\d+)(\p{L}+))$/u.exec(word)?.filter((part) => part !== undefined) ?? [];
  return left !== undefined && right !== undefined ? [left, right] : undefined;
}

/** Every way to cut a word in two; a letter alone may only stand before: 'qkoorts', 'ecigaret'. */
export function halvesOf(word: string): readonly (readonly [string, string])[] {
  if (word.length > longestPiece) return [];
  const halves: [string, string][] = [];
  if (word.length > shortestHalf + 1) halves.push([word.slice(0, 1), word.slice(1)]);
  for (let at = shortestHalf; at <= word.length - shortestHalf; at++) halves.push([word.slice(0, at), word.slice(at)]);
  return halves;
}
