/**
 * What the files of a folder of readings are called: by their sources, and a line of a bulk file by its line. Where two
 * sources have one name, from two folders or in two formats, the later one gets a number: none may overwrite another.
 */

import { basename, extname } from 'node:path';

/** Gives each source in turn the name of its file, without its ending. */
export function fileNames(): (source: string) => string {
  const taken = new Set<string>();
  return (source) => {
    const stem = stemOf(source);
    let name = stem;
    // Some file systems hold capitals for the same letters.
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${stem}-${n}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

/** 'cases.ndjson, line 7' is a line of its own: what comes after the ending tells which. */
function stemOf(source: string): string {
  const [, file, place] = /^(.*?)(, (?:line|item) \d+)?$/s.exec(basename(source))!;
  return basename(file!, extname(file!)) + (place ?? '').replace(', ', '-').replace(' ', '-');
}
