/** XML that a service answers with, as a tree within bounds: what is declared in it is refused, and it must be whole. */

import { SaxesParser } from 'saxes';
import { Problem } from '../record/problem.ts';

export type Element = {
  /** Without its prefix. */
  readonly name: string;
  /** By their names without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Its own text and that of its children, in order. */
  readonly text: string;
};

const deepest = 60;
const mostElements = 500_000;

type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string };

/** The outermost element. Throws a Problem where the bytes are no whole XML. */
export function readTree(bytes: Uint8Array): Element {
  const parser = new SaxesParser();
  const open: Growing[] = [];
  let root: Growing | undefined;
  let count = 0;
  const add = (text: string): void => {
    const at = open.at(-1);
    if (at) at.text += text;
  };
  parser.on('doctype', () => {
    throw new Problem('source-damaged', 'The XML declares a document type, which is refused');
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length >= deepest || ++count > mostElements)
      throw new Problem('source-too-large', 'The XML is too deep or too large');
    const named = Object.entries(attributes).map(([key, value]) => [localOf(key), String(value)]);
    const element: Growing = { name: localOf(name), attributes: Object.fromEntries(named), children: [], text: '' };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('closetag', () => add(open.pop()!.text));
  parser.on('text', add);
  parser.on('cdata', add);
  try {
    parser.write(new TextDecoder().decode(bytes)).close();
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem('source-damaged', `The answer is no whole XML: ${(error as Error).message}`, { cause: error });
  }
  if (!root) throw new Problem('source-damaged', 'The answer is empty XML');
  return root;
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Every element of that name inside, in order. */
export function allNamed(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...allNamed(child, name)]);
}

/** The text of the first element of that name inside; undefined where there is none, or it is empty. */
export const textOf = (element: Element, name: string): string | undefined =>
  allNamed(element, name)[0]?.text.replace(/\s+/g, ' ').trim() || undefined;

/** The first child of that name. */
export const childNamed = (element: Element, name: string): Element | undefined =>
  element.children.find((child) => child.name === name);
