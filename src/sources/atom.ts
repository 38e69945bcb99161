/** Reads a page of an Atom feed (RFC 4287) that says what changed, in order. */

import { Problem } from '../record/problem.ts';
import { childNamed, type Element, readTree } from './xml-tree.ts';

export type Entry = {
  readonly title: string;
  readonly updated: string;
  /** The element inside the content. */
  readonly content?: Element;
  readonly links: Readonly<Record<string, string>>;
};
export type AtomPage = { readonly entries: readonly Entry[] /** By their relation. */; readonly links: Entry['links'] };

/** Throws a Problem where the bytes are no whole feed. */
export function readAtomPage(bytes: Uint8Array): AtomPage {
  const feed = readTree(bytes);
  if (feed.name !== 'feed') throw new Problem('source-damaged', `This is no feed, but <${feed.name}>`);
  return {
    entries: feed.children.filter(({ name }) => name === 'entry').map(entryOf),
    links: linksOf(feed),
  };
}

function entryOf(entry: Element): Entry {
  const content = childNamed(entry, 'content')?.children[0];
  return {
    title: childNamed(entry, 'title')?.text.trim() ?? '',
    updated: childNamed(entry, 'updated')?.text.trim() ?? '',
    ...(content ? { content } : {}),
    links: linksOf(entry),
  };
}

const linksOf = ({ children }: Element): Readonly<Record<string, string>> =>
  Object.fromEntries(
    children
      .filter(({ name, attributes }) => name === 'link' && attributes.href)
      .map(({ attributes }) => [attributes.rel ?? 'alternate', attributes.href!]),
  );
