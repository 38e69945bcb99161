import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, type Followed, followedOf, readAddress, targetOf } from './followed.ts';

const every: readonly Followed[] = [
  { kind: 'search', query: 'kaart partij:"De Brug" -jaar:2031' },
  { kind: 'subject', query: 'veer & pont #1' },
  { kind: 'member', name: 'Van ’t Veer' },
  { kind: 'party', name: 'PVX' },
  { kind: 'ministry', name: 'Water en Land' },
  { kind: 'office', role: 'state-secretary', portfolio: 'Havens: zee' },
  { kind: 'office', role: 'prime-minister', portfolio: '' },
  { kind: 'set', record: 'xx/2031Z00001' },
  { kind: 'question', record: 'xx/2031Z00001', number: '7a' },
  { kind: 'overdue' },
];

test('what is followed is the same again after the file of followers, and after an address', () => {
  for (const followed of every) {
    assert.deepEqual(followedOf(targetOf(followed)), followed);
    assert.deepEqual(readAddress(Object.fromEntries(new URLSearchParams(addressOf(followed)))), followed);
  }
});

test('readAddress() takes one thing, and nothing that is none', () => {
  for (const asked of [
    {},
    { lid: '' },
    { lid: 'Zwaan', fractie: 'PVX' },
    { vraag: '3' },
    { ambt: 'koning:Water' },
    { ambt: 'minister:' },
    { reeks: 'xx/1', vraag: '1#2' },
    { lid: 'Zwaan\r\nBcc: x' },
    { zoeken: 'x'.repeat(1001) },
  ]) {
    assert.equal(readAddress(asked as Record<string, string>), undefined, JSON.stringify(asked));
  }
});
