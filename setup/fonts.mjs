#!/usr/bin/env node
// Makes the faces of the site, src/web/fonts/*.woff2, from Source Serif 4 and Source Sans 3 (SIL Open Font License 1.1):
// only the letters that Dutch, English and the names of Europe need, the weights that the style uses, and no hinting.
// Run it again after a change here: node setup/fonts.mjs. A test holds that the files are what this makes.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';

const { resolve } = createRequire(import.meta.url);
const signs = (from, until) => String.fromCodePoint(...Array.from({ length: until - from + 1 }, (_, i) => from + i));

/** Western Europe, and what is printed around words; signs that hardly any paper has are left to a face of the machine. */
const latin = `${signs(0x20, 0x7e)}${signs(0xa0, 0xff).replaceAll(/[¢¤¥¦¨ª¬¯´µ¶¸º¼¾]/g, '')}ıŒœ–—‘’‚“”„•…‰‹›€−↑↓`;
/** The names of the rest of Europe and of Turkey: a file of its own, fetched only by a page on which such a letter stands. */
const extended = `†${signs(0x100, 0x17f).replaceAll(/[ıŒœ]/g, '')}ǍǎǦǧǨǩȘșȚțẞ`;

const weights = { wght: { min: 400, max: 600, default: 400 } };
const regular = { wght: 400 };
const faces = {
  'serif.woff2': ['source-serif-4', 'latin', latin, regular],
  'serif-ext.woff2': ['source-serif-4', 'latin-ext', extended, regular],
  'sans.woff2': ['source-sans-3', 'latin', latin, weights],
  'sans-ext.woff2': ['source-sans-3', 'latin-ext', extended, regular],
};

/** The bytes of every face by the name of its file. */
export async function makeFonts() {
  const made = Object.entries(faces).map(async ([file, [family, part, letters, variationAxes]]) => {
    const source = resolve(`@fontsource-variable/${family}/files/${family}-${part}-wght-normal.woff2`);
    const options = { targetFormat: 'woff2', variationAxes, keepFeatures: ['kern', 'liga', 'tnum'], noHinting: true };
    return [file, await subsetFont(readFileSync(source), letters, options)];
  });
  return Object.fromEntries(await Promise.all(made));
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, bytes] of Object.entries(await makeFonts())) {
    writeFileSync(join(import.meta.dirname, '../src/web/fonts', file), bytes);
    console.log(`${file}: ${bytes.length} bytes`);
  }
}
