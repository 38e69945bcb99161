/**
 * Amounts in all the ways that people write them: '3000 euro', '€ 3.000' and 'EUR 3000'; '3,5 miljoen', '3.500.000' and
 * '3500000'; '10%' and 'tien procent'. A number alone is one only where it is large, or typed in groups ('36 410').
 */

export type AmountWords = {
  /** The words for 0, 1, 2 and so on, as far as papers write them out. */
  readonly numbers: readonly string[];
  /** Which power of ten a word is, by its stem. */
  readonly scales: ReadonlyMap<string, number>;
  /** What is counted, by the stem of its word. */
  readonly units: ReadonlyMap<string, Unit>;
};

export type Unit = {
  /** The sign that may stand before the number instead. */
  readonly sign?: string;
  /** Other words for it, of which the last is enough where small words are passed by: 'per cent'. */
  readonly said?: readonly string[];
};

type Words = readonly string[];
type Stem = (folded: string) => string;

/** So many of the pieces that were typed say an amount; the ways to write it are words one after the other. */
export type Amount = { readonly length: number; readonly ways: readonly Words[] };

/** The amount that pieces, each the words of what was typed without a space, begin with. */
export function amountAt(pieces: readonly Words[], amounts: AmountWords, stem: Stem): Amount | undefined {
  const words = pieces.flat();
  const unitOf = unitsBy(amounts, stem);
  const first = unitOf(words[0]);
  const before = first !== undefined && amounts.units.get(first)?.sign !== undefined ? first : undefined;
  const from = before === undefined ? 0 : 1;
  const digits = digitsFrom(pieces, from, amounts);
  let at = from + digits.length;
  const scale = amounts.scales.get(stem(words[at] ?? ''));
  if (scale !== undefined) at++;
  const after = before === undefined ? unitOf(words[at]) : undefined;
  if (after !== undefined) at++;
  const [length, unit] = [piecesIn(pieces, at), before ?? after];
  const value = length === undefined ? undefined : numberOf(digits, scale ?? 0);
  if (!value || length === undefined) return undefined;
  if (
    scale === undefined &&
    unit === undefined &&
    (/\D/.test(words[0]!) || (length === 1 && value.digits.length < large))
  )
    return undefined;
  const typed = words.slice(from, from + digits.length + (scale === undefined ? 0 : 1));
  const ways = [typed, ...formsOf(value, amounts)].flatMap((form) => withUnit(form, unit, amounts));
  return { length, ways: [...new Map(ways.map((way) => [way.join(' '), way])).values()] };
}

/** As many digits make a number that is an amount by itself. */
const large = 7;
const mostDigits = 15;

/** The unit that a word or a sign says. */
function unitsBy({ units }: AmountWords, stem: Stem): (word: string | undefined) => string | undefined {
  return (word) => {
    if (word === undefined) return undefined;
    const [known] = [...units].find(([, { sign, said }]) => sign === word || said?.at(-1) === word) ?? [];
    return known ?? (units.has(stem(word)) ? stem(word) : undefined);
  };
}

/** The digits from a word on: of one piece, and of the next where it goes on by thousands; or of a number that is written out. */
function digitsFrom(pieces: readonly Words[], from: number, { numbers }: AmountWords): string[] {
  const found: string[] = [];
  let at = 0;
  for (const piece of pieces) {
    for (const [i, word] of piece.entries()) {
      if (at++ < from) continue;
      if (found.length === 0 && numbers.includes(word)) return [String(numbers.indexOf(word))];
      const goesOn = i > 0 || found.length === 0 || (word.length === 3 && isGrouped(found));
      if (!/^\d+$/.test(word) || !goesOn) return found;
      found.push(word);
    }
  }
  return found;
}

/** How many pieces so many words are; undefined where they end within one. */
function piecesIn(pieces: readonly Words[], words: number): number | undefined {
  let left = words;
  for (const [i, piece] of pieces.entries()) {
    left -= piece.length;
    if (left <= 0) return left === 0 ? i + 1 : undefined;
  }
  return undefined;
}

const isGrouped = ([first, ...more]: Words): boolean => first!.length <= 3 && more.every(({ length }) => length === 3);

/** The digits before the point and after it. */
type Value = { readonly digits: string; readonly fraction: string };

function numberOf(words: Words, power: number): Value | undefined {
  const last = words.length > 1 && words.at(-1)!.length !== 3 ? words.at(-1)! : '';
  const whole = last === '' ? words : words.slice(0, -1);
  if (whole.length === 0 || (whole.length > 1 && !isGrouped(whole))) return undefined;
  const fraction = last.replace(/0+$/, '');
  const digits = (whole.join('') + fraction.slice(0, power).padEnd(power, '0')).replace(/^0+(?=\d)/, '');
  return digits.length > mostDigits ? undefined : { digits, fraction: fraction.slice(power) };
}

/** A number in digits, in groups of three, by the words for large numbers, and written out. */
function formsOf({ digits, fraction }: Value, { numbers, scales }: AmountWords): Words[] {
  const groups = digits.replace(/\B(?=(?:\d{3})+$)/g, ' ').split(' ');
  if (fraction !== '') return [digits, groups.join(' ')].map((whole) => [...whole.split(' '), fraction]);
  const written = (number: string): string[] => [
    number,
    ...(numbers[Number(number)] ? [numbers[Number(number)]!] : []),
  ];
  const scaled = [...scales].flatMap(([word, power]): Words[] => {
    const [head, tail] = [digits.slice(0, -power), digits.slice(-power).replace(/0+$/, '')];
    if (head.length === 0 || head.length > 3 || tail.length > 2) return [];
    return tail === '' ? written(head).map((number) => [number, word]) : [[head, tail, word]];
  });
  return [...written(digits).map((number) => [number]), groups, ...scaled];
}

function withUnit(number: Words, unit: string | undefined, { units }: AmountWords): Words[] {
  if (unit === undefined) return [number];
  const { sign, said } = units.get(unit)!;
  return [
    [...number, unit],
    ...(said === undefined ? [] : [[...number, ...said]]),
    ...(sign === undefined
      ? []
      : [
          [sign, ...number],
          [unit, ...number],
        ]),
  ];
}
