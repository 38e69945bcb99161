/** An XML document as a tree of plain data, and ways to go through it. Entities are not expanded, nothing is fetched. */

import { SaxesParser } from 'saxes';
import type { Content, Element } from '../xml.ts';

const deepest = 200;

/** The root element; throws on what is no XML, or lies deeper than any record. */
export function parseXml(xml: string): Element {
  type Open = Element & { readonly children: Content[] };
  const root: Open = { name: '', attributes: {}, children: [] };
  const open: Open[] = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw new SyntaxError('Cannot read this XML', { cause: error });
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > deepest) throw new RangeError(`Cannot read this XML: elements lie more than ${deepest} deep`);
    const own: Open = { name, attributes, children: [] };
    open.at(-1)!.children.push(own);
    open.push(own);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', (text) => open.at(-1)!.children.push(text));
  parser.write(xml).close();
  return root.children.find((child): child is Element => typeof child !== 'string')!;
}

/** The elements right under one. */
export const elementsIn = ({ children }: Element): Element[] =>
  children.filter((child): child is Element => typeof child !== 'string');

/** Every element within, in the order of the text. */
export const allWithin = (of: Element): Element[] => elementsIn(of).flatMap((child) => [child, ...allWithin(child)]);

/** Every element of a name within, none of which lies in another. */
export const named = (of: Element, name: string): Element[] =>
  elementsIn(of).flatMap((child) => (child.name === name ? [child] : named(child, name)));

/** Every element of a class within. */
export const classed = (of: Element, name: string): Element[] =>
  allWithin(of).filter(({ attributes }) => attributes.class?.split(' ').includes(name));
