/**
 * Goes through XML as it comes, with bounds. Nothing outside the text is ever loaded, and entities that a document declares
 * for itself are refused, not expanded. What is not well formed is read as far as it goes.
 */

import { SaxesParser } from 'saxes';
import { Problem } from '../record/problem.ts';

export type XmlEvents = {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

/** Elements in elements, at most; official papers stay under thirty. */
export const deepest = 400;
const chunk = 1 << 16;

/** Element names come without their prefix unless `prefixed`. */
export function readXmlEvents(text: string, events: XmlEvents, { prefixed = false } = {}): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  const bare = prefixed ? (name: string) => name : (name: string) => name.slice(name.indexOf(':') + 1);
  let depth = 0;
  parser.on('error', () => undefined);
  parser.on('doctype', (doctype) => {
    if (/<!ENTITY/i.test(doctype)) {
      throw new Problem('source-not-supported', 'The XML declares entities of its own; they are not expanded');
    }
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > deepest) {
      throw new Problem('source-too-large', `The elements lie more than ${deepest} deep in each other`);
    }
    events.open(bare(name), attributes as Record<string, string>);
  });
  parser.on('closetag', ({ name }) => {
    depth--;
    events.close(bare(name));
  });
  parser.on('text', events.text);
  parser.on('cdata', events.text);
  for (let at = 0; at < text.length; at += chunk) parser.write(text.slice(at, at + chunk));
  parser.close();
}
