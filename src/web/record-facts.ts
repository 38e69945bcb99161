/** What written forms tell of a record beside itself: where the site is, its parliament, its clock as of a day, or of today. */

import { parliamentOf } from '../parliaments/read.ts';
import type { Facts } from '../publish/facts.ts';
import type { QuestionSet } from '../record/merge.ts';
import { clockOn } from './clock.ts';

export function factsOf(site: string, record: QuestionSet, day?: string): Facts {
  const parliament = parliamentOf(record.id);
  const clock = clockOn(record, day);
  return { base: site, ...(parliament ? { parliament } : {}), ...(clock ? { clock } : {}) };
}
