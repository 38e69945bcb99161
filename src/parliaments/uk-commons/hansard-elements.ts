/** The elements of a day of answers that lie beside each other, found without reading what is in them. */

export type Part = {
  readonly name: 'major-heading' | 'minor-heading' | 'ques' | 'reply';
  readonly start: number;
  readonly end: number;
  /** As they are written. */
  readonly attributes: string;
  readonly inner: string;
};

/** In order; an element that does not end is none, and ends the search. */
export function* elementsIn(text: string): Generator<Part> {
  const opening = /<(major-heading|minor-heading|ques|reply)((?:\s[^<>]*)?)>/g;
  for (let found = opening.exec(text); found; found = opening.exec(text)) {
    const name = found[1] as Part['name'];
    const from = opening.lastIndex;
    const until = text.indexOf(`</${name}>`, from);
    if (until < 0) return;
    const end = until + name.length + 3;
    yield { name, start: found.index, end, attributes: found[2]!, inner: text.slice(from, until) };
    opening.lastIndex = end;
  }
}

/** The attributes by name; their values as they are written. A name is looked for from where it begins alone: the time is that of one pass. */
export const attributesOf = (written: string): readonly (readonly [name: string, value: string])[] =>
  [...written.matchAll(/(?<![\w-])([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name!, value!]);

export type Paragraph = {
  /** The whole of it, with its tags. */
  readonly markup: string;
  readonly uin: string | undefined;
  readonly holding: boolean;
};

/** The paragraphs and tables of a question or a reply, none left out; what stands between them goes with the one before it. */
export function paragraphsIn(inner: string): Paragraph[] {
  const starts = [...inner.matchAll(/<p(?:\s[^<>]*)?>/g)].map(({ index }) => index);
  const edges = [...new Set([0, ...starts, inner.length])];
  return edges.slice(1).flatMap((end, i) => {
    const markup = inner.slice(edges[i]!, end);
    if (markup.trim() === '') return [];
    const [, attributes = ''] = /^<p(\s[^<>]*)?>/.exec(markup) ?? [];
    const told = new Map(attributesOf(attributes));
    return [{ markup, uin: told.get('qnum'), holding: told.get('class') === 'holdinganswer' }];
  });
}
