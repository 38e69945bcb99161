/** What machines ask of every site: where security is spoken of (RFC 9116), and which pages robots may leave alone. */

import { Hono } from 'hono';
import type { Settings } from './settings.ts';

const validDays = 180;

export function wellKnown({ site, contact }: Settings, now = () => new Date()): Hono {
  return new Hono()
    .get('/.well-known/security.txt', (c) => {
      if (contact === undefined) return c.notFound();
      const expires = new Date(now().getTime() + validDays * 86_400_000);
      expires.setUTCHours(0, 0, 0, 0);
      return c.text(
        [
          `Contact: ${contact}`,
          `Expires: ${expires.toISOString()}`,
          'Preferred-Languages: nl, en',
          `Canonical: ${site}/.well-known/security.txt`,
          '',
        ].join('\n'),
      );
    })
    .get('/robots.txt', (c) => c.text(robots));
}

/** Searches are without end; everything that they lead to is found by links too. */
const robots = `User-agent: *
Disallow: /zoeken
Disallow: /en/search
Disallow: /api/v1/
`;
