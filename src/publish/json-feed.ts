/** A feed as JSON Feed 1.1. */

import type { Feed, FeedItem } from './feed.ts';
import { writeFragment } from './xml.ts';

export const jsonFeedOf = ({ title, page, self, next, language, items }: Feed): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: page,
  feed_url: self,
  ...(next === undefined ? {} : { next_url: next }),
  language,
  authors: [{ name: 'Answerable' }],
  items: items.map(item),
});

const item = ({ id, url, title, published, updated, authors, subjects, content, language }: FeedItem): object => ({
  id,
  url,
  title,
  content_html: content.map(writeFragment).join('\n'),
  date_published: published,
  date_modified: updated,
  authors: authors.map((name) => ({ name })),
  tags: subjects,
  language,
});
