/** A draft as somebody pastes it: the numbered questions in it, each to be looked for by itself. */

export type DraftQuestion = {
  /** As it is numbered; absent for what stands before the first number. */
  readonly number?: string;
  readonly text: string;
};

/** A number that opens a line: '1.', '2)', 'Vraag 3', '4'. */
const opener = /^[ \t]*(?:(?:vraag|question)[ \t]+)?(\d{1,2})(?:[.):][ \t]*|[ \t]+|[ \t]*$)/gimu;

/** Numbers count on from 1; one that is out of turn is text. A draft without two of them is one question. */
export function questionsOfDraft(draft: string): readonly DraftQuestion[] {
  const starts: { readonly at: number; readonly body: number; readonly number: string }[] = [];
  for (const { 0: found, 1: number, index } of draft.matchAll(opener)) {
    if (Number(number) === starts.length + 1) starts.push({ at: index, body: index + found.length, number: number! });
  }
  if (starts.length < 2) return [{ text: draft }];
  const before = draft.slice(0, starts[0]!.at).trim();
  return [
    ...(before === '' ? [] : [{ text: before }]),
    ...starts.map(({ body, number }, i) => ({ number, text: draft.slice(body, starts[i + 1]?.at).trim() })),
  ];
}
