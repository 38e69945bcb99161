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
    draft.text = draft.text.trimEnd();
    if (draft.text !== '') {
      (note ? note.lines : drafts).push(draft);
      if (note) draft.known = { note: note.mark };
    }
    if (!note) drafts.push(...waiting.splice(0));
    draft = newDraft(knownOf());
  }

  function knownOf(): Draft['known'] {
    const container =
      names.findLast((name) => containers.has(name)) ??
      (names.includes('kamervraagomschrijving')
        ? 'kamervraagomschrijving'
        : names.includes('omschr')
          ? 'omschr'
          : undefined);
    const own = names.findLast((name) => paragraphs.has(name));
    const tag = container === undefined ? undefined : own === undefined ? container : `${container}/${own}`;
    return {
      ...(tag ? { tag } : {}),
      ...(listed > 0 ? { listed: true } : {}),
      ...(table > 0 ? { cell: { row, column } } : {}),
    };
  }

  const inParagraph = (): boolean => names.some((name) => paragraphs.has(name));
  let held: Draft | undefined;

  readXmlEvents(text, {
    open(name, attributes) {
      if (name === 'meta' && attributes.name) metadata[attributes.name] = attributes.content ?? '';
      if (noteElements.has(name) && !note) {
        held = draft;
        note = { mark: String(attributes.nr ?? ++notes), lines: [], number: false };
        draft = newDraft();
      } else if (labelled && name === 'al') labelled = false;
      else if (!isInline(name, inParagraph())) endLine();
      if (name === 'row') [row, column] = [row + 1, 0];
      if (name === 'entry') column++;
      if (name === 'table') table++;
      if (name === 'li') listed++;
      if (name === 'sup' || callElements.has(name)) raised++;
      if (name === 'nadruk' && bold.test(attributes.type ?? '')) strong++;
      names.push(name);
      if (names.length === 2 && name !== 'metadata') metadata.kind ??= name;
      if (!isInline(name, false) && !name.startsWith('noot')) draft.known = knownOf();
    },
    text(chunk) {
      if (names.at(-1) === 'noot.nr' || (note && names.at(-1) === 'voetnootnr')) {
        if (note && chunk.trim() !== '') note.mark = chunk.trim();
        return;
      }
      const asMark = raised > 0 && /^[\s\d,)]+$/.test(chunk);
      append(draft, chunk, { raised: asMark, bold: strong > 0 });
    },
    close(name) {
      names.pop();
      if (name === 'table') table--;
      if (name === 'li') listed--;
      if (name === 'sup' || callElements.has(name)) raised--;
      if (name === 'nadruk' && strong > 0) strong--;
      if (noteElements.has(name) && note) {
        endLine();
        const { mark, lines } = note;
        waiting.push(...marked(lines, mark));
        note = undefined;
        draft = held ?? newDraft();
        held = undefined;
        if (name === 'noot' && inParagraph()) append(draft, mark, { raised: true });
        else endLine();
      } else if (name === 'li.nr') {
        append(draft, ' ');
        labelled = true;
      } else if (!isInline(name, inParagraph())) endLine();
    },
  });
  endLine();
  drafts.push(...waiting);
  return toManuscript('xml', drafts, metadata);
}

/** Whether an element goes on with the line it stands in. */
const isInline = (name: string, inParagraph: boolean): boolean =>
  inParagraph ? !breaking.has(name) && !name.startsWith('noot.') : name === 'noot.nr' || name === 'li.nr';

/** The lines of a note, the first of which opens with its mark. */
function marked(lines: readonly Draft[], mark: string): Draft[] {
  return lines.map((line, i) => {
    const opens = i === 0 && !line.text.startsWith(mark);
    return { ...line, text: opens ? `${mark} ${line.text}` : line.text, raised: [], known: { note: mark } };
  });
}
