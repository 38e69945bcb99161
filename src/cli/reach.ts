/** Requests to webhooks: by the guard that keeps them out of our own network; what an endpoint has to say is not read. */

import { type Guard, guardedFetch } from '../sources/guard.ts';
import type { Reach } from '../telling/hook.ts';

export function openReach(guard: Guard = { allow: [] }): Reach & { readonly close: () => Promise<void> } {
  const fetch = guardedFetch(guard);
  const reach: Reach = async (address, ask) => {
    const { status, headers, body } = await fetch(address, ask);
    await body?.[Symbol.asyncIterator]().return?.();
    return { status, headers };
  };
  return Object.assign(reach, { close: fetch.close });
}
