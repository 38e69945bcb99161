/** The clock of the Tweede Kamer. The articles' numbers after the revision of 2021 are not verified, so the chapter is named. */

import type { ClockRules } from '../../record/clock-rules.ts';

export const clockRules: ClockRules = {
  parliament: 'nl-tk',
  timeZone: 'Europe/Amsterdam',
  soon: { value: 5, source: 'Ours: what a drafter still has time to act on' },
  versions: [
    {
      from: '1994-01-01',
      term: {
        value: 21,
        source: 'Reglement van Orde, schriftelijke vragen: three weeks',
        doubt: 'Counted in calendar days from the day of submission; whether from forwarding is not verified',
      },
      termAfterNotice: {
        value: 42,
        source: 'Reglement van Orde, schriftelijke vragen: three weeks more after a notice with reasons, six in all',
        doubt: 'Counted from the day of submission; whether from the notice is not verified',
      },
      lateNoticeExtends: {
        value: true,
        source: 'Reglement van Orde, schriftelijke vragen',
        doubt:
          'The rules do not say what a notice after three weeks does; the House lists sets after six weeks once one was given',
      },
      recessStopsTheTerm: {
        value: false,
        source: 'Reglement van Orde, schriftelijke vragen',
        doubt: 'Whether recess stops the term is not verified; the House counts on in its weekly list',
      },
    },
  ],
  recesses: [
    { name: 'kerstreces 2023', from: '2023-12-22', until: '2024-01-15' },
    { name: 'zomerreces 2023', from: '2023-07-07', until: '2023-09-04' },
    { name: 'zomerreces 2024', from: '2024-07-05', until: '2024-09-02' },
  ],
};
