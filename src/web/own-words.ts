/** The words of a record's own parliament where it has them, and the general ones where it has not. */

import { parliamentOf } from '../parliaments/read.ts';
import type { RecordReply } from '../record/merge.ts';
import type { DocumentKind } from '../record/reading.ts';
import type { Ui } from './ui.ts';

export type RecordWords = {
  readonly kinds: Readonly<Record<DocumentKind, string>>;
  readonly put: string;
  readonly papers: string;
  readonly inPrint: (page: number | undefined) => string;
  /** What a reply is: of what corrects another, that it does. */
  readonly reply: (reply: Pick<RecordReply, 'document' | 'corrects'>) => string;
};

export function recordWords({ words, lang }: Ui, record: string): RecordWords {
  const own = parliamentOf(record)?.words[lang];
  const kinds = { ...words.kinds, ...own?.kinds };
  const { inPaper } = own ?? {};
  return {
    kinds,
    put: own?.put ?? words.record.put,
    papers: own?.papers ?? words.record.papers,
    inPrint: inPaper === undefined ? words.read.inPrint : () => inPaper,
    reply: ({ document, corrects }) => (corrects ? words.history.corrected : kinds[document.kind]),
  };
}
