/** Addresses that may be told: read strictly, since they end in the head of a message or in a request of ours. */

const longestMail = 254;
const longestUrl = 1000;

/**
 * A mail address that the net delivers to: a plain local part (RFC 5322 dot-atom) at a host with a dot. Quoted names, comments
 * and lists are refused, and with them everything by which a second address or a header could be slipped in.
 */
export function readMailAddress(text: string): string | undefined {
  const given = text.trim();
  const [, local, host] = /^([A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64})@([\p{L}\p{N}.-]{1,253})$/u.exec(given) ?? [];
  if (given.length > longestMail || local === undefined || host === undefined) return undefined;
  if (local.startsWith('.') || local.endsWith('.') || local.includes('..')) return undefined;
  const ascii = URL.canParse(`http://${host}`) ? new URL(`http://${host}`).hostname : '';
  const labels = ascii.split('.');
  const isName = labels.length >= 2 && labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(label));
  return isName && !/^\d+$/.test(labels.at(-1)!) ? `${local}@${ascii}` : undefined;
}

/** One mailbox is one address, however it is written. */
export const sameMail = (address: string): string => address.toLowerCase();

/** Where a webhook may be: https, the usual port, no name or password in it. What the name leads to is checked when it is used. */
export function readHookAddress(text: string): string | undefined {
  const given = text.trim();
  if (given.length > longestUrl || /[\s\p{Cc}]/u.test(given) || !URL.canParse(given)) return undefined;
  const url = new URL(given);
  const isPlain = url.protocol === 'https:' && url.username === '' && url.password === '' && url.port === '';
  return isPlain && url.hostname.includes('.') && url.hash === '' ? url.href : undefined;
}
