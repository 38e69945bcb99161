/** A source as it was read: every character with its role, what no rule explained in plain sight; and its original bytes. */

import { Hono } from 'hono';
import { diffReadings } from '../record/diff.ts';
import type { Span } from '../record/span.ts';
import type { Store } from '../store/open.ts';
import { originsOf } from '../store/origins.ts';
import { findSource, otherSources, sourceBytes } from '../store/sources.ts';
import { filePolicy } from './headers.ts';
import { sourcePage } from './source-page.ts';
import type { Ui } from './ui.ts';

export function sourcePages(store: Store, ui: Ui): Hono {
  return new Hono()
    .get(`${ui.routes.source}/:id`, (c) => {
      const name = c.req.param('id');
      const asJson = name.endsWith('.json');
      const id = asJson ? name.slice(0, -'.json'.length) : name;
      const source = findSource(store, id);
      if (!source) return c.notFound();
      if (source.sha256 !== id)
        return c.redirect(`${ui.to.source(source.sha256)}${asJson ? '.json' : ''}${new URL(c.req.url).search}`);
      const others = otherSources(store, source).map((other) => ({
        sha256: other.sha256,
        name: other.name,
        differences: diffReadings(source.reading, other.reading),
      }));
      return asJson
        ? c.json({ ...source, fetched: originsOf(store, source.sha256), others })
        : c.html(
            sourcePage(
              ui,
              { ...source, fetched: originsOf(store, source.sha256) },
              others,
              passageIn(c.req.query('passage'), source.text),
            ),
          );
    })
    .get(`${ui.routes.source}/:sha256/${ui.routes.original}`, (c) => {
      const sha256 = c.req.param('sha256');
      const bytes = sourceBytes(store, sha256);
      if (!bytes) return c.notFound();
      return c.body(Buffer.from(bytes), 200, {
        'content-type': 'application/octet-stream',
        etag: `"${sha256}"`,
        'content-security-policy': filePolicy,
        'content-disposition': attachment(findSource(store, sha256)?.name ?? sha256),
      });
    });
}

/** A stretch of the text, as it is asked for: '120-480'. */
function passageIn(asked: string | undefined, text: string): Span | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(asked ?? '') ?? [];
  const span = { start: Number(start), end: Math.min(Number(end), text.length) };
  return start !== undefined && span.start < span.end ? span : undefined;
}

/** Offers a file under its own name: in ASCII for old clients, in full as RFC 6266 has it. */
export function attachment(path: string): string {
  const name = path.split(/[\\/]/).at(-1) || 'bron';
  const plain = name.replace(/[^\w.() -]/g, '_');
  const full = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${full}`;
}
