/** A feed as Atom (RFC 4287), its pages linked by RFC 5005 so that nothing scrolls out of reach. */

import { type Feed, type FeedItem, updatedOf } from './feed.ts';
import { type Element, element, writeXml } from './xml.ts';

export const atomType = 'application/atom+xml';

export const atomOf = (feed: Feed): string =>
  writeXml(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language },
      element('id', {}, feed.first),
      element('title', {}, feed.title),
      element('updated', {}, updatedOf(feed)),
      element('author', {}, element('name', {}, 'Answerable')),
      link('self', feed.self, atomType),
      link('alternate', feed.page, 'text/html'),
      link('first', feed.first, atomType),
      feed.previous === undefined ? undefined : link('previous', feed.previous, atomType),
      feed.next === undefined ? undefined : link('next', feed.next, atomType),
      feed.items.map(entry),
    ),
  );

const entry = (item: FeedItem): Element =>
  element(
    'entry',
    { 'xml:lang': item.language },
    element('id', {}, item.id),
    element('title', {}, item.title),
    element('published', {}, item.published),
    element('updated', {}, item.updated),
    item.authors.map((name) => element('author', {}, element('name', {}, name))),
    item.subjects.map((term) => element('category', { term })),
    link('alternate', item.url, 'text/html'),
    element('content', { type: 'xhtml' }, element('div', { xmlns: 'http://www.w3.org/1999/xhtml' }, item.content)),
  );

const link = (rel: string, href: string, type: string): Element => element('link', { rel, type, href });
