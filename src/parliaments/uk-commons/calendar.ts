/** When the House of Commons does not sit: public holidays in England, recesses, and the gaps between sessions. */

import type { Holiday, Recess, SessionEnd } from '../../record/clock-rules.ts';

const toWeekday = { moves: 'to-next-weekday' } as const;

/** Bank holidays in England and Wales (Banking and Financial Dealings Act 1971, proclamations; gov.uk/bank-holidays). */
export const holidays: readonly Holiday[] = [
  { name: 'New Year’s Day', on: '01-01', ...toWeekday },
  { name: 'Good Friday', daysFromEaster: -2 },
  { name: 'Easter Monday', daysFromEaster: 1 },
  { name: 'Early May bank holiday', monday: 'first', month: 5, lastYear: 2019 },
  { name: 'Early May bank holiday', day: '2020-05-08' },
  { name: 'Early May bank holiday', monday: 'first', month: 5, firstYear: 2021 },
  { name: 'Spring bank holiday', monday: 'last', month: 5, lastYear: 2001 },
  { name: 'Spring bank holiday', day: '2002-06-04' },
  { name: 'Golden Jubilee', day: '2002-06-03' },
  { name: 'Spring bank holiday', monday: 'last', month: 5, firstYear: 2003, lastYear: 2011 },
  { name: 'Wedding of Prince William', day: '2011-04-29' },
  { name: 'Spring bank holiday', day: '2012-06-04' },
  { name: 'Diamond Jubilee', day: '2012-06-05' },
  { name: 'Spring bank holiday', monday: 'last', month: 5, firstYear: 2013, lastYear: 2021 },
  { name: 'Spring bank holiday', day: '2022-06-02' },
  { name: 'Platinum Jubilee', day: '2022-06-03' },
  { name: 'State funeral of Queen Elizabeth II', day: '2022-09-19' },
  { name: 'Coronation of King Charles III', day: '2023-05-08' },
  { name: 'Spring bank holiday', monday: 'last', month: 5, firstYear: 2023 },
  { name: 'Summer bank holiday', monday: 'last', month: 8 },
  { name: 'Christmas Day', on: '12-25', ...toWeekday },
  { name: 'Boxing Day', on: '12-26', ...toWeekday },
];

const page = { source: 'parliament.uk, House of Commons recess dates' };
const reported = {
  source: 'A guide for the public (clearthelobby.co.uk, 2018)',
  doubt: 'Not held against the page of the House',
};
const remembered = { source: 'As generally known', doubt: 'Not held against the page of the House' };

/** From the day after the House rises to the day before it returns. */
export const recesses: readonly Recess[] = [
  { name: 'Conference recess 2013', from: '2013-09-14', until: '2013-10-07', ...remembered },
  { name: 'November recess 2013', from: '2013-11-13', until: '2013-11-17', ...remembered },
  { name: 'Christmas recess 2013', from: '2013-12-20', until: '2014-01-05', ...remembered },
  { name: 'Summer recess 2014', from: '2014-07-23', until: '2014-08-31', ...page },
  { name: 'Conference recess 2014', from: '2014-09-13', until: '2014-10-12', ...page },
  { name: 'November recess 2014', from: '2014-11-12', until: '2014-11-16', ...page },
  { name: 'Christmas recess 2014', from: '2014-12-19', until: '2015-01-04', ...page },
  { name: 'February recess 2015', from: '2015-02-13', until: '2015-02-22', ...page },
  { name: 'Summer recess 2017', from: '2017-07-21', until: '2017-09-04', ...reported },
  { name: 'Conference recess 2017', from: '2017-09-15', until: '2017-10-08', ...reported },
  { name: 'November recess 2017', from: '2017-11-08', until: '2017-11-12', ...reported },
  { name: 'Christmas recess 2017', from: '2017-12-22', until: '2018-01-07', ...reported },
  { name: 'February recess 2018', from: '2018-02-09', until: '2018-02-19', ...reported },
  { name: 'Easter recess 2018', from: '2018-03-30', until: '2018-04-15', ...reported },
  { name: 'Whitsun recess 2018', from: '2018-05-25', until: '2018-06-03', ...reported },
  { name: 'Conference recess 2022', from: '2022-09-24', until: '2022-10-10', ...page },
  { name: 'Christmas recess 2023', from: '2023-12-20', until: '2024-01-07', ...page },
  { name: 'February recess 2024', from: '2024-02-09', until: '2024-02-18', ...page },
  { name: 'Easter recess 2024', from: '2024-03-27', until: '2024-04-14', ...page },
  { name: 'May Day recess 2024', from: '2024-05-03', until: '2024-05-06', ...page },
  { name: 'Summer recess 2024', from: '2024-07-31', until: '2024-09-01', ...remembered },
  { name: 'Conference recess 2024', from: '2024-09-13', until: '2024-10-06', ...remembered },
  { name: 'Christmas recess 2024', from: '2024-12-20', until: '2025-01-05', ...remembered },
];

/**
 * Of these stretches every recess is above. What lies between them and around them is known in part or not at all: the recesses of
 * 2015 from March on, of 2016, of 2019 to 2021, and of 2025 and after were not found in a source that could be kept.
 */
export const calendarWhole = [
  { from: '2013-09-14', until: '2014-01-31' },
  { from: '2014-06-04', until: '2015-02-28' },
  { from: '2017-06-13', until: '2018-07-15' },
  { from: '2023-12-20', until: '2024-11-05' },
] as const;

const proclaimed = {
  source: 'Announcements of Parliament (parliament.uk, Hansard, the Egg Timer of the Commons Library)',
};

/** The last day of each session and the day on which the House met again. The prorogation of September 2019 was void. */
export const endings: readonly SessionEnd[] = [
  { name: 'Prorogation', day: '2008-11-26', next: '2008-12-03', ...proclaimed },
  { name: 'Prorogation', day: '2009-11-12', next: '2009-11-18', ...remembered },
  { name: 'Prorogation before dissolution', day: '2010-04-08', next: '2010-05-18', ...proclaimed },
  { name: 'Prorogation', day: '2012-05-01', next: '2012-05-09', ...proclaimed },
  { name: 'Prorogation', day: '2013-04-25', next: '2013-05-08', ...proclaimed },
  { name: 'Prorogation', day: '2014-05-14', next: '2014-06-04', ...remembered },
  { name: 'Prorogation before dissolution', day: '2015-03-26', next: '2015-05-18', ...proclaimed },
  { name: 'Prorogation', day: '2016-05-12', next: '2016-05-18', ...remembered },
  { name: 'Prorogation before dissolution', day: '2017-04-27', next: '2017-06-13', ...remembered },
  { name: 'Prorogation', day: '2019-10-08', next: '2019-10-14', ...proclaimed },
  { name: 'Dissolution', day: '2019-11-05', next: '2019-12-17', ...remembered },
  { name: 'Prorogation', day: '2021-04-29', next: '2021-05-11', ...remembered },
  { name: 'Prorogation', day: '2022-04-28', next: '2022-05-10', ...proclaimed },
  { name: 'Prorogation', day: '2023-10-26', next: '2023-11-07', ...proclaimed },
  { name: 'Prorogation before dissolution', day: '2024-05-24', next: '2024-07-09', ...proclaimed },
];
