/** The clock of the Tweede Kamer. The articles' numbers after the revision of 2021 are not verified, so the chapter is named. */

import type { ClockRules } from '../../record/clock-rules.ts';

const published = { source: 'tweedekamer.nl, Recessen' };
const reported = { source: 'nu.nl, July 2022', doubt: 'From the press, not from the House' };
const secondHand = { source: 'A public calendar program', doubt: 'Not held against the page of the House' };

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
  sits: {
    value: [2, 3, 4],
    source: 'tweedekamer.nl: plenary sittings on Tuesday, Wednesday and Thursday',
    doubt: 'The usual week; committees also meet on other days',
  },
  recesses: [
    { name: 'zomerreces 2022', from: '2022-07-08', until: '2022-09-05', ...reported },
    { name: 'meireces 2023', from: '2023-04-21', until: '2023-05-08', ...published },
    { name: 'zomerreces 2023', from: '2023-07-07', until: '2023-09-04', ...published },
    { name: 'herfstreces 2023', from: '2023-10-13', until: '2023-10-23', ...published },
    { name: 'kerstreces 2023', from: '2023-12-22', until: '2024-01-15', ...published },
    { name: 'voorjaarsreces 2024', from: '2024-02-16', until: '2024-02-26', ...published },
    { name: 'meireces 2024', from: '2024-04-26', until: '2024-05-13', ...published },
    { name: 'zomerreces 2024', from: '2024-07-05', until: '2024-09-02', ...published },
    { name: 'zomerreces 2025', from: '2025-07-04', until: '2025-09-01', ...secondHand },
    { name: 'verkiezingsreces 2025', from: '2025-10-03', until: '2025-10-29', ...secondHand },
    { name: 'kerstreces 2025', from: '2025-12-19', until: '2026-01-12', ...secondHand },
    { name: 'voorjaarsreces 2026', from: '2026-02-13', until: '2026-02-23', ...secondHand },
    { name: 'meireces 2026', from: '2026-04-24', until: '2026-05-11', ...secondHand },
    { name: 'zomerreces 2026', from: '2026-07-03', until: '2026-08-31', ...secondHand },
  ],
};
