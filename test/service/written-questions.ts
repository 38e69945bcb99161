/** A service like the one of written questions: pages by skip and take, filters by day, one question by its number. */

export type Question = { readonly id: number; readonly dateTabled: string } & Readonly<Record<string, unknown>>;
export type Entity = { readonly value: Question };
export type WrittenQuestions = { entities: readonly Entity[] };

const dates = { tabled: 'dateTabled', answered: 'dateAnswered', corrected: 'dateAnswerCorrected' } as const;

/** The answer to a query, or one question; `arrange` makes a list odd. */
export function answerQuestions(
  { entities }: WrittenQuestions,
  { pathname, searchParams: asked }: URL,
  arrange: (list: readonly Entity[]) => readonly Entity[] = (list) => list,
): object | undefined {
  const one = /\/questions\/(\d+)$/.exec(pathname)?.[1];
  if (one !== undefined) return entities.find(({ value }) => value.id === Number(one));
  const found = entities.filter(
    ({ value }) =>
      Object.entries(dates).every(([name, field]) => {
        const from = asked.get(`${name}WhenFrom`);
        return from === null || String(value[field] ?? '') >= from;
      }) &&
      (asked.get('answered') !== 'Unanswered' || !value.dateAnswered || value.answerIsHolding === true),
  );
  const skip = Number(asked.get('skip'));
  const results = arrange(found.slice(skip, skip + Number(asked.get('take'))));
  return { totalResults: found.length, results };
}
