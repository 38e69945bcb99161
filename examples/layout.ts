/** Breaks a paper into lines and pages, with the notes at the foot of the page that calls them. */

import type { Paper } from './paper.ts';

/** A stretch of one style. */
export type Run = { readonly text: string; readonly style: 'plain' | 'bold' | 'italic' | 'mark' };
export type Line = {
  readonly kind: 'header' | 'heading' | 'text' | 'blank' | 'gap' | 'note';
  readonly runs: readonly Run[];
};
export type Page = { readonly body: readonly Line[]; readonly notes: readonly Line[] };

/** What a typesetter knows: how wide and how high things are, and what fits. */
export type Measure = {
  readonly width: (text: string, kind: Line['kind'], style: Run['style']) => number;
  readonly height: (kind: Line['kind']) => number;
  readonly column: (kind: Line['kind']) => number;
  readonly room: (page: number) => number;
};

export function layPages(paper: Paper, measure: Measure): Page[] {
  const notes = paper.notes.map((note, i) => breakLines(`{${i + 1}} ${note}`, 'note', measure));
  const pages: { body: Line[]; notes: Line[] }[] = [{ body: [], notes: [] }];
  let used = 0;
  for (const line of bodyLines(paper, measure)) {
    const called = line.runs
      .filter(({ style }) => style === 'mark')
      .flatMap(({ text }) => notes[Number(text) - 1] ?? []);
    const above = called.length > 0 && pages.at(-1)!.notes.length === 0 ? measure.height('blank') : 0;
    const needed = [line, ...called].reduce((sum, { kind }) => sum + measure.height(kind), above);
    const keep = line.kind === 'heading' ? 2 * measure.height('text') : 0;
    if (used + needed + keep > measure.room(pages.length)) {
      pages.push({ body: [], notes: [] });
      used = 0;
    }
    if (line.kind === 'blank' && used === 0) continue;
    pages.at(-1)!.body.push(line);
    pages.at(-1)!.notes.push(...called);
    used += needed;
  }
  return pages;
}

function bodyLines({ header, parts }: Paper, measure: Measure): Line[] {
  const blank: Line = { kind: 'blank', runs: [] };
  const gap: Line = { kind: 'gap', runs: [] };
  return [
    ...header.flatMap((sentence, i): Line[] => [...(i > 0 ? [gap] : []), ...breakLines(sentence, 'header', measure)]),
    ...parts.flatMap(({ heading, paragraphs }): Line[] => [
      blank,
      { kind: 'heading', runs: [{ text: heading, style: 'bold' }] },
      ...paragraphs.flatMap((paragraph) => breakLines(paragraph, 'text', measure)),
    ]),
  ];
}

/** The pieces of a word that a line may end after: at a `|` (with a hyphen), at a hyphen or a slash of its own. */
const pieces = (word: string): string[] =>
  word.split(/(?<=[|])|(?<=[\p{L}\d]-)(?=[\p{L}\d])|(?<=[\p{L}\d]\/)(?=[\p{L}\d])/u);

function breakLines(text: string, kind: Line['kind'], measure: Measure): Line[] {
  const runs = readRuns(text, kind);
  const lines: Run[][] = [[]];
  let used = 0;
  const put = (run: Run, width: number) => {
    const line = lines.at(-1)!;
    const last = line.at(-1);
    if (last?.style === run.style && run.style !== 'mark')
      line[line.length - 1] = { ...last, text: last.text + run.text };
    else line.push(run);
    used += width;
  };
  for (const { text, style } of runs) {
    for (const word of text.split(/(?<= )/)) {
      for (const piece of pieces(word)) {
        const shown = piece.replace('|', '');
        const width = measure.width(shown, kind, style);
        const hyphen = piece.endsWith('|') ? measure.width('-', kind, style) : 0;
        if (
          style !== 'mark' &&
          used > 0 &&
          used + measure.width(shown.trimEnd(), kind, style) + hyphen > measure.column(kind)
        ) {
          endLine(lines, word !== piece && word.indexOf(piece) > 0 && word[word.indexOf(piece) - 1] === '|');
          used = 0;
        }
        put({ text: shown, style }, width);
      }
    }
  }
  return lines.map((line) => ({ kind, runs: trimEnd(line) }));
}

function endLine(lines: Run[][], hyphen: boolean): void {
  const line = lines.at(-1)!;
  const last = line.at(-1);
  if (hyphen && last) line[line.length - 1] = { ...last, text: `${last.text}-` };
  lines.push([]);
}

function trimEnd(line: readonly Run[]): Run[] {
  return line.map((run, i) => (i === line.length - 1 ? { ...run, text: run.text.trimEnd() } : run));
}

function readRuns(text: string, kind: Line['kind']): Run[] {
  return text
    .split(/(\{\d+\}|\*[^*]+\*|_[^_]+_)/)
    .filter((piece) => piece !== '')
    .map((piece): Run => {
      if (piece.startsWith('{')) return { text: piece.slice(1, -1), style: 'mark' };
      if (kind === 'header' && piece.startsWith('*')) return { text: piece.slice(1, -1), style: 'bold' };
      if (kind === 'header' && piece.startsWith('_')) return { text: piece.slice(1, -1), style: 'italic' };
      return { text: piece, style: 'plain' };
    });
}
