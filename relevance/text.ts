/** A pair as somebody who judges it reads it: its subject, its question, the beginning of its answer. */

import type { Pair } from '../src/store/index-record.ts';
import type { Store } from '../src/store/open.ts';
import { unpack } from '../src/store/pack.ts';

export function textOfPair(store: Store, key: string): string {
  const [id = '', numbers = ''] = key.split('#');
  const row = store.prepare('select subject, pairs from record where id = ?').get(id);
  const pair = row && unpack<Pair[]>(row.pairs).find((each) => each.numbers.join(',') === numbers);
  return pair ? `[${row.subject ?? ''}] ${pair.question} // ${pair.answer.slice(0, 300)}`.replace(/\s+/g, ' ') : '';
}
