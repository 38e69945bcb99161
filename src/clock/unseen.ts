/**
 * An answer may point to an earlier paper of its set that the register does not hold. Had that paper given notice of delay, the
 * answer was due later than the rules say from what is known. Nobody can tell without it, so the term says so.
 */

import type { AskedSet, Happening } from '../record/asked-set.ts';
import type { ClockRules } from '../record/clock-rules.ts';
import { dueOf, type Reason } from './due.ts';

/** The reasons of a due day, with that doubt beside the term where it would make another day. */
export function withUnseen(
  reasons: readonly Reason[],
  set: AskedSet,
  known: readonly Happening[],
  rules: ClockRules,
  end: Happening | undefined,
): readonly Reason[] {
  const { asked, unseen = [] } = set;
  if (unseen.length === 0 || end === undefined || known.some(({ kind }) => kind === 'notice')) return reasons;
  const { due } = dueOf(set, [{ kind: 'notice', day: asked }, ...known], rules, end);
  const doubt = `The reply points to ${unseen.join(' and ')}, not in the register: a notice of delay there would make it ${due}`;
  return reasons.map((reason) =>
    reason.rule === 'term' && due !== reason.until
      ? { ...reason, doubt: reason.doubt ? `${reason.doubt}. ${doubt}` : doubt }
      : reason,
  );
}
