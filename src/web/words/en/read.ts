/** Words of reading a record: its clock, its places, quoting, and what the script adds. */

import type { read as nl } from '../nl/read.ts';

export const read: typeof nl = {
  theme: 'Display',
  themes: { system: 'as the device', light: 'light', dark: 'dark' },
  keys: 'Keys',
  keysDo: [
    ['/', 'to the search box'],
    ['j', 'to the next question'],
    ['k', 'to the previous question'],
    ['?', 'this list'],
  ],
  keysOn: 'Use these keys',
  close: 'Close',
};
