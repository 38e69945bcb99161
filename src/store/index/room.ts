/**
 * Room for what one search works out on the way: the same memory for every search, since taking fresh memory and giving it
 * back costs more than what is done in it. It is handed out until the moment of the search ends; what is kept must be copied.
 */

const most = 16 * 1024 * 1024;
let room = new ArrayBuffer(1024 * 1024);
let used = 0;
let wanted = 0;

type Kind<T> = { new (buffer: ArrayBuffer, start: number, length: number): T; readonly BYTES_PER_ELEMENT: number };

/** So many numbers, of any value. Where there is no room left they are fresh memory. */
function take<T>(kind: Kind<T>, length: number): T {
  const size = (length * kind.BYTES_PER_ELEMENT + 7) & ~7;
  wanted += size;
  if (used + size > room.byteLength) return new kind(new ArrayBuffer(size), 0, length);
  used += size;
  return new kind(room, used - size, length);
}

export const roomForPairs = (length: number): Uint32Array => take(Uint32Array, length);
export const roomForScores = (length: number): Float32Array => take(Float32Array, length);
export const roomForBits = (length: number): Uint16Array => take(Uint16Array, length);

/** From here on all room may be used again; the next time there is as much as was wanted. */
export function releaseRoom(): void {
  if (wanted > room.byteLength && room.byteLength < most) room = new ArrayBuffer(Math.min(most, wanted * 2));
  used = 0;
  wanted = 0;
}
