/**
 * Reads DOCX: every paragraph a line, in tables and text boxes too, with the numbers that only the lists know. Footnotes
 * follow the body and carry their mark. What a tracked change removed is kept in lines tagged 'deleted', heads and feet of
 * pages in lines tagged so; the codes of fields are no text, their results are.
 */

import { type Draft, toManuscript } from './compose.ts';
import { readParts } from './docx-archive.ts';
import { readPart, type Setting } from './docx-part.ts';
import { readNumbering, readStyles } from './docx-styles.ts';
import type { Manuscript } from './manuscript.ts';

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
  return toManuscript('docx', [...heads, ...body, ...notes, ...feet]);
}

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
