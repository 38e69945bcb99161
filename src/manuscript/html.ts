/**
 * Reads web pages: blocks become lines, note marks are raised, a block that is a note carries its mark. Where a page has
 * its text in one place (main, article, div.stuk), the lines outside it are tagged 'outside'.
 */

import { Parser } from 'htmlparser2';
import { Problem } from '../record/problem.ts';
import { append, type Draft, newDraft, toManuscript } from './compose.ts';
import type { Manuscript } from './manuscript.ts';
import { deepest } from './xml-events.ts';

const blocks = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul option button'.split(
    ' ',
  ),
);
const silent = new Set(['script', 'style', 'noscript', 'template', 'title', 'svg']);
const bold = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

type Open = {
  readonly name: string;
  readonly raised: boolean;
  readonly bold: boolean;
  readonly inside: boolean;
  readonly silent: boolean;
  readonly note: { mark: string | undefined } | undefined;
  readonly numbers: boolean;
  readonly furniture: boolean;
  readonly link: string | undefined;
  /** Of a list with numbers: how its items are numbered, and how many it has so far. */
  readonly list: { readonly type: string; count: number } | undefined;
};

export function readHtml(text: string): Manuscript {
  const drafts: { draft: Draft; inside: boolean }[] = [];
  const metadata: Record<string, string> = {};
  const stack: Open[] = [];
  let draft = newDraft();
  let number = '';
  let row = 0;
  let column = 0;
  let wide = 1;

  function endLine(): void {
    const top = stack.at(-1);
    if (draft.text.trim() !== '') {
      if (top?.note) noteLine(draft, top.note);
      drafts.push({ draft, inside: (top?.inside ?? false) && draft.known.tag !== 'outside' });
    }
    draft = newDraft();
    if (top?.furniture) draft.known = { tag: 'outside' };
    else if (stack.some(({ name }) => name === 'td' || name === 'th')) draft.known = { cell: { row, column } };
    else if (stack.some(({ name }) => name === 'li')) draft.known = { listed: true };
  }

  const parser = new Parser({
    onopentag(name, attributes) {
      if (stack.length >= deepest) {
        throw new Problem('source-too-large', `The elements lie more than ${deepest} deep in each other`);
      }
      if (name === 'meta' && attributes.name) metadata[attributes.name] = attributes.content ?? '';
      if (name === 'br' || blocks.has(name)) endLine();
      if (name === 'tr') [row, column, wide] = [row + 1, 0, 1];
      if (name === 'td' || name === 'th') [column, wide] = [column + wide, spanOf(attributes.colspan)];
      stack.push(opened(name, attributes, stack.at(-1)));
      if (blocks.has(name) || stack.at(-1)!.furniture) endLine();
      if (name === 'li' && !stack.at(-1)!.note) number = numberOf(stack.at(-2)?.list, attributes.value);
    },
    ontext(chunk) {
      const top = stack.at(-1);
      if (top?.silent) return;
      if (number !== '' && chunk.trim() !== '') {
        // Where the page prints a number itself, that is the one.
        if (draft.text.trim() === '' && !/^\s*(?:\d{1,3}|[a-z])[.)]\s/.test(chunk)) append(draft, number);
        number = '';
      }
      const asMark = (top?.raised ?? false) && /^\s*[\d,\s[\]()]+$/.test(chunk);
      if (top?.note && top.numbers) top.note.mark ??= /\d{1,3}/.exec(chunk)?.[0];
      append(draft, chunk, { raised: asMark, bold: top?.bold ?? false, link: top?.link });
    },
    onclosetag(name) {
      const ends = blocks.has(name) || stack.at(-1)?.furniture;
      if (ends) endLine();
      if (name === 'li') number = '';
      stack.pop();
      if (ends) endLine();
    },
  });
  parser.write(text);
  parser.end();
  endLine();
  const located = drafts.some(({ inside }) => inside);
  for (const { draft, inside } of drafts) if (located && !inside) draft.known = { tag: 'outside' };
  return toManuscript(
    'html',
    drafts.map(({ draft }) => draft),
    metadata,
  );
}

/** So many columns a cell goes over, within reason. */
const spanOf = (colspan = '1'): number => (/^[1-9]\d?$/.test(colspan) ? Number(colspan) : 1);

function opened(name: string, attributes: Readonly<Record<string, string>>, above: Open | undefined): Open {
  const classes = (attributes.class ?? '').split(/\s+/);
  const [, mark] = (blocks.has(name) && noteId.exec(attributes.id ?? '')) || [];
  const isNote =
    mark !== undefined ||
    (classes.some((each) => /^(?:noot|voetnoot|footnote)$/.test(each)) && name !== 'a' && name !== 'span');
  const calls = name === 'a' && (classes.includes('nootnum') || callsNote.test(attributes.href ?? ''));
  return {
    name,
    raised: (above?.raised ?? false) || name === 'sup' || (calls && above?.note === undefined),
    bold: (above?.bold ?? false) || bold.has(name),
    inside:
      (above?.inside ?? false) ||
      name === 'main' ||
      name === 'article' ||
      classes.includes('stuk') ||
      attributes.id === 'noten',
    silent: (above?.silent ?? false) || silent.has(name),
    note: isNote ? { mark } : above?.note,
    numbers: (above?.numbers ?? false) || classes.includes('nootnum') || name === 'sup',
    // A link within the page leads to a note of it.
    link: name === 'a' ? (attributes.href?.startsWith('#') ? undefined : attributes.href) : above?.link,
    list: name === 'ol' ? { type: attributes.type ?? '1', count: startOf(attributes.start) } : undefined,
    furniture: name === 'a' && above?.note !== undefined && !/^https?:|^www|^mailto:/i.test(attributes.href ?? ''),
  };
}

/** The places of notes as word processors and converters name them: 'ftn1', 'sdfootnote1', 'fn1'. */
const noteId = /^_?(?:ftn|edn|fn|sdfootnote|sdendnote|footnote|endnote|voetnoot|noot)-?(\d{1,3})$/i;
const callsNote = /^#(?:ID-|noot|fn|voetnoot|_?ftn|_?edn|sdfootnote|sdendnote|footnote|endnote)/i;

const startOf = (start = '1'): number => (/^\d{1,3}$/.test(start) ? Number(start) - 1 : 0);

/** The number that a browser shows before an item: '3. ', 'c. '; nothing in a list without numbers. */
function numberOf(list: Open['list'], value = ''): string {
  if (!list) return '';
  list.count = /^\d{1,3}$/.test(value) ? Number(value) : list.count + 1;
  const letter = String.fromCharCode(96 + list.count);
  if (/^[a-z]$/i.test(list.type) && !/i/i.test(list.type) && list.count <= 26)
    return `${list.type === 'A' ? letter.toUpperCase() : letter}. `;
  return `${list.count}. `;
}

/** A line of a note carries its mark; where the page does not say it, the note opens with it. */
function noteLine(draft: Draft, note: { mark: string | undefined }): void {
  note.mark ??= /^\s*\[?(\d{1,3})\b/.exec(draft.text)?.[1];
  if (note.mark !== undefined && draft.known.tag !== 'outside') draft.known = { ...draft.known, note: note.mark };
}
