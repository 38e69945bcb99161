/** `answerable read`: reads documents and shows what was read; keeps nothing. */

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Line, sourcesIn } from '../intake/lines.ts';
import { openReader } from '../intake/reader.ts';
import { listFiles, loadBytes } from '../intake/source.ts';
import { memberText } from '../record/member.ts';
import { Problem } from '../record/problem.ts';
import type { Reading } from '../record/reading.ts';
import { fileNames } from './file-names.ts';
import { limitHelp, limitOptions, readLimits } from './limits.ts';

export const help = `answerable read PATH… [--json] [--roles] [--out DIR] [--seconds N] [--megabytes N]

Reads documents (PDF, DOCX, official XML, web pages, Markdown, text; a folder is read whole) and shows what was read.

  --json         print each reading as JSON, one document after another
  --roles        add the role of every character to the JSON
  --out DIR      write DIR/<source base name>.json for each document (name-2.json where two have one name)
${limitHelp}`;

export async function read(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { json: { type: 'boolean' }, roles: { type: 'boolean' }, out: { type: 'string' }, ...limitOptions },
  });
  if (positionals.length === 0) throw new Problem('bad-usage', `Name a document to read.\n\n${help}`);
  if (values.out) await mkdir(values.out, { recursive: true });
  const reader = openReader(1, readLimits(values));
  const nameOf = fileNames();
  let failed = 0;
  for await (const path of listFiles(positionals)) {
    try {
      for await (const { name, bytes } of sourcesOf(path)) {
        const { roles, ...reading } = (await reader.read(bytes, name)).reading;
        const shown: Reading = values.roles && roles ? { ...reading, roles } : reading;
        const json = JSON.stringify(shown, null, 2);
        if (values.out) await writeFile(join(values.out, `${nameOf(name)}.json`), `${json}\n`);
        else console.log(values.json || values.roles ? json : summary(name, reading));
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      failed++;
      console.error(`${path}: ${error.message}`);
    }
  }
  await reader.close();
  return failed > 0 ? 1 : 0;
}

/** What a file holds: itself, or many. */
async function* sourcesOf(path: string): AsyncGenerator<Line> {
  const many = await sourcesIn(path);
  if (many) yield* many;
  else yield { name: path, bytes: await loadBytes(path) };
}

function summary(
  path: string,
  { document, subject, askers, submitted, reply, questions, answers, notes, reading }: Reading,
): string {
  return [
    `${document.id ?? path} (${document.kind})`,
    `  ${subject ?? 'no subject read'}`,
    `  asked by ${askers.map(memberText).join(', ') || 'nobody read'} on ${submitted ?? '?'}`,
    ...(reply
      ? [
          `  reply by ${reply.by.map(({ name, portfolio }) => `${name} (${portfolio})`).join(', ')}, received ${reply.received ?? '?'}`,
        ]
      : []),
    `  ${questions.length} questions, ${answers.length} answers, ${notes.length} notes, ${(reading.coverage * 100).toFixed(2)} % read`,
    ...reading.remarks.map(({ code, message }) => `  ! ${code}: ${message}`),
  ].join('\n');
}
