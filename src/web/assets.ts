/**
 * Style, script, faces and mark: each is served at an address that holds the hash of its bytes, so that whoever has it may
 * keep it for ever. Compressed once, when it is first asked for.
 */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { type Context, Hono } from 'hono';
import { compressed, encodingFor } from './compress.ts';
import { assetHeaders } from './headers.ts';

type Asset = { readonly address: string; readonly type: string; readonly bytes: Buffer<ArrayBuffer> };

const here = (...path: string[]): string => join(import.meta.dirname, ...path);

/** The mark of the site: a bracket, half question and half answer. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="M2 15V2h7" fill="none" stroke="#b4552a" stroke-width="3"/><path d="M8 2h6v13" fill="none" stroke="#2c8770" stroke-width="3"/></svg>`;

const faces = readdirSync(here('fonts'))
  .filter((file) => file.endsWith('.woff2'))
  .map((file) => ({ file, ...asset(file, 'font/woff2', readFileSync(here('fonts', file))) }));

/** Sheets that a record has nothing of: it is what is read most, so it fetches a style without them. */
const notOfRecords = /^(?:4-near|4-searched|7-source|8-api|8-figures|8-follow)\./;

/** The sheets in their order; a face is named by its file, and stands in the sheet by its address. */
const withFaces = (sheets: string): string =>
  sheets.replaceAll(/url\("([^"]+)"\)/g, (whole, file: string) => {
    const face = faces.find((each) => each.file === file);
    return face ? `url("${face.address}")` : whole;
  });

/** The parts of the script are no modules: they share one scope, as the compiler checks them, and are served as one file. */
const script = `'use strict';{\n${lean(withoutTypes(textIn('script', '.ts')))}}\n`;

export const assets = {
  style: asset('stijl.css', 'text/css; charset=utf-8', lean(withFaces(textIn('style', '.css')))),
  recordStyle: asset(
    'stuk.css',
    'text/css; charset=utf-8',
    lean(withFaces(textIn('style', '.css', (file) => !notOfRecords.test(file)))),
  ),
  script: asset('antwoord.js', 'text/javascript; charset=utf-8', script),
  mark: asset('merk.svg', 'image/svg+xml', mark),
} as const satisfies Record<string, Asset>;

/** The faces that every page needs, to be fetched before the style is read. */
export const firstFaces: readonly string[] = ['serif.woff2', 'sans.woff2'].map(
  (file) => faces.find((each) => each.file === file)!.address,
);

export function assetPages(): Hono {
  const pages = new Hono();
  for (const each of [...Object.values(assets), ...faces]) pages.get(each.address, (c) => send(c, each));
  return pages;
}

function send(c: Context, { type, bytes }: Asset): Response {
  const headers = {
    ...assetHeaders,
    'content-type': type,
    'cache-control': 'public, max-age=31536000, immutable',
  };
  if (type.startsWith('font/')) return c.body(bytes, 200, headers);
  const encoding = encodingFor(c.req.header('accept-encoding'));
  const vary = { ...headers, vary: 'Accept-Encoding' };
  if (!encoding) return c.body(bytes, 200, vary);
  return c.body(compressed(bytes, encoding), 200, { ...vary, 'content-encoding': encoding });
}

function asset(file: string, type: string, content: string | Buffer): Asset {
  const bytes = Buffer.from(content);
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 10);
  return { address: `/vast/${file.replace(/(?=\.[^.]+$)/, `.${hash}`)}`, type, bytes };
}

/** Node warns that taking types out is new in it; whoever runs a command needs not be told. */
function withoutTypes(text: string): string {
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return stripTypeScriptTypes(text);
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** Without what is for people: comments of a block, indents, and the space that the types left. */
function lean(text: string): string {
  return text
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/[ \t]*\n\s*/g, '\n')
    .replaceAll(/ {2,}/g, ' ');
}

function textIn(folder: string, ending: string, wanted = (_: string) => true): string {
  const files = readdirSync(here(folder)).filter((file) => file.endsWith(ending) && wanted(file));
  return files
    .sort()
    .map((file) => readFileSync(here(folder, file), 'utf8'))
    .join('\n');
}
