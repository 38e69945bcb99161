import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { keepIndex } from './index/keep.ts';
import { segmentRows } from './index/segment.ts';
import { addRecord } from './index-record.ts';
import { openStore } from './open.ts';
import { search } from './search.ts';

const folder = mkdtempSync(join(tmpdir(), 'answerable-open-'));
after(() => rmSync(folder, { recursive: true }));

test('openStore() keeps an index as it is written now, and drops one in an older format, which is then made anew', () => {
  const first = openStore(folder);
  const questions = [{ numbers: ['1'], text: 'Vaart de veerboot?', notes: [] }];
  const nothing = { documents: [], askers: [], addressees: [], replies: [], notes: [], other: [] };
  addRecord(first, { ...nothing, id: 'xx/1', subject: 'veer', questions }, 'nl');
  keepIndex(first, { tail: 1, together: 8 });
  first.close();
  const again = openStore(folder);
  assert.equal(segmentRows(again).length, 1);
  again.exec(`update segment set directory = replace(directory, '"format":4', '"format":3')`);
  again.close();
  const dropped = openStore(folder);
  assert.equal(segmentRows(dropped).length, 0);
  const page = { limit: 1, offset: 0, today: '2031-01-01' };
  assert.equal(search(dropped, '"de veerboot"', page).pairs, 1);
  keepIndex(dropped, { tail: 1, together: 8 });
  assert.equal(segmentRows(dropped).length, 1);
  assert.equal(search(dropped, '"de veerboot"', page).pairs, 1);
  dropped.close();
});
