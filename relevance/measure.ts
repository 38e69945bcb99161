/** How well a ranking fits the judgements. */

/** The grade of each pair that was judged for a query, 0 to 3. */
export type Grades = ReadonlyMap<string, number>;

const gain = (grade: number): number => 2 ** grade - 1;

/** Normalised discounted cumulative gain of the first so many; what was not judged counts as not relevant. */
export function ndcg(found: readonly string[], grades: Grades, most: number): number {
  const of = (values: readonly number[]): number =>
    values.slice(0, most).reduce((sum, grade, i) => sum + gain(grade) / Math.log2(i + 2), 0);
  const best = of([...grades.values()].sort((a, b) => b - a));
  return best === 0 ? 0 : of(found.map((key) => grades.get(key) ?? 0)) / best;
}

/** Of the pairs that are relevant (2 or 3) the share among the first so many; at most so many can be. */
export function recall(found: readonly string[], grades: Grades, most: number): number {
  const relevant = [...grades].filter(([, grade]) => grade >= 2).length;
  const met = found.slice(0, most).filter((key) => (grades.get(key) ?? 0) >= 2).length;
  return relevant === 0 ? 0 : met / Math.min(most, relevant);
}

export const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
