/** A segment's bytes in the register's file: one run, cut into pieces that each fill a page of the database. */

import { type Store, statement } from '../open.ts';

/** What fits in a leaf of 16 KiB beside its head. */
const pieceSize = 16_300;
const mostPieces = 2 ** 24;

export type PieceWriter = {
  readonly length: number;
  readonly write: (bytes: Uint8Array) => void;
  readonly end: () => void;
};

/** Writes a segment from front to back. */
export function writePieces(store: Store, segment: number): PieceWriter {
  const insert = statement(store, 'insert into segment_piece values (?, ?)');
  const piece = new Uint8Array(pieceSize);
  let filled = 0;
  let written = 0;
  const flush = (): void => {
    if (filled > 0) insert.run(segment * mostPieces + written / pieceSize, piece.subarray(0, filled));
    written += filled;
    filled = 0;
  };
  return {
    get length() {
      return written + filled;
    },
    write: (bytes) => {
      for (let from = 0; from < bytes.length; ) {
        const size = Math.min(pieceSize - filled, bytes.length - from);
        piece.set(bytes.subarray(from, from + size), filled);
        filled += size;
        from += size;
        if (filled === pieceSize) flush();
      }
    },
    end: flush,
  };
}

/** A stretch of a segment. */
export function readPieces(store: Store, segment: number, start: number, length: number): Uint8Array {
  const first = Math.floor(start / pieceSize);
  const last = Math.floor((start + length - 1) / pieceSize);
  if (length === 0) return new Uint8Array(0);
  if (first === last) {
    const offset = start - first * pieceSize;
    return pieceAt(store, segment * mostPieces + first).subarray(offset, offset + length);
  }
  const found = new Uint8Array(length);
  const rows = statement(store, 'select number, bytes from segment_piece where number between ? and ?').iterate(
    segment * mostPieces + first,
    segment * mostPieces + last,
  );
  for (const { number, bytes } of rows) {
    const at = (Number(number) - segment * mostPieces) * pieceSize - start;
    const from = Math.max(0, -at);
    found.set((bytes as Uint8Array).subarray(from, Math.min(pieceSize, length - at)), at + from);
  }
  return found;
}

/** A stretch and what lies behind it in its last piece, at most so much from its start on: it costs nothing more. */
export function readWhole(store: Store, segment: number, start: number, length: number, most: number): Uint8Array {
  const end = Math.ceil((start + length) / pieceSize) * pieceSize;
  return readPieces(store, segment, start, Math.min(most, end - start));
}

type Piece = { readonly number: number; readonly bytes: Uint8Array };
const lastRead = new WeakMap<Store, Piece>();

/** A piece; the one that was read last is still at hand, since words that begin alike lie together. Pieces never change. */
function pieceAt(store: Store, number: number): Uint8Array {
  const last = lastRead.get(store);
  if (last?.number === number) return last.bytes;
  const row = statement(store, 'select bytes from segment_piece where number = ?').get(number);
  const bytes = row!.bytes as Uint8Array;
  lastRead.set(store, { number, bytes });
  return bytes;
}

/** Reads a segment from its start on, one stretch after the other, each piece once; what it hands out is read before the next. */
export function readOn(store: Store, segment: number): (length: number) => Uint8Array {
  const next = statement(store, 'select bytes from segment_piece where number = ?');
  let number = segment * mostPieces;
  let piece: Uint8Array = new Uint8Array(0);
  let at = 0;
  return (length) => {
    if (at + length <= piece.length) {
      at += length;
      return piece.subarray(at - length, at);
    }
    const found = new Uint8Array(length);
    for (let filled = 0; filled < length; ) {
      if (at === piece.length) {
        piece = next.get(number++)!.bytes as Uint8Array;
        at = 0;
      }
      const size = Math.min(length - filled, piece.length - at);
      found.set(piece.subarray(at, at + size), filled);
      filled += size;
      at += size;
    }
    return found;
  };
}

/** Removes the pieces of a segment. */
export function dropPieces(store: Store, segment: number): void {
  statement(store, 'delete from segment_piece where number between ? and ?').run(
    segment * mostPieces,
    segment * mostPieces + mostPieces - 1,
  );
}
