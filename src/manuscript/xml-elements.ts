/** What the elements of the official XML mean for the lines of a text; one that is not known means nothing. */

import type { Draft } from './compose.ts';

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
export const callElements = new Set(['nootref', 'voetref']);
export const bold = /^(?:vet|vetcur)$/;

/** The tag of lines, with what is known of a line of which only that is. */
export type Tag = { readonly tag: string | undefined; readonly known: Draft['known'] };
export const untagged: Tag = { tag: undefined, known: {} };

/** What is known of an element by its name. */
export type Kind = {
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

export function kindOf(name: string): Kind {
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
export function tagIn(above: Tag, name: string, { container, paragraph, tags }: Kind): Tag {
  if (!container && (above.tag === undefined || !paragraph)) return above;
  const known = tags.get(above);
  if (known) return known;
  const tag = container ? name : `${above.tag!.split('/', 1)[0]}/${name}`;
  const made = { tag, known: { tag } };
  if (tags.size < 100) tags.set(above, made);
  return made;
}

/** Whether an element goes on with the line it stands in. */
export const isInline = ({ breaks, label }: Kind, inParagraph: boolean): boolean => (inParagraph ? !breaks : label);
