/** A pair as somebody who judges it reads it: its subject, who asked, its question, its answer (or the beginning of that). */

import type { Pair } from '../src/store/index-record.ts';
import type { Store } from '../src/store/open.ts';
import { unpack } from '../src/store/pack.ts';

export function textOfPair(store: Store, key: string, most = 300): string {
  const [id = '', numbers = ''] = key.split('#');
  const row = store.prepare('select subject, askers, pairs from record where id = ?').get(id);
  const pair = row && unpack<Pair[]>(row.pairs).find((each) => each.numbers.join(',') === numbers);
  if (!pair) return '';
  const askers = (JSON.parse(String(row.askers)) as { name: string }[]).map(({ name }) => name).join(', ');
  return `[${row.subject ?? ''}] <${askers}> ${pair.question} // ${pair.answer.slice(0, most)}`.replace(/\s+/g, ' ');
}
