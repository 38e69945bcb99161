import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Problem } from '../record/problem.ts';
import { listFiles, readSource } from './source.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answerable-'));
});
after(() => rm(folder, { recursive: true }));

const refused = async (name: string, bytes: string | Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), bytes);
  return readSource(join(folder, name)).then(
    () => 'read',
    (error) => (error instanceof Problem ? error.code : String(error)),
  );
};

test('readSource() refuses what it cannot read, and says why', async () => {
  assert.equal(await refused('empty.txt', ''), 'source-empty');
  assert.equal(
    await refused('picture.pdf', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])),
    'source-not-supported',
  );
  assert.equal(await refused('cut.pdf', '%PDF-1.4\n1 0 obj\n<< /Type /Cat'), 'source-damaged');
  await assert.rejects(readSource(join(folder, 'absent.txt')), { code: 'source-not-readable' });
  await assert.rejects(readSource(folder), { code: 'source-not-readable' });
});

test('readSource() refuses a text of 200 MB without loading it', async () => {
  await writeFile(join(folder, 'large.txt'), 'a');
  await truncate(join(folder, 'large.txt'), 200e6);
  await assert.rejects(readSource(join(folder, 'large.txt')), { code: 'source-too-large' });
});

test('readSource() reads a text that is no written question, with remarks', async () => {
  await writeFile(join(folder, 'letter.txt'), 'Dit is een verslag van een vergadering.');
  const { document, reading } = await readSource(join(folder, 'letter.txt'));
  assert.equal(document.kind, 'unknown');
  assert.ok(reading.remarks.some(({ code }) => code === 'not-a-written-question'));
});

test('listFiles() goes through each folder once, in order of name, also where links lead in a circle', async () => {
  const at = (...names: string[]) => join(folder, 'circle', ...names);
  await mkdir(at('b', 'deep'), { recursive: true });
  for (const name of [at('a.txt'), at('b', 'c.txt'), at('b', 'deep', 'd.txt')]) await writeFile(name, 'x');
  await symlink(at(), at('b', 'deep', 'back'));
  await symlink(at('b', 'deep'), at('b', 'shortcut'));
  await symlink(at('gone'), at('z.txt'));
  assert.deepEqual(await Array.fromAsync(listFiles([at()])), [
    at('a.txt'),
    at('b', 'c.txt'),
    at('b', 'deep', 'd.txt'),
    at('z.txt'),
  ]);
});
