/** The clock of the House of Commons, by its standing orders and by Erskine May, the authority on its practice. */

import type { ClockRules } from '../../record/clock-rules.ts';
import { calendarWhole, endings, holidays, recesses } from './calendar.ts';
import { parliamentId } from './id.ts';

const erskineMay = 'Erskine May (25th edition), paragraph 22.4';

export const clockRules: ClockRules = {
  parliament: parliamentId,
  timeZone: 'Europe/London',
  soon: { value: 1, source: 'Ours: most questions are put down for a few days after they are tabled' },
  sits: {
    value: [1, 2, 3, 4],
    source: 'The House sits from Monday to Thursday, and on some Fridays',
    doubt: 'The Fridays on which it sits are not in the calendar',
  },
  versions: [
    {
      from: '1971-01-01',
      term: {
        value: 5,
        source: `${erskineMay}: ministers should endeavour to answer an ordinary question within a working week; the Procedure Committee measures answers within five sitting days (report on the 2017 Parliament, October 2020)`,
        doubt: 'Whether the days count from the day of tabling or from the first sitting day after it is not said',
      },
      termBinds: {
        value: false,
        source: `${erskineMay}: an endeavour that the House has endorsed; no standing order gives an ordinary question a term`,
      },
      counts: {
        value: 'sitting-days',
        source:
          'House of Commons Procedure Committee, report on written questions in the 2017 Parliament (October 2020)',
        doubt: `${erskineMay} says a working week; a Friday on which the House sits is not in the calendar`,
      },
      recessStopsTheTerm: { value: true, source: 'Days of recess are no sitting days' },
      noticeMovesNothing: {
        value: true,
        source: 'Standing Order No. 22(4): the answer to a named day question is to be given on that day',
        doubt: 'A holding answer says that more will come; no rule gives a later day',
      },
      putDownFor: {
        value: 2,
        source: `${erskineMay}: put down for the second sitting day after tabling, where nothing else is said`,
      },
      putDownIsDue: {
        value: false,
        source: `${erskineMay}: the answer to an ordinary question will not necessarily be given on the day that it is put down for`,
      },
      namedDayNotice: {
        value: 3,
        source: `Standing Order No. 22(4) and ${erskineMay}: at least three days before, Saturdays and Sundays not counted`,
      },
      lapsesAtEnd: {
        value: true,
        source:
          'Erskine May (25th edition), paragraph 8.6; Commons Library briefing 8589: unanswered questions fall at prorogation',
      },
    },
  ],
  holidays,
  recesses,
  calendarWhole,
  endings,
};
