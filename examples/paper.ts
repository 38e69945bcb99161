/** An example paper as plain data. All people, parties and places are made up. */

export type Part = {
  /** Such as 'Vraag 1', 'Antwoord 2 t/m 4', 'Mededeling'. */
  readonly heading: string;
  /** `{1}` stands for a note mark, `|` for a place where a word may be broken. A list item opens with a dash. */
  readonly paragraphs: readonly string[];
};

export type Paper = {
  /** The official identifier, such as ah-tk-20312032-16. */
  readonly id: string;
  readonly sessionYear: string;
  readonly number: number;
  /** The year of print. */
  readonly year: string;
  /** The header sentences; `*` stands around names, `_` around the subject. */
  readonly header: readonly string[];
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
  readonly forms: readonly ('text' | 'pdf')[];
};
