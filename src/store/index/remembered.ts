/** Keeps what was worked out last, up to so many bytes. */

export type Remembered<T> = (key: string, make: () => T) => T;

export function remembered<T>(mostBytes: number, bytesOf: (value: T) => number): Remembered<T> {
  const known = new Map<string, T>();
  let bytes = 0;
  return (key, make) => {
    const found = known.get(key);
    if (found !== undefined) {
      known.delete(key);
      known.set(key, found);
      return found;
    }
    const made = make();
    known.set(key, made);
    bytes += bytesOf(made);
    for (const [oldest, value] of known) {
      if (bytes <= mostBytes || oldest === key) break;
      known.delete(oldest);
      bytes -= bytesOf(value);
    }
    return made;
  };
}
