/**
 * A source that is data, as text with structure: one line a field, 'name: value', its tag the name; a field of marked-up text
 * has its lines below its name. Nothing of the data is left out, so that what a reading leaves unexplained can be seen.
 */

import { Problem } from '../record/problem.ts';
import { readHtml } from './html.ts';
import type { Line, Manuscript } from './manuscript.ts';
import { deepest, readXmlEvents } from './xml-events.ts';

/** A field by its name, 'attachments.0.title' for what lies deeper. */
export type Field = { readonly name: string; readonly value: string };

/** Between the name and the value of a field. */
export const colon = ': ';

/** The fields as a manuscript; those of `marked` hold HTML. */
export function toFieldLines(fields: readonly Field[], marked: ReadonlySet<string>): Manuscript {
  const lines: Line[] = [];
  let text = '';
  const add = (line: string, more: Omit<Line, 'start' | 'end'>): void => {
    lines.push({ ...more, start: text.length, end: text.length + line.length });
    text += `${line}\n`;
  };
  for (const { name, value } of fields) {
    if (!marked.has(name)) {
      const [first = '', ...rest] = value.split(/\r\n?|\n/);
      add(`${name}${colon}${first}`, { tag: name });
      for (const each of rest) add(each, { tag: name });
      continue;
    }
    add(`${name}${colon}`, { tag: name });
    const below = readHtml(value);
    for (const { start, end, links, ...line } of below.lines) {
      const by = text.length - start;
      add(below.text.slice(start, end), {
        ...line,
        tag: name,
        ...(links ? { links: links.map((each) => ({ ...each, start: each.start + by, end: each.end + by })) } : {}),
      });
    }
  }
  return { format: 'fields', text, lines };
}

/** The fields of a JSON value, in its order. */
export function jsonFields(value: unknown, name = '', depth = 0): Field[] {
  if (depth > deepest) throw new Problem('source-too-large', `The values lie more than ${deepest} deep in each other`);
  if (typeof value !== 'object' || value === null) return [{ name, value: String(value) }];
  const parts = Object.entries(value);
  if (parts.length === 0) return [{ name, value: Array.isArray(value) ? '[]' : '{}' }];
  return parts.flatMap(([key, part]) => jsonFields(part, name === '' ? key : `${name}.${key}`, depth + 1));
}

/** The fields of XML without mixed content: every element that holds text, by the names of the elements around it. */
export function xmlFields(text: string): Field[] {
  const fields: Field[] = [];
  const path: string[] = [];
  let own = '';
  const end = (): void => {
    if (own.trim() !== '') fields.push({ name: path.slice(1).join('.'), value: own.trim() });
    own = '';
  };
  readXmlEvents(text, {
    open: (name) => {
      end();
      path.push(name);
    },
    close: () => {
      end();
      path.pop();
    },
    text: (chunk) => {
      own += chunk;
    },
  });
  return fields;
}
