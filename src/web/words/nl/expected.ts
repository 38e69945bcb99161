/** De klok waar geen termijn verplicht: wanneer een antwoord wordt verwacht. */

import type { State } from '../../../clock/clock.ts';

const states: Partial<Record<State, string>> = {
  open: 'binnen de verwachte tijd',
  'due-soon': 'antwoord binnenkort verwacht',
  overdue: 'nog geen antwoord',
  'answered-in-time': 'beantwoord binnen de verwachte tijd',
  'answered-late': 'beantwoord',
};

export const expected = {
  term: 'Verwacht',
  due: 'verwacht',
  states,
  late: (days: string) => `${days} later dan verwacht`,
  short: (days: string) => `${days} later`,
};
