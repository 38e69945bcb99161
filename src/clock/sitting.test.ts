import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sittingDaysBetween } from './sitting.ts';

const recesses = [{ name: 'herfstreces', from: '2031-10-10', until: '2031-10-20', source: 'made up' }];
const sits = { value: [2, 3, 4], source: 'made up' };

test('sittingDaysBetween() counts days of the sitting week after the first day, up to and with the last', () => {
  assert.equal(sittingDaysBetween({ recesses: [] }, '2031-09-01', '2031-09-08'), 5); // a Monday to the next
  assert.equal(sittingDaysBetween({ sits, recesses: [] }, '2031-09-01', '2031-09-08'), 3);
  assert.equal(sittingDaysBetween({ sits, recesses: [] }, '2031-09-02', '2031-09-02'), 0);
  assert.equal(sittingDaysBetween({ sits, recesses: [] }, '2031-09-03', '2031-09-02'), 0);
});

test('sittingDaysBetween() counts no day of a recess, its first and last included', () => {
  assert.equal(sittingDaysBetween({ sits, recesses }, '2031-10-09', '2031-10-20'), 0);
  assert.equal(sittingDaysBetween({ sits, recesses }, '2031-10-08', '2031-10-21'), 2);
});
