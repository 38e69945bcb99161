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

/** What Dutch and English are written with, and the names of those nearest by; signs that hardly any paper has are left to a face of the machine. */
const near = `${signs(0x20, 0x7e)} ¡£§©«\u{ad}®°±²³·»½¿ÀÁÂÄÇÈÉÊËÍÎÏÑÓÔÖ×ÙÚÛÜßàáâäçèéêëíîïñóôöùúûüı–—‘’‚“”„•…‹›€−↑↓`;
/** The names of the rest of Europe and of Turkey, each part in a file of its own, fetched only by a page on which such a letter stands. */
const north = 'ÃÅÆÌÐÒÕØÝÞãåæìðòõ÷øýþÿŒœ‰¹';
const east = 'ĂăĄąĆćČčĎďĐđĘęĚěĞğİŁłŃńŇňŐőŘřŚśŞşŠšŢţŤťŮůŰűŹźŻżŽžȘșȚț';
const rest = `†${signs(0x100, 0x17f).replaceAll(/[ıŒœ]/g, '')}ǍǎǦǧǨǩẞ`.replaceAll(new RegExp(`[${east}]`, 'gu'), '');

const weights = { wght: { min: 400, max: 600, default: 400 } };
const regular = { wght: 400 };
const [serif, sans] = ['source-serif-4', 'source-sans-3'];

/** Where a face comes from, its letters and its weights. Letters of two files are never kerned with one another. */
export const faces = {
  'serif.woff2': [serif, 'latin', near, regular, ['kern', 'liga']],
  'serif-north.woff2': [serif, 'latin', north, regular, []],
  'serif-east.woff2': [serif, 'latin-ext', east, regular, []],
  'serif-rest.woff2': [serif, 'latin-ext', rest, regular, []],
  'sans.woff2': [sans, 'latin', near, weights, ['kern', 'liga', 'tnum']],
  'sans-north.woff2': [sans, 'latin', north, regular, []],
  'sans-east.woff2': [sans, 'latin-ext', east, regular, []],
  'sans-rest.woff2': [sans, 'latin-ext', rest, regular, []],
};

/** The bytes of every face by the name of its file. */
export async function makeFonts() {
  const made = Object.entries(faces).map(async ([file, [family, part, letters, variationAxes, keepFeatures]]) => {
    const source = resolve(`@fontsource-variable/${family}/files/${family}-${part}-wght-normal.woff2`);
    const options = { targetFormat: 'woff2', variationAxes, keepFeatures, noHinting: true };
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
