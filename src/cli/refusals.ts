/** Tells what was refused: line after line of one file for one reason as one stretch, so that a bulk file does not hide all else. */

export type Refusals = {
  readonly add: (path: string, why: string) => void;
  readonly end: () => void;
};

type Stretch = { readonly file: string; readonly why: string; readonly from: number; until: number };

export function startRefusals(say: (message: string) => void): Refusals {
  let open: Stretch | undefined;
  const end = (): void => {
    if (open) say(`${open.file}, ${linesText(open)}: ${open.why}`);
    open = undefined;
  };
  const add = (path: string, why: string): void => {
    const [, file, number] = /^(.*), line (\d+)$/s.exec(path) ?? [];
    const line = Number(number);
    if (open && open.file === file && open.why === why && open.until + 1 === line) {
      open.until = line;
      return;
    }
    end();
    if (file === undefined) say(`${path}: ${why}`);
    else open = { file, why, from: line, until: line };
  };
  return { add, end };
}

const linesText = ({ from, until }: Stretch): string => (from === until ? `line ${from}` : `lines ${from} to ${until}`);
