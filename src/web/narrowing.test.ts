import assert from 'node:assert/strict';
import { test } from 'node:test';
import { narrowed } from '../store/fields.ts';
import { narrowing } from './narrowing.ts';
import { uis } from './ui.ts';

test('narrowing() leads where the query with one more filter leads', () => {
  for (const ui of [uis.nl, uis.en]) {
    for (const query of ['', 'het veer', 'a&b=c + "d é"']) {
      for (const sort of [undefined, 'newest'] as const) {
        const link = narrowing(ui, query, sort);
        for (const [field, value] of [
          ['year', '2031'],
          ['party', `D'66 & "PVX"`],
          ['status', 'answered'],
          ['asker', 'Çelik-Å'],
        ] as const) {
          const expected = ui.to.search(narrowed(query, field, value, ui.lang), sort ? { sort } : {});
          assert.equal(link(field, value), expected);
          assert.equal(link(field, value), expected, 'the second time');
        }
      }
    }
  }
});
