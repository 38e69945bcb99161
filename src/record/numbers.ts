/**
 * Which answer is to which question, by the numbers as they are printed. A question may be put as one and answered in parts
 * ('Antwoord 2a', 'Antwoord 2b'), or put in parts and answered as one.
 */

const wholeOf = (number: string): string | undefined => /^(\d+)[a-z]$/.exec(number)?.[1];

/** Whether a number is one of these, the whole of one or a part of one; these are gone through once. */
export function matching(numbers: readonly string[]): (number: string) => boolean {
  const known = new Set(numbers);
  const wholes = new Set(numbers.map(wholeOf));
  return (number) => {
    const whole = wholeOf(number);
    return known.has(number) || wholes.has(number) || (whole !== undefined && known.has(whole));
  };
}

/** Whether what is answered under these numbers is of the question that bears those. */
export const isTo = (to: readonly string[], numbers: readonly string[]): boolean => numbers.some(matching(to));
