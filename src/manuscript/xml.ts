/**
 * Reads the official XML, both families: paragraphs become lines, a note's text follows the line that calls it, tags say
 * what a line is ('vraag/nr'). An element that is not known is read as part of its paragraph, or as one of its own.
 */

import { append, type Draft, newDraft, toManuscript } from './compose.ts';
import type { Manuscript } from './manuscript.ts';
import { readXmlEvents } from './xml-events.ts';

/** Elements whose content is one printed line or paragraph. */
const paragraphs = new Set(
  'al nr nummer vraagnr vraagnummer antwoordnr kamervraagnummer kamervraagomschrijving omschr tussenkop titel title tekstregel subtitel ondertitel kop label entry term voetnootnr'.split(
    ' ',
  ),
);
/** Elements that break the paragraph they stand in. */
const breaking = new Set([
  'lijst',
  'table',
  'tgroup',
  'row',
  'li',
  'al',
  'al-groep',
  'plaatje',
  'definitielijst',
  'br',
  'witreg',
]);
/** Elements whose name makes the tag of the lines in them. */
const containers = new Set('kamervraagkop kop vraag antwoord reactie kamervraagopmerking toelicht metadata'.split(' '));
const noteElements = new Set(['noot', 'voetnoot']);
const callElements = new Set(['nootref', 'voetref']);
const bold = /^(?:vet|vetcur)$/;

type NoteOpen = { mark: string; readonly lines: Draft[]; number: boolean };

export function readXml(text: string): Manuscript {
  const drafts: Draft[] = [];
  const metadata: Record<string, string> = {};
  const names: string[] = [];
  /** For each open element the tag of the lines in it. */
  const tags: Tag[] = [];
  let paragraph = 0;
  const waiting: Draft[] = [];
  let draft = newDraft();
  let note: NoteOpen | undefined;
  let notes = 0;
  let raised = 0;
  let strong = 0;
  let table = 0;
  let [row, column] = [0, 0];
  let listed = 0;
  let labelled = false;

  function endLine(): void {
    if (draft.text.endsWith(' ')) draft.text = draft.text.trimEnd();
    if (draft.text !== '') {
      (note ? note.lines : drafts).push(draft);
      if (note) draft.known = { note: note.mark };
      draft = newDraft();
    }
    if (!note && waiting.length > 0) drafts.push(...waiting.splice(0));
    draft.known = knownOf();
  }

  function knownOf(): Draft['known'] {
    const { tag, known } = tags.at(-1) ?? untagged;
    if (listed === 0 && table === 0) return known;
    return {
      ...(tag ? { tag } : {}),
      ...(listed > 0 ? { listed: true } : {}),
      ...(table > 0 ? { cell: { row, column } } : {}),
    };
  }

  /** Keeps count of what stands open around the text. */
  function count(name: string, attributes: Readonly<Record<string, string>>, by: 1 | -1): void {
    if (name === 'row' && by > 0) [row, column] = [row + 1, 0];
    else if (name === 'entry' && by > 0) column++;
    else if (name === 'table') table += by;
    else if (name === 'li') listed += by;
    else if (name === 'sup' || callElements.has(name)) raised += by;
    else if (name === 'nadruk' && (by > 0 ? bold.test(attributes.type ?? '') : strong > 0)) strong += by;
    else if (name === 'meta' && by > 0 && attributes.name) metadata[attributes.name] = attributes.content ?? '';
  }
  let held: Draft | undefined;

  readXmlEvents(text, {
    open(name, attributes) {
      const kind = kindOf(name);
      if (kind.note && !note) {
        held = draft;
        note = { mark: String(attributes.nr ?? ++notes), lines: [], number: false };
        draft = newDraft();
      } else if (labelled && name === 'al') labelled = false;
      else if (!isInline(kind, paragraph > 0)) endLine();
      if (kind.counts) count(name, attributes, 1);
      names.push(name);
      tags.push(tagIn(tags.at(-1) ?? untagged, name, kind));
      if (kind.paragraph) paragraph++;
      if (names.length === 2 && name !== 'metadata') metadata.kind ??= name;
      if (!isInline(kind, false) && !kind.inNote) draft.known = knownOf();
    },
    text(chunk) {
      if (names.at(-1) === 'noot.nr' || (note && names.at(-1) === 'voetnootnr')) {
        if (note && chunk.trim() !== '') note.mark = chunk.trim();
        return;
      }
      if (raised === 0 && strong === 0) append(draft, chunk);
      else append(draft, chunk, { raised: raised > 0 && /^[\s\d,)]+$/.test(chunk), bold: strong > 0 });
    },
    close(name) {
      const kind = kindOf(name);
      names.pop();
      tags.pop();
      if (kind.paragraph) paragraph--;
      if (kind.counts) count(name, {}, -1);
      if (kind.note && note) {
        endLine();
        const { mark, lines } = note;
        waiting.push(...marked(lines, mark));
        note = undefined;
        draft = held ?? newDraft();
        held = undefined;
        if (name === 'noot' && paragraph > 0) append(draft, mark, { raised: true });
        else endLine();
      } else if (name === 'li.nr') {
        append(draft, ' ');
        labelled = true;
      } else if (!isInline(kind, paragraph > 0)) endLine();
    },
  });
  endLine();
  drafts.push(...waiting);
  return toManuscript('xml', drafts, metadata);
}

/** The tag of lines, with what is known of a line of which only that is. */
type Tag = { readonly tag: string | undefined; readonly known: Draft['known'] };
const untagged: Tag = { tag: undefined, known: {} };

/** What is known of an element by its name. */
type Kind = {
  readonly paragraph: boolean;
  readonly breaks: boolean;
  readonly container: boolean;
  readonly note: boolean;
  readonly inNote: boolean;
  readonly label: boolean;
  readonly counts: boolean;
  /** The tags of its lines, by that of the element around it. */
  readonly tags: Map<Tag, Tag>;
};
const counted = new Set(['row', 'entry', 'table', 'li', 'sup', 'nadruk', 'meta', ...callElements]);
const kinds = new Map<string, Kind>();

function kindOf(name: string): Kind {
  const known = kinds.get(name);
  if (known) return known;
  const kind: Kind = {
    paragraph: paragraphs.has(name),
    breaks: breaking.has(name) || name.startsWith('noot.'),
    container: containers.has(name) || name === 'omschr' || name === 'kamervraagomschrijving',
    note: noteElements.has(name),
    inNote: name.startsWith('noot'),
    label: name === 'noot.nr' || name === 'li.nr',
    counts: counted.has(name),
    tags: new Map(),
  };
  if (kinds.size < 1000) kinds.set(name, kind);
  return kind;
}

/** 'vraag' in it 'vraag/nr'; what stands in a paragraph of a container keeps its tag. */
function tagIn(above: Tag, name: string, { container, paragraph, tags }: Kind): Tag {
  if (!container && (above.tag === undefined || !paragraph)) return above;
  const known = tags.get(above);
  if (known) return known;
  const tag = container ? name : `${above.tag!.split('/', 1)[0]}/${name}`;
  const made = { tag, known: { tag } };
  if (tags.size < 100) tags.set(above, made);
  return made;
}

/** Whether an element goes on with the line it stands in. */
const isInline = ({ breaks, label }: Kind, inParagraph: boolean): boolean => (inParagraph ? !breaks : label);

/** The lines of a note, the first of which opens with its mark. */
function marked(lines: readonly Draft[], mark: string): Draft[] {
  return lines.map((line, i) => {
    const opens = i === 0 && !line.text.startsWith(mark);
    return { ...line, text: opens ? `${mark} ${line.text}` : line.text, raised: undefined, known: { note: mark } };
  });
}
