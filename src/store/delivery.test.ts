import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { again, begin, type Delivery, end, type Outcome, weightOf } from './delivery.ts';

const outcomes: readonly Outcome[] = [
  { kind: 'sent' },
  { kind: 'failed', reason: 'refused' },
  { kind: 'later', reason: 'busy', until: '2031-01-01T00:00:00Z' },
];

test('B12: weightOf() rises along every step that a delivery takes', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...outcomes)), (chosen) => {
      let delivery: Delivery = { state: 'pending', attempts: 0 };
      for (const outcome of chosen) {
        const steps: Delivery[] =
          delivery.state === 'failed' ? [again(delivery)] : [begin(delivery), end(begin(delivery), outcome)];
        for (const next of steps) {
          assert.ok(weightOf(next) > weightOf(delivery), `${JSON.stringify(delivery)} to ${JSON.stringify(next)}`);
          delivery = next;
        }
        if (delivery.state === 'sent') break;
      }
    }),
  );
});

test('begin(), end() and again() take no step that is not drawn', () => {
  for (const state of ['sending', 'sent', 'failed'] as const) assert.throws(() => begin({ state, attempts: 1 }));
  for (const state of ['pending', 'sent', 'failed'] as const) {
    assert.throws(() => end({ state, attempts: 1 }, { kind: 'sent' }));
  }
  for (const state of ['pending', 'sending', 'sent'] as const) assert.throws(() => again({ state, attempts: 1 }));
});
