import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { failedItems } from '../store/items.ts';
import { takeLease } from '../store/lease.ts';
import { countRegister } from '../store/records.ts';
import { openRegister } from './register.ts';
import { statusOf } from './status.ts';
import { folderFeed, syncFolder } from './sync-folder.ts';

const folder = await mkdtemp(join(tmpdir(), 'answerable-folder-'));
after(() => rm(folder, { recursive: true }));
const paper = (subject: string): string =>
  `Vragen van het lid Vosmaer (PVX) aan de Minister van Defensie over ${subject} (ingezonden 3 maart 2031).\n\nVraag 1\nVaart het?\n`;

test('syncFolder() imports what is new or changed, tells why a file was refused, and leaves the rest alone', async () => {
  const store = openRegister(':memory:');
  const lease = { work: 'sync', holder: 'test' };
  takeLease(store, lease, '', '9999', () => true);
  const sync = async (hurry = false): Promise<string[]> => {
    const steps = await Array.fromAsync(syncFolder(store, folder, { now: Date.now }, { lease, hurry }));
    return steps.map((each) => (each.step === 'item' ? each.state : each.step)).sort();
  };
  await writeFile(join(folder, 'a.txt'), paper('het veer'));
  await writeFile(join(folder, 'b.pdf'), 'no pdf\0\0');
  assert.deepEqual(await sync(), ['failed', 'new']);
  assert.deepEqual(await sync(), []);
  assert.deepEqual(await sync(true), ['failed']);
  await writeFile(join(folder, 'b.pdf'), paper('de brug'));
  await writeFile(join(folder, 'c.ndjson'), '{"no":"case"}\n');
  await utimes(join(folder, 'a.txt'), 1, 1);
  assert.deepEqual(await sync(), ['failed', 'known', 'new']);
  assert.equal(countRegister(store).documents, 2);
  assert.deepEqual(
    failedItems(store, folderFeed(folder), 9).map(({ reason }) => reason),
    [`1 refused, the last ${join(folder, 'c.ndjson')}, line 1: It was read, but is no written question`],
  );
  const own = statusOf(store, new Date()).sources.find(({ id }) => id === folderFeed(folder));
  assert.deepEqual([own?.state, own?.items.taken], ['incomplete', 2]);
});
