/** Reads one part of a DOCX (body, note, head or foot) into lines: for every element that matters, what it opens and closes. */

import { append, type Draft, newDraft } from './compose.ts';
import { isOn, labeller, type Numbering, printed, type Styles } from './docx-styles.ts';
import { readXmlEvents } from './xml-events.ts';

export type Setting = {
  readonly numbering: Numbering;
  readonly styles: Styles;
  /** The notes that the body calls, in the order in which it does. */
  readonly notes: { readonly id: string; readonly mark: string }[];
};

type Attributes = Readonly<Record<string, string>>;
type Paragraph = { draft: Draft; style: string; bold: boolean; list?: string; level: number; readonly box: boolean };

/** What stands open while a part is read. */
type State = {
  readonly setting: Setting;
  readonly tag: string | undefined;
  readonly label: (list: string, level: number) => string;
  readonly drafts: Draft[];
  readonly paragraphs: Paragraph[];
  /** A field's code is no text, its result is; fields lie in each other. */
  readonly fields: { shown: boolean }[];
  readonly tables: { row: number; column: number }[];
  readonly called: { footnote: number; endnote: number };
  rows: number;
  boxes: number;
  skipped: number;
  removed: number;
  deleted: Draft;
  run: { bold: boolean; raised: boolean; style: string };
  inText: boolean;
  /** Inside the properties of a paragraph, whose bold and raised are those of its mark. */
  inProperties: boolean;
};

/** The paragraphs of a part as lines, all with the tag if one is given. */
export function readPart(xml: string, setting: Setting, tag?: string): Draft[] {
  const state: State = {
    ...{ setting, tag, label: labeller(setting.numbering), drafts: [], paragraphs: [], fields: [], tables: [] },
    ...{ called: { footnote: 0, endnote: 0 }, rows: 0, boxes: 0, skipped: 0, removed: 0, deleted: newDraft() },
    ...{ run: { bold: false, raised: false, style: '' }, inText: false, inProperties: false },
  };
  readXmlEvents(xml, {
    open: (name, attributes) => opens.get(name)?.(state, attributes),
    close: (name) => closes.get(name)?.(state, {}),
    text: (text) => {
      if (state.inText) write(state, text);
    },
  });
  return state.drafts;
}

type Handlers = ReadonlyMap<string, (state: State, attributes: Attributes) => void>;
const value = (attributes: Attributes): string => attributes['w:val'] ?? '';

const opens: Handlers = new Map(
  Object.entries<(state: State, attributes: Attributes) => void>({
    Fallback: (state) => void state.skipped++,
    txbxContent: (state) => void state.boxes++,
    del: (state) => void state.removed++,
    moveFrom: (state) => void state.removed++,
    p: ({ paragraphs, boxes }) =>
      void paragraphs.push({ draft: newDraft(), style: '', bold: false, level: 0, box: boxes > 0 }),
    pPr: (state) => set(state, { inProperties: true }),
    pStyle: ({ paragraphs }, at) => set(paragraphs.at(-1), { style: value(at) }),
    numId: (state, at) => state.inProperties && set(state.paragraphs.at(-1), { list: value(at) }),
    ilvl: (state, at) => state.inProperties && set(state.paragraphs.at(-1), { level: Number(value(at)) || 0 }),
    r: (state) => set(state, { run: { bold: false, raised: false, style: '' } }),
    rStyle: ({ inProperties, run }, at) => inProperties || set(run, { style: value(at) }),
    b: ({ inProperties, run }, at) => inProperties || set(run, { bold: isOn(at['w:val']) }),
    vertAlign: ({ inProperties, run }, at) => inProperties || set(run, { raised: value(at) === 'superscript' }),
    tbl: (state) => void state.tables.push({ row: ++state.rows, column: 0 }),
    tr: (state) => void state.tables.splice(-1, 1, { row: ++state.rows, column: 0 }),
    tc: ({ tables }) => set(tables.at(-1), { column: (tables.at(-1)?.column ?? 0) + 1 }),
    t: (state) => set(state, { inText: true }),
    delText: (state) => set(state, { inText: true }),
    tab: (state) => state.inProperties || write(state, ' '),
    noBreakHyphen: (state) => write(state, '-'),
    sym: (state, at) => write(state, symbol(at['w:char'])),
    br: breakLine,
    cr: breakLine,
    fldChar: ({ fields }, at) => turnField(fields, at['w:fldCharType']),
    footnoteReference: (state, at) => call(state, 'footnote', at),
    endnoteReference: (state, at) => call(state, 'endnote', at),
  }),
);

const closes: Handlers = new Map(
  Object.entries<(state: State) => void>({
    Fallback: (state) => void state.skipped--,
    txbxContent: (state) => void state.boxes--,
    del: (state) => void state.removed--,
    moveFrom: (state) => void state.removed--,
    pPr: (state) => {
      state.inProperties = false;
      if (state.paragraphs.length > 0) writeLabel(state, state.paragraphs.at(-1)!);
    },
    p: (state) => {
      const paragraph = state.paragraphs.pop();
      if (paragraph) endLine(state, paragraph);
    },
    tbl: ({ tables }) => void tables.pop(),
    t: (state) => set(state, { inText: false }),
    delText: (state) => set(state, { inText: false }),
  }),
);

function set<T extends object>(target: T | undefined, values: Partial<T>): void {
  if (target) Object.assign(target, values);
}

const isShown = ({ skipped, fields }: State): boolean => skipped === 0 && fields.every((field) => field.shown);

function write(state: State, text: string): void {
  const paragraph = state.paragraphs.at(-1);
  if (!paragraph || !isShown(state)) return;
  if (state.removed > 0) {
    append(state.deleted, text);
    return;
  }
  const styled = state.setting.styles.get(state.run.style);
  const raised = (state.run.raised || styled?.raised === true) && /^[\s\d,)[\]]+$/.test(text);
  append(paragraph.draft, text, { raised, bold: state.run.bold || paragraph.bold || styled?.bold === true });
}

function breakLine(state: State): void {
  const paragraph = state.paragraphs.at(-1);
  if (paragraph && isShown(state)) endLine(state, paragraph);
}

/** Puts down the line that a paragraph has so far, and after it what a tracked change took out of it. */
function endLine(state: State, paragraph: Paragraph): void {
  const { tag, drafts, tables, deleted } = state;
  const cell = tables.at(-1);
  const known = {
    ...(tag ? { tag } : paragraph.box ? { tag: 'text-box' } : {}),
    ...(isListed(paragraph) ? { listed: true } : {}),
    ...(cell ? { cell: { row: cell.row, column: cell.column } } : {}),
  };
  paragraph.draft.text = paragraph.draft.text.trimEnd();
  drafts.push({ ...paragraph.draft, known });
  paragraph.draft = newDraft();
  if (deleted.text !== '') drafts.push({ ...deleted, known: { tag: 'deleted' } });
  state.deleted = newDraft();
}

/** The list '0' takes a paragraph out of the list of its style. */
const isListed = ({ list }: Paragraph): boolean => list !== undefined && list !== '0';

/** The label of a numbered paragraph is written before its first text. */
function writeLabel({ setting, tag, label }: State, paragraph: Paragraph): void {
  const style = setting.styles.get(paragraph.style);
  paragraph.list ??= style?.list;
  paragraph.bold = style?.bold ?? false;
  if (tag || !isListed(paragraph)) return;
  const text = label(paragraph.list!, paragraph.level || (style?.level ?? 0));
  if (text !== '') append(paragraph.draft, `${text} `, { bold: paragraph.bold });
}

/** Writes the mark of a note where it is called: notes count 1, 2, 3, endnotes i, ii, iii. */
function call(state: State, kind: 'footnote' | 'endnote', at: Attributes): void {
  const paragraph = state.paragraphs.at(-1);
  if (!paragraph || !isShown(state) || state.removed > 0) return;
  const own = ++state.called[kind];
  const mark = kind === 'footnote' ? String(own) : printed(own, 'lowerRoman');
  state.setting.notes.push({ id: `${kind} ${at['w:id']}`, mark });
  append(paragraph.draft, mark, { raised: true });
}

/** A field begins with its code, which is no text, and separates it from the result, which is. */
function turnField(fields: { shown: boolean }[], type: string | undefined): void {
  if (type === 'begin') fields.push({ shown: false });
  else if (type === 'separate' && fields.length > 0) fields.at(-1)!.shown = true;
  else if (type === 'end') fields.pop();
}

const symbol = (code = ''): string => {
  const value = Number.parseInt(code, 16);
  if (Number.isNaN(value)) return '';
  return value >= 0xf000 ? '•' : String.fromCodePoint(value);
};
