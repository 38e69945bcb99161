/**
 * Reads DOCX: every paragraph a line, in tables and text boxes too, with the numbers that only the lists know. Footnotes
 * follow the body and carry their mark. What a tracked change removed is kept in lines tagged 'deleted', heads and feet of
 * pages in lines tagged so; the codes of fields are no text, their results are.
 */

import { append, type Draft, newDraft, toManuscript } from './compose.ts';
import { readParts } from './docx-archive.ts';
import { isOn, labeller, type Numbering, printed, readNumbering, readStyles, type Styles } from './docx-styles.ts';
import type { Manuscript } from './manuscript.ts';
import { readXmlEvents } from './xml-events.ts';

export async function readDocx(bytes: Uint8Array): Promise<Manuscript> {
  const parts = await readParts(bytes);
  const setting: Setting = {
    numbering: readNumbering(parts.get('word/numbering.xml') ?? ''),
    styles: readStyles(parts.get('word/styles.xml') ?? ''),
    notes: [],
  };
  const marginal = (kind: 'header' | 'footer', tag: string): Draft[] =>
    distinct(
      [...parts].filter(([name]) => name.startsWith(`word/${kind}`)).flatMap(([, xml]) => readPart(xml, setting, tag)),
    );
  const body = readPart(parts.get('word/document.xml')!, setting);
  const heads = marginal('header', 'page-head');
  const feet = marginal('footer', 'page-foot');
  const texts = new Map([
    ...readNotes(parts.get('word/footnotes.xml') ?? '', 'footnote', setting),
    ...readNotes(parts.get('word/endnotes.xml') ?? '', 'endnote', setting),
  ]);
  const notes = setting.notes.flatMap(({ id, mark }) => noteLines(texts.get(id) ?? [], mark));
  return toManuscript('docx', [...heads, ...body, ...notes, ...feet], readProperties(parts));
}

type Setting = {
  readonly numbering: Numbering;
  readonly styles: Styles;
  /** The notes that the body calls, in the order in which it does. */
  readonly notes: { readonly id: string; readonly mark: string }[];
};

type Paragraph = { draft: Draft; style: string; bold: boolean; list?: string; level: number; readonly box: boolean };

/** Reads the paragraphs of one part. */
function readPart(xml: string, setting: Setting, tag?: string): Draft[] {
  const drafts: Draft[] = [];
  const label = labeller(setting.numbering);
  const open: Paragraph[] = [];
  const fields: { shown: boolean }[] = [];
  const tables: { row: number; column: number }[] = [];
  let [rows, boxes, skipped, removed] = [0, 0, 0, 0];
  let run = { bold: false, raised: false, style: '' };
  let inText = false;
  let inParagraphMark = false;
  let deleted = newDraft();

  const shown = (): boolean => skipped === 0 && fields.every((field) => field.shown);
  function write(text: string): void {
    const paragraph = open.at(-1);
    if (!paragraph || !shown()) return;
    if (removed > 0) {
      append(deleted, text);
      return;
    }
    const styled = setting.styles.get(run.style);
    const raised = (run.raised || styled?.raised === true) && /^[\s\d,)[\]]+$/.test(text);
    append(paragraph.draft, text, { raised, bold: run.bold || paragraph.bold || styled?.bold === true });
  }
  function endLine(paragraph: Paragraph): void {
    const cell = tables.at(-1);
    const known = {
      ...(tag ? { tag } : paragraph.box ? { tag: 'text-box' } : {}),
      ...(paragraph.list !== undefined && paragraph.list !== '0' ? { listed: true } : {}),
      ...(cell ? { cell: { row: cell.row, column: cell.column } } : {}),
    };
    paragraph.draft.text = paragraph.draft.text.trimEnd();
    drafts.push({ ...paragraph.draft, known });
    paragraph.draft = newDraft();
    if (deleted.text !== '') drafts.push({ ...deleted, known: { tag: 'deleted' } });
    deleted = newDraft();
  }
  /** The label of a numbered paragraph is written before its first text. */
  function writeLabel(paragraph: Paragraph): void {
    const style = setting.styles.get(paragraph.style);
    paragraph.list ??= style?.list;
    paragraph.bold = style?.bold ?? false;
    if (paragraph.list === undefined || paragraph.list === '0' || tag) return;
    const text = label(paragraph.list, paragraph.level || (style?.level ?? 0));
    if (text !== '') append(paragraph.draft, `${text} `, { bold: paragraph.bold });
  }
  function call(kind: string, at: Readonly<Record<string, string>>): void {
    const paragraph = open.at(-1);
    if (!paragraph || !shown() || removed > 0) return;
    const own = setting.notes.filter(({ id }) => id.startsWith(kind)).length + 1;
    const mark = kind === 'footnote' ? String(own) : printed(own, 'lowerRoman');
    setting.notes.push({ id: `${kind} ${at['w:id']}`, mark });
    append(paragraph.draft, mark, { raised: true });
  }

  readXmlEvents(xml, {
    open(name, at) {
      const paragraph = open.at(-1);
      if (name === 'Fallback') skipped++;
      else if (name === 'p') {
        open.push({ draft: newDraft(), style: '', bold: false, level: 0, box: boxes > 0 });
      } else if (name === 'txbxContent') boxes++;
      else if (name === 'tr') tables.splice(-1, 1, { row: ++rows, column: 0 });
      else if (name === 'tc' && tables.length > 0) tables.at(-1)!.column++;
      else if (name === 'tbl') tables.push({ row: ++rows, column: 0 });
      else if (name === 'r') run = { bold: false, raised: false, style: '' };
      else if (name === 'rPr' && !paragraph) return;
      else if (name === 'pPr') inParagraphMark = true;
      else if (name === 'pStyle' && paragraph) paragraph.style = at['w:val'] ?? '';
      else if (name === 'rStyle' && !inParagraphMark) run.style = at['w:val'] ?? '';
      else if (name === 'b' && !inParagraphMark) run.bold = isOn(at['w:val']);
      else if (name === 'vertAlign' && !inParagraphMark) run.raised = at['w:val'] === 'superscript';
      else if (name === 'numId' && paragraph && inParagraphMark) paragraph.list = at['w:val'] ?? '';
      else if (name === 'ilvl' && paragraph && inParagraphMark) paragraph.level = Number(at['w:val']) || 0;
      else if (name === 'del' || name === 'moveFrom') removed++;
      else if (name === 't' || name === 'delText') inText = true;
      else if (name === 'tab' && !inParagraphMark) write(' ');
      else if (name === 'noBreakHyphen') write('-');
      else if (name === 'sym') write(symbol(at['w:char']));
      else if ((name === 'br' || name === 'cr') && paragraph && shown()) endLine(paragraph);
      else if (name === 'fldChar') turnField(fields, at['w:fldCharType']);
      else if (name === 'footnoteReference') call('footnote', at);
      else if (name === 'endnoteReference') call('endnote', at);
    },
    text(text) {
      if (inText) write(text);
    },
    close(name) {
      if (name === 'Fallback') skipped--;
      else if (name === 'pPr') {
        inParagraphMark = false;
        if (open.length > 0) writeLabel(open.at(-1)!);
      } else if (name === 'p' && open.length > 0) endLine(open.pop()!);
      else if (name === 'txbxContent') boxes--;
      else if (name === 'tbl') tables.pop();
      else if (name === 't' || name === 'delText') inText = false;
      else if (name === 'del' || name === 'moveFrom') removed = Math.max(0, removed - 1);
    },
  });
  return drafts;
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

/** The texts of the notes of one part, by kind and id. */
function readNotes(xml: string, kind: 'footnote' | 'endnote', setting: Setting): Map<string, Draft[]> {
  const found = new Map<string, Draft[]>();
  for (const [, id, inner] of xml.matchAll(
    new RegExp(`<w:${kind} [^>]*?w:id="(-?\\d+)"[^>]*>(.*?)</w:${kind}>`, 'gs'),
  )) {
    const own = readPart(`<x>${inner}</x>`, { ...setting, notes: [] });
    found.set(
      `${kind} ${id}`,
      own.filter(({ text }) => text !== ''),
    );
  }
  return found;
}

const noteLines = (drafts: readonly Draft[], mark: string): Draft[] =>
  drafts.map((draft, i) => ({
    ...draft,
    text: i === 0 ? `${mark} ${draft.text}` : draft.text,
    raised: undefined,
    known: { note: mark },
  }));

/** Heads and feet are kept once for each text. */
function distinct(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.filter(({ text }) => text !== '' && !seen.has(text) && seen.add(text));
}

/** What the file's properties say: title, subject, and those that the letter's fields show. */
function readProperties(parts: ReadonlyMap<string, string>): Record<string, string> {
  const properties: Record<string, string> = {};
  let name = '';
  for (const part of ['docProps/core.xml', 'docProps/custom.xml']) {
    readXmlEvents(parts.get(part) ?? '', {
      open: (element, at) => {
        name = element === 'property' ? (at.name ?? '') : part.endsWith('core.xml') ? element : name;
      },
      close: () => undefined,
      text: (text) => {
        if (name !== '' && text.trim() !== '') properties[name] = text.trim().slice(0, 1000);
      },
    });
  }
  return properties;
}
