/**
 * Where the telling of one event to one follower stands.
 *
 *     pending ──▶ sending ──▶ sent
 *        ▲           ├──────▶ failed ──┐ again, where somebody asks for it
 *        └───────────┴─────────────────┘ later: the attempt is counted, so that no state is ever come back to
 */

export const deliveryStates = ['pending', 'sending', 'sent', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

export type Delivery = { readonly state: DeliveryState; readonly attempts: number };

/** How an attempt ended; `until` is when to try again (ISO 8601, UTC). */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string; readonly until: string };

/** An attempt begins: from now on until it ends, nobody but the receiver knows whether it was received. */
export function begin({ state, attempts }: Delivery): Delivery {
  if (state !== 'pending') throw new Error(`Cannot begin to send what is ${state}`);
  return { state: 'sending', attempts: attempts + 1 };
}

/** An attempt ends. */
export function end({ state, attempts }: Delivery, { kind }: Outcome): Delivery {
  if (state !== 'sending') throw new Error(`Cannot end the sending of what is ${state}`);
  return { state: kind === 'later' ? 'pending' : kind, attempts };
}

/** What failed waits once more. */
export function again({ state, attempts }: Delivery): Delivery {
  if (state !== 'failed') throw new Error(`Cannot send again what is ${state}`);
  return { state: 'pending', attempts };
}

/** Orders deliveries by how far they are: it rises with every step that a delivery can take. */
export function weightOf({ state, attempts }: Delivery): number {
  if (state === 'sent') return Number.POSITIVE_INFINITY;
  return 3 * attempts - { sending: 2, failed: 1, pending: 0 }[state];
}
