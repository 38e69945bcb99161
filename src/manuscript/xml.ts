/**
 * Reads the official XML, both families: paragraphs become lines, a note's text follows the line that calls it, tags say
 * what a line is ('vraag/nr'). An element that is not known is read as part of its paragraph, or as one of its own.
 */

import { append, type Draft, newDraft, toManuscript } from './compose.ts';
import type { Manuscript } from './manuscript.ts';
import { bold, callElements, isInline, kindOf, type Tag, tagIn, untagged } from './xml-elements.ts';
import { readXmlEvents } from './xml-events.ts';

type Attributes = Readonly<Record<string, string>>;

/** What stands open while the XML is read. */
type State = {
  readonly drafts: Draft[];
  readonly metadata: Record<string, string>;
  readonly names: string[];
  /** For each open element the tag of the lines in it. */
  readonly tags: Tag[];
  /** For each open nadruk whether it is bold. */
  readonly emphasis: boolean[];
  /** The lines of notes, until the line that calls them is done. */
  readonly waiting: Draft[];
  draft: Draft;
  /** The note that is open, and the line that it interrupts. */
  note: { mark: string; readonly lines: Draft[]; readonly held: Draft } | undefined;
  notes: number;
  paragraph: number;
  raised: number;
  table: number;
  row: number;
  column: number;
  listed: number;
  /** A list item's mark was written; its paragraph goes on with it. */
  labelled: boolean;
};

export function readXml(text: string): Manuscript {
  const state: State = {
    ...{ drafts: [], metadata: {}, names: [], tags: [], emphasis: [], waiting: [], draft: newDraft(), note: undefined },
    ...{ notes: 0, paragraph: 0, raised: 0, table: 0, row: 0, column: 0, listed: 0, labelled: false },
  };
  readXmlEvents(text, {
    open: (name, attributes) => open(state, name, attributes),
    text: (chunk) => write(state, chunk),
    close: (name) => close(state, name),
  });
  endLine(state);
  for (const draft of state.waiting) state.drafts.push(draft);
  return toManuscript('xml', state.drafts, state.metadata);
}

function open(state: State, name: string, attributes: Attributes): void {
  const kind = kindOf(name);
  if (kind.note && !state.note) {
    state.note = { mark: String(attributes.nr ?? ++state.notes), lines: [], held: state.draft };
    state.draft = newDraft();
  } else if (state.labelled && name === 'al') state.labelled = false;
  else if (!isInline(kind, state.paragraph > 0)) endLine(state);
  if (kind.counts) count(state, name, attributes, 1);
  state.names.push(name);
  state.tags.push(tagIn(state.tags.at(-1) ?? untagged, name, kind));
  if (kind.paragraph) state.paragraph++;
  if (state.names.length === 2 && name !== 'metadata') state.metadata.kind ??= name;
  if (!isInline(kind, false) && !kind.inNote) state.draft.known = knownOf(state);
}

function write(state: State, chunk: string): void {
  const { names, note, raised, emphasis, draft } = state;
  if (names.at(-1) === 'noot.nr' || (note && names.at(-1) === 'voetnootnr')) {
    if (note && chunk.trim() !== '') note.mark = chunk.trim();
  } else if (raised === 0 && emphasis.length === 0) append(draft, chunk);
  else append(draft, chunk, { raised: raised > 0 && /^[\s\d,)]+$/.test(chunk), bold: emphasis.includes(true) });
}

function close(state: State, name: string): void {
  const kind = kindOf(name);
  state.names.pop();
  state.tags.pop();
  if (kind.paragraph) state.paragraph--;
  if (kind.counts) count(state, name, {}, -1);
  if (kind.note && state.note) closeNote(state, name);
  else if (name === 'li.nr') {
    append(state.draft, ' ');
    state.labelled = true;
  } else if (!isInline(kind, state.paragraph > 0)) endLine(state);
}

/** Goes on with the line that the note interrupted; its mark stands where the note stood. */
function closeNote(state: State, name: string): void {
  endLine(state);
  const { mark, lines, held } = state.note!;
  for (const line of marked(lines, mark)) state.waiting.push(line);
  state.note = undefined;
  state.draft = held;
  if (name === 'noot' && state.paragraph > 0) append(held, mark, { raised: true });
  else endLine(state);
}

function endLine(state: State): void {
  const { draft, note, waiting, drafts } = state;
  if (draft.text.endsWith(' ')) draft.text = draft.text.trimEnd();
  if (draft.text !== '') {
    (note ? note.lines : drafts).push(draft);
    if (note) draft.known = { note: note.mark };
    state.draft = newDraft();
  }
  if (!note && waiting.length > 0) for (const line of waiting.splice(0)) drafts.push(line);
  state.draft.known = knownOf(state);
}

function knownOf({ tags, listed, table, row, column }: State): Draft['known'] {
  const { tag, known } = tags.at(-1) ?? untagged;
  if (listed === 0 && table === 0) return known;
  return {
    ...(tag ? { tag } : {}),
    ...(listed > 0 ? { listed: true } : {}),
    ...(table > 0 ? { cell: { row, column } } : {}),
  };
}

/** Keeps count of what stands open around the text. */
function count(state: State, name: string, attributes: Attributes, by: 1 | -1): void {
  if (name === 'table') state.table += by;
  else if (name === 'li') state.listed += by;
  else if (name === 'sup' || callElements.has(name)) state.raised += by;
  else if (name === 'nadruk') {
    if (by > 0) state.emphasis.push(bold.test(attributes.type ?? ''));
    else state.emphasis.pop();
  } else if (by < 0) return;
  else if (name === 'row') Object.assign(state, { row: state.row + 1, column: 0 });
  else if (name === 'entry') state.column++;
  else if (name === 'meta' && attributes.name) state.metadata[attributes.name] = attributes.content ?? '';
}

/** The lines of a note, the first of which opens with its mark. */
function marked(lines: readonly Draft[], mark: string): Draft[] {
  return lines.map((line, i) => {
    const opens = i === 0 && !line.text.startsWith(mark);
    return { ...line, text: opens ? `${mark} ${line.text}` : line.text, raised: undefined, known: { note: mark } };
  });
}
