/** Numbers as few bytes: seven bits a byte, the lowest first, the high bit set on all but the last. */

/** Grows as it is written to; what was written is `taken()` as a copy. */
export type Bytes = {
  readonly length: number;
  readonly number: (value: number) => void;
  readonly all: (bytes: Uint8Array) => void;
  readonly taken: () => Uint8Array;
  /** What was written, until more is. */
  readonly written: () => Uint8Array;
  readonly clear: () => void;
};

export function newBytes(size = 1024): Bytes {
  let room = new Uint8Array(size);
  let length = 0;
  const ensure = (more: number): void => {
    if (length + more <= room.length) return;
    const larger = new Uint8Array(Math.max(room.length * 2, length + more));
    larger.set(room);
    room = larger;
  };
  return {
    get length() {
      return length;
    },
    number: (value) => {
      ensure(8);
      while (value > 127) {
        room[length++] = (value & 127) | 128;
        value = value > 0x7fffffff ? Math.floor(value / 128) : value >>> 7;
      }
      room[length++] = value;
    },
    all: (bytes) => {
      ensure(bytes.length);
      room.set(bytes, length);
      length += bytes.length;
    },
    taken: () => room.slice(0, length),
    written: () => room.subarray(0, length),
    clear: () => {
      length = 0;
    },
  };
}

/** Where reading of some bytes has come to. */
export type Place = { readonly bytes: Uint8Array; at: number };

/** The next number, seven bits a byte, the lowest first; the place moves on. */
export function nextNumber(place: Place): number {
  const { bytes } = place;
  let byte = bytes[place.at++]!;
  if (byte < 128) return byte;
  let value = byte & 127;
  for (let shift = 7; ; shift += 7) {
    byte = bytes[place.at++]!;
    value |= (byte & 127) << shift;
    if (byte < 128) return value >>> 0;
  }
}

/** Reads one number after the other. */
export function readNumbers(bytes: Uint8Array): () => number {
  const place = { bytes, at: 0 };
  return () => nextNumber(place);
}
