/** Tells what was refused: line after line, or item after item, of one file for one reason as one stretch, so that a bulk file does not hide all else. */

export type Refusals = {
  readonly add: (path: string, why: string) => void;
  readonly end: () => void;
};

type Stretch = {
  readonly file: string;
  readonly what: string;
  readonly why: string;
  readonly from: number;
  until: number;
};

export function startRefusals(say: (message: string) => void): Refusals {
  let open: Stretch | undefined;
  const end = (): void => {
    if (open) say(`${open.file}, ${placesText(open)}: ${open.why}`);
    open = undefined;
  };
  const add = (path: string, why: string): void => {
    const [, file, what = '', number] = /^(.*), (line|item) (\d+)$/s.exec(path) ?? [];
    const place = Number(number);
    if (open && open.file === file && open.why === why && open.until + 1 === place) {
      open.until = place;
      return;
    }
    end();
    if (file === undefined) say(`${path}: ${why}`);
    else open = { file, what, why, from: place, until: place };
  };
  return { add, end };
}

const placesText = ({ what, from, until }: Stretch): string =>
  from === until ? `${what} ${from}` : `${what}s ${from} to ${until}`;
