/** What a DOCX says apart from its text: how lists are numbered, which styles are bold or numbered. */

import { readXmlEvents } from './xml-events.ts';

export type Level = { readonly start: number; readonly format: string; readonly text: string };
export type Numbering = ReadonlyMap<string, { readonly list: string; readonly levels: ReadonlyMap<number, Level> }>;
export type Styles = ReadonlyMap<
  string,
  { bold: boolean; raised: boolean; list?: string; level?: number; basedOn?: string }
>;

/** Whether a switch such as w:b is on: it stands there and its value is not off. */
export const isOn = (value: string | undefined): boolean => !/^(?:0|false|off|none)$/.test(value ?? '');

/** The levels of each list number (w:num). */
export function readNumbering(xml: string): Numbering {
  const abstract = new Map<string, Map<number, { start: number; format: string; text: string }>>();
  const lists = new Map<string, { list: string; levels: Map<number, Level> }>();
  let levels = new Map<number, { start: number; format: string; text: string }>();
  let level: { start: number; format: string; text: string } | undefined;
  let num: string | undefined;
  readXmlEvents(xml, {
    open(name, at) {
      const value = at['w:val'] ?? '';
      if (name === 'abstractNum') {
        levels = new Map();
        abstract.set(at['w:abstractNumId'] ?? '', levels);
      } else if (name === 'num') num = at['w:numId'];
      else if (name === 'abstractNumId' && num !== undefined) {
        lists.set(num, { list: value, levels: new Map(abstract.get(value)) });
      } else if (name === 'lvl') {
        level = { start: 1, format: 'decimal', text: '' };
        (num === undefined ? levels : lists.get(num)?.levels)?.set(Number(at['w:ilvl']), level);
      } else if (name === 'startOverride' && num !== undefined) {
        lists.set(num, { list: `${lists.get(num)?.list} ${num}`, levels: lists.get(num)?.levels ?? new Map() });
      } else if (level && name === 'start') level.start = Number(value) || 0;
      else if (level && name === 'numFmt') level.format = value;
      else if (level && name === 'lvlText') level.text = value;
    },
    close(name) {
      if (name === 'lvl') level = undefined;
      if (name === 'num') num = undefined;
    },
    text: () => undefined,
  });
  return lists;
}

/** The styles of a DOCX by their ids, each with what it takes from the one that it is based on. */
export function readStyles(xml: string): Styles {
  const styles = new Map<string, { bold: boolean; raised: boolean; list?: string; level?: number; basedOn?: string }>();
  let style: { bold: boolean; raised: boolean; list?: string; level?: number; basedOn?: string } | undefined;
  readXmlEvents(xml, {
    open(name, at) {
      const value = at['w:val'];
      if (name === 'style') {
        style = { bold: false, raised: false };
        styles.set(at['w:styleId'] ?? '', style);
      }
      if (!style) return;
      if (name === 'b') style.bold = isOn(value);
      if (name === 'vertAlign') style.raised = value === 'superscript';
      if (name === 'numId' && value) style.list = value;
      if (name === 'ilvl') style.level = Number(value);
      if (name === 'basedOn' && value) style.basedOn = value;
    },
    close(name) {
      if (name === 'style') style = undefined;
    },
    text: () => undefined,
  });
  return styles;
}

/** Counts the items of lists and gives each its printed label, such as '1)' or '•'; '' where a list has none. */
export function labeller(numbering: Numbering): (list: string, level: number) => string {
  const counts = new Map<string, number[]>();
  return (number, depth) => {
    const known = numbering.get(number);
    const level = known?.levels.get(depth);
    if (!known || !level || level.format === 'none' || depth > deepest) return '';
    if (level.format === 'bullet') return /^[-–—]$/.test(level.text) ? '–' : level.text === '' ? '' : '•';
    const count = counts.get(known.list) ?? [];
    counts.set(known.list, count);
    count.length = Math.min(count.length, depth + 1);
    for (let i = 0; i <= depth; i++) {
      const start = known.levels.get(i)?.start ?? 1;
      count[i] = i < depth ? (count[i] ?? start) : (count[i] ?? start - 1) + 1;
    }
    return level.text.replace(/%(\d)/g, (_, n: string) => {
      const at = Number(n) - 1;
      return printed(count[at] ?? 0, known.levels.get(at)?.format ?? 'decimal');
    });
  };
}

/** As in Word: nine levels, and letters up to thirty of one. A file may claim any number, and so ask for gigabytes. */
const deepest = 8;
const mostPrinted = { lowerLetter: 780, upperLetter: 780, lowerRoman: 3999, upperRoman: 3999 } as const;

/** A number in the format that a DOCX names ('lowerLetter', 'upperRoman', …); in digits where it has no letters or too many. */
export function printed(value: number, format: string): string {
  const most = mostPrinted[format as keyof typeof mostPrinted] ?? 0;
  if (!(value >= 1 && value <= most)) return String(value);
  if (format === 'lowerLetter' || format === 'upperLetter') {
    const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(1 + Math.floor((value - 1) / 26));
    return format === 'lowerLetter' ? letter : letter.toUpperCase();
  }
  let rest = value;
  let roman = '';
  for (const [worth, sign] of [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const) {
    for (; rest >= worth; rest -= worth) roman += sign;
  }
  return format === 'lowerRoman' ? roman : roman.toUpperCase();
}
