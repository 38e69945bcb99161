/** `answerable overdue`: the register of overdue questions, as of any day. */

import { parseArgs } from 'node:util';
import { isDay } from '../record/day.ts';
import { memberText } from '../record/member.ts';
import { Problem } from '../record/problem.ts';
import { parliamentsIn } from '../store/figures.ts';
import { overdueOn } from '../web/overdue.ts';
import { today } from '../web/today.ts';
import { openThere } from './opening.ts';

export const help = `answerable overdue [--on DAY] [--parliament ID] [--json] [--data DIR]

Lists the question sets that were overdue on a day, the longest first.

  --on DAY         as of that day, yyyy-mm-dd (today)
  --parliament ID  only those of one parliament, by the first part of their ids
  --json           print them as JSON, each date with its reasons
  --data DIR       where the register is (./data)`;

export function overdue(args: readonly string[]): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      on: { type: 'string' },
      parliament: { type: 'string' },
      json: { type: 'boolean' },
      data: { type: 'string', default: 'data' },
    },
  });
  if (values.on !== undefined && !isDay(values.on)) {
    throw new Problem('bad-usage', `Cannot read a day: expected yyyy-mm-dd, got "${values.on}"`);
  }
  const store = openThere(values.data);
  try {
    const on = values.on ?? today(store);
    const held = parliamentsIn(store);
    if (values.parliament !== undefined && !held.includes(values.parliament)) {
      const known = held.length === 0 ? 'it holds none' : `it holds ${held.join(', ')}`;
      throw new Problem('bad-usage', `The register has nothing of parliament "${values.parliament}": ${known}`);
    }
    const found = overdueOn(store, on, values.parliament);
    if (values.json) console.log(JSON.stringify(found, null, 2));
    else {
      for (const { id, subject, askers, clock } of found) {
        const who = askers.map(memberText).join(', ');
        console.log(`${String(clock.late).padStart(5)} days  due ${clock.due}  ${id}  ${subject ?? ''}  ${who}`);
      }
      const were = found.length === 1 ? 'question set was' : 'question sets were';
      console.log(`${found.length} ${were} overdue on ${on}.`);
    }
  } finally {
    store.close();
  }
  return 0;
}
