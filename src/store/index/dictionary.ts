/** The words of a part that still grows, in the order in which they are met, found by their code units. */

export type Dictionary = {
  readonly words: readonly string[];
  readonly placeOf: (word: string) => number | undefined;
  /** The place of the word that lies between two places in code units; one that is new is entered. */
  readonly enter: (units: Uint16Array, from: number, until: number) => number;
};

/** Of each slot: what the units of a word add up to, and the place of the word, counted from 1. */
const slotSize = 2;

export function newDictionary(): Dictionary {
  const words: string[] = [];
  let slots = new Int32Array(4096 * slotSize);

  /** The slot of a word, or the one where it is to come. */
  function slotOf(hash: number, units: Uint16Array, from: number, until: number): number {
    let slot = firstSlot(slots, hash);
    while (slots[slot + 1] !== 0) {
      if (slots[slot] === hash && isAt(words[slots[slot + 1]! - 1]!, units, from, until)) break;
      slot = nextSlot(slots, slot);
    }
    return slot;
  }

  return {
    words,
    placeOf: (word) => {
      const units = Uint16Array.from({ length: word.length }, (_, i) => word.charCodeAt(i));
      const place = slots[slotOf(hashOf(units, 0, units.length), units, 0, units.length) + 1]!;
      return place === 0 ? undefined : place - 1;
    },
    enter: (units, from, until) => {
      const hash = hashOf(units, from, until);
      const slot = slotOf(hash, units, from, until);
      if (slots[slot + 1] !== 0) return slots[slot + 1]! - 1;
      const place = words.push(textOf(units.subarray(from, until)));
      slots[slot] = hash;
      slots[slot + 1] = place;
      if (place * slotSize * 2 > slots.length) slots = twice(slots);
      return place - 1;
    },
  };
}

function hashOf(units: Uint16Array, from: number, until: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < until; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(word: string, units: Uint16Array, from: number, until: number): boolean {
  if (word.length !== until - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== units[from + i]) return false;
  return true;
}

/** Whatever the length of a word, hostile ones too. */
const textOf = (units: Uint16Array): string =>
  units.length < 100
    ? String.fromCharCode(...units)
    : Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString('utf16le');

/** There is a power of two of slots, of which no more than half are taken. */
const firstSlot = (slots: Int32Array, hash: number): number => (hash * slotSize) & (slots.length - 1);
const nextSlot = (slots: Int32Array, slot: number): number => (slot + slotSize) & (slots.length - 1);

function twice(slots: Int32Array): Int32Array<ArrayBuffer> {
  const more = new Int32Array(slots.length * 2);
  for (let from = 0; from < slots.length; from += slotSize) {
    if (slots[from + 1] === 0) continue;
    let slot = firstSlot(more, slots[from]!);
    while (more[slot + 1] !== 0) slot = nextSlot(more, slot);
    more.set([slots[from]!, slots[from + 1]!], slot);
  }
  return more;
}
