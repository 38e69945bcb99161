import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { after, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { ZipFile } from 'yazl';
import { countRegister } from '../store/records.ts';
import { documentsInArchive, isArchive, type Packed } from './archive.ts';
import { importFiles } from './import.ts';
import { openRegister } from './register.ts';

const folder = await mkdtemp(join(tmpdir(), 'answerable-archive-'));
after(() => rm(folder, { recursive: true }));
const put = async (name: string, bytes: Uint8Array): Promise<string> => {
  await writeFile(join(folder, name), bytes);
  return join(folder, name);
};
type Files = Readonly<Record<string, string | Buffer>>;

async function zipOf(files: Files): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, bytes] of Object.entries(files)) zip.addBuffer(Buffer.from(bytes), name);
  zip.end();
  return buffer(zip.outputStream as NodeJS.ReadableStream);
}
function tarOf(files: Files, links: Files = {}): Promise<Buffer> {
  const tar = pack();
  for (const [name, bytes] of Object.entries(files)) tar.entry({ name }, Buffer.from(bytes));
  for (const [name, linkname] of Object.entries(links))
    tar.entry({ name, type: 'symlink', linkname: String(linkname) });
  tar.finalize();
  return buffer(tar);
}
const told = async (path: string): Promise<string[]> => {
  const found: string[] = [];
  try {
    for await (const each of documentsInArchive(path)) found.push(lineOf(each));
  } catch (error) {
    found.push(`ends: ${(error as Error).message}`);
  }
  return found;
};
const lineOf = (each: Packed): string =>
  'bytes' in each
    ? `${each.name} ${Buffer.from(each.bytes).toString().slice(0, 20)}`
    : `${each.name}! ${each.refused.message}`;
/** Puts another name of the same length over one in an archive. */
const renamed = (archive: Buffer, from: string, to: string): Buffer => {
  assert.equal(from.length, to.length);
  return Buffer.from(archive.toString('latin1').replaceAll(from, to), 'latin1');
};

test('isArchive() goes by the name where the bytes are no zip', async () => {
  const names = ['a.zip', 'b.TAR.gz', 'c.tgz', 'd.tar', 'e.docx', 'f.gz', 'zip'];
  const found = await Promise.all(names.map((name) => isArchive(join(folder, 'not there', name))));
  assert.deepEqual(found, [true, true, true, true, false, false, false]);
});

test('a zip that is a DOCX is one document, whatever its name, in an archive too; a zip that is none is unpacked', async () => {
  const docx = await zipOf({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' });
  const papers = await zipOf({ 'a.txt': 'one' });
  const kinds = { 'a.zip': docx, 'b.docx': docx, 'c.zip': papers, 'd.dat': papers, 'e.zip': Buffer.from('no zip') };
  for (const [name, bytes] of Object.entries(kinds)) {
    assert.equal(await isArchive(await put(name, bytes)), /^[cde]/.test(name), name);
  }
  assert.deepEqual(
    await told(await put('both.zip', await zipOf({ 'a.zip': docx, 'c.zip': papers, 'd.dat': papers }))),
    [`both.zip/a.zip ${docx.toString().slice(0, 20)}`, 'both.zip/c.zip/a.txt one', 'both.zip/d.dat/a.txt one'],
  );
  const [step] = await Array.fromAsync(importFiles(openRegister(':memory:'), [join(folder, 'a.zip')]));
  assert.equal(step?.path, join(folder, 'a.zip'), 'it is told as one');
});

test('documentsInArchive() gives the files of zip and tar, the lines of bulk files and the files of archives inside', async () => {
  const inner = await zipOf({ 'deep/c.txt': 'three' });
  const files = { 'a.txt': 'one', 'list.ndjson.gz': gzipSync('{"a":1}\n{"b":2}'), 'inner.zip': inner };
  const wanted = (archive: string) => [
    `${archive}/a.txt one`,
    `${archive}/list.ndjson.gz, line 1 {"a":1}`,
    `${archive}/list.ndjson.gz, line 2 {"b":2}`,
    `${archive}/inner.zip/deep/c.txt three`,
  ];
  assert.deepEqual(await told(await put('x.zip', await zipOf(files))), wanted('x.zip'));
  assert.deepEqual(await told(await put('x.tar', await tarOf(files))), wanted('x.tar'));
  assert.deepEqual(await told(await put('x.tgz', gzipSync(await tarOf(files)))), wanted('x.tgz'));
});

test('documentsInArchive() refuses names that lead out, links and empty files by name, and goes on', async () => {
  const zip = renamed(
    await zipOf({ 'xx/evil.txt': 'a', 'good.txt': 'b', 'xtc/passwd.t': 'c' }),
    'xx/evil.txt',
    '../evil.txt',
  );
  assert.deepEqual(await told(await put('out.zip', renamed(zip, 'xtc/passwd.t', '/tc/passwd.t'))), [
    'out.zip/../evil.txt! Not taken: its name leads out of the archive',
    'out.zip/good.txt b',
    'out.zip//tc/passwd.t! Not taken: its name leads out of the archive',
  ]);
  const tar = await tarOf(
    { '../up.txt': 'a', 'b/../../c.txt': 'x', 'empty.txt': '', 'good.txt': 'b' },
    { 'link.txt': '/etc/passwd' },
  );
  assert.deepEqual(await told(await put('out.tar', tar)), [
    'out.tar/../up.txt! Not taken: its name leads out of the archive',
    'out.tar/b/../../c.txt! Not taken: its name leads out of the archive',
    'out.tar/empty.txt! out.tar/empty.txt is empty (0 bytes)',
    'out.tar/good.txt b',
    'out.tar/link.txt! Not taken: it is a link or a device',
  ]);
});

test('documentsInArchive() refuses a bomb: what becomes far larger than it was, is too large, or lies too deep', async () => {
  const zeros = Buffer.alloc(8 * 1024 * 1024);
  assert.deepEqual(await told(await put('bomb.zip', await zipOf({ 'a.txt': zeros, 'b.txt': 'fine' }))), [
    'bomb.zip/a.txt! bomb.zip/a.txt unpacks to more than 250 times its size: it looks like a bomb',
    'bomb.zip/b.txt fine',
  ]);
  const [end] = await told(await put('bomb.tgz', gzipSync(await tarOf({ 'a.txt': zeros, 'b.txt': 'fine' }))));
  assert.match(end!, /^(?:ends: )?.*bomb\.tgz.* unpacks to more than 250 times its size/);
  let nested = await zipOf({ 'a.txt': 'deep' });
  for (let depth = 0; depth < 4; depth++) nested = await zipOf({ 'in.zip': nested });
  const [deep, ...more] = await told(await put('nest.zip', nested));
  assert.match(deep!, /is an archive in more than 3 others/);
  assert.deepEqual(more, []);
});

test('documentsInArchive() refuses a zip whose files lie over each other', async () => {
  const zip = await zipOf({ 'a.txt': 'one', 'b.txt': 'two' });
  const central = zip.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
  zip.writeUInt32LE(0, central + 42); // the second file is said to begin where the first does
  assert.deepEqual(await told(await put('over.zip', zip)), [
    'ends: over.zip has files that lie over each other: it looks like a bomb',
  ]);
});

test('documentsInArchive() says where an archive breaks off or is none; what came before is given', async () => {
  const tar = gzipSync(
    await tarOf({ 'a.txt': 'one', 'b.txt': Buffer.from(Array.from({ length: 90_000 }, (_, i) => (i * 7919) % 251)) }),
  );
  const found = await told(await put('cut.tgz', tar.subarray(0, tar.length - 40)));
  assert.equal(found[0], 'cut.tgz/a.txt one');
  assert.match(found.at(-1)!, /^ends: Cannot read cut\.tgz|cut\.tgz\/b\.txt!/);
  const zip = await zipOf({ 'a.txt': 'one' });
  assert.match((await told(await put('cut.zip', zip.subarray(0, zip.length - 30))))[0]!, /^ends: Cannot read cut\.zip/);
  assert.match((await told(await put('none.zip', Buffer.from('no zip'))))[0]!, /^ends: Cannot read none\.zip/);
});

test('importFiles() takes the documents of an archive in, once; what is refused in it is told by name', async () => {
  const store = openRegister(':memory:');
  const paper =
    'Vragen van het lid Vosmaer (PVX) aan de Minister van Defensie over het veer (ingezonden 3 maart 2031).\n\nVraag 1\nVaart het?\n';
  const path = await put(
    'papers.zip',
    await zipOf({ 'kv-tk-2031Z00001.txt': paper, 'picture.png': Buffer.from([0x89, 0x50, 0, 0]) }),
  );
  const steps = await Array.fromAsync(importFiles(store, [path]));
  assert.deepEqual(
    steps.map(({ path: name, state }) => `${name} ${state}`),
    [`${path}/kv-tk-2031Z00001.txt new`, `${path}/picture.png refused`],
  );
  assert.deepEqual(
    (await Array.fromAsync(importFiles(store, [path]))).map(({ state }) => state),
    ['known', 'refused'],
  );
  assert.deepEqual(countRegister(store), { documents: 1, records: 1 });
});

test('importFiles() leaves the index kept as usual, however much came at once', async () => {
  const store = openRegister(':memory:');
  const paper = (n: number) =>
    `Vragen van het lid Vosmaer (PVX) aan de Minister van Defensie over veer ${n} (ingezonden 3 maart 2031).\n\nVraag 1\nVaart het?\n`;
  const papers = Array.from({ length: 420 }, (_, n) => [`kv-tk-2031Z${String(10_000 + n)}.txt`, paper(n)]);
  const path = await put('many.zip', await zipOf(Object.fromEntries(papers)));
  await Array.fromAsync(importFiles(store, [path]));
  const covered = store.prepare('select max(last) as last from segment where finished = 1').get()?.last;
  assert.ok(420 - Number(covered) < 400, String(covered));
});
