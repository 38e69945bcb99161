/** The whole register as files, for people: at addresses that end in what they are. */

import { Hono } from 'hono';
import { bulkFormats } from './lines.ts';
import { sendBulk } from './send-file.ts';
import type { Shelf } from './shelf.ts';

export function bulkFiles(site: string, shelf: Shelf): Hono {
  const files = new Hono();
  for (const format of bulkFormats) files.get(`/register.${format}`, (c) => sendBulk(c, site, shelf, format));
  return files;
}
