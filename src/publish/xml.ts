/** Writes XML: plain data in, text out, with everything escaped and what no XML may hold left out. */

export type Element = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | undefined>>;
  readonly children: readonly Content[];
};
export type Content = Element | string;

/** An element; attributes and children that are undefined are left out. */
export const element = (
  name: string,
  attributes: Element['attributes'] = {},
  ...children: readonly (Content | undefined | readonly Content[])[]
): Element => ({
  name,
  attributes,
  children: children.flat().filter((child): child is Content => child !== undefined),
});

/** A whole document. Elements that hold elements alone stand on lines of their own; beside text nothing is added. */
export const writeXml = (root: Element): string => `<?xml version="1.0" encoding="UTF-8"?>\n${write(root)}\n`;

/** An element on its own, as it stands within other text. */
export const writeFragment = (of: Element): string => write(of);

function write({ name, attributes, children }: Element): string {
  const open = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeAttribute(value)}"`,
  );
  if (children.length === 0) return `<${name}${open.join('')}/>`;
  const mixed = children.some((child) => typeof child === 'string');
  const inner = children.map((child) => (typeof child === 'string' ? escapeText(child) : write(child)));
  const lines = mixed ? inner.join('') : `\n${inner.join('\n')}\n`;
  return `<${name}${open.join('')}>${lines}</${name}>`;
}

/** Control characters, lone surrogates and noncharacters, which XML 1.0 has no form for. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};
const escapeText = (text: string): string =>
  text.replaceAll(forbidden, '').replaceAll(/[&<>\r]/g, (mark) => marks[mark]!);
const escapeAttribute = (text: string): string =>
  text.replaceAll(forbidden, '').replaceAll(/[&<>"\t\n\r]/g, (mark) => marks[mark]!);
