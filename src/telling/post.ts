/** How a message went, whatever carried it. */

export type Posted =
  | { readonly kind: 'sent' }
  /** This message may pass later; `wait` is how long the other side asks for, in milliseconds. */
  | { readonly kind: 'busy'; readonly reason: string; readonly wait?: number }
  /** This message will never pass. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** The receiver wants no more of them. */
  | { readonly kind: 'gone'; readonly reason: string }
  /** No message passes now: it is not this one's fault. */
  | { readonly kind: 'unreachable'; readonly reason: string };

/** What the other side writes may be of any length, and looking for an address in it takes the square of that. */
const longestRead = 2000;

/** A reason as it is kept and shown: one short line, with no address and no token in it. */
export const reasonOf = (text: string): string =>
  text
    .slice(0, longestRead)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .replace(/<?[^\s<>]+@[^\s<>]+>?/g, '<address>')
    .replace(/https?:\/\/\S+/g, '<link>')
    .trim()
    .slice(0, 200);
