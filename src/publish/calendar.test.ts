import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { calendarOf } from './calendar.ts';
import { ferry, ferryFacts } from './fixtures/ferry.ts';

const parsed = (text: string) => {
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return events.map((event) => ({
    uid: event.getFirstPropertyValue('uid'),
    start: String(event.getFirstPropertyValue('dtstart')),
    allDay: (event.getFirstPropertyValue('dtstart') as { isDate: boolean }).isDate,
    sequence: event.getFirstPropertyValue('sequence'),
    status: event.getFirstPropertyValue('status'),
    summary: event.getFirstPropertyValue('summary'),
  }));
};
const clock = ferryFacts.clock!;

test('calendarOf() is read by another library: a whole day, with the term that the notice moved', () => {
  assert.deepEqual(parsed(calendarOf('Termijnen', [{ record: ferry, facts: ferryFacts }])), [
    {
      uid: 'b472924c-4d8b-5845-9a64-06968dc63544',
      start: '2099-04-13',
      allDay: true,
      sequence: 1,
      status: 'CONFIRMED',
      summary: 'Termijn: Het bericht ‘Veer & pont <stil>’',
    },
  ]);
});

test('calendarOf() keeps the name of an event when its date moves, and raises its sequence', () => {
  const before = { ...ferryFacts, clock: { ...clock, due: '2099-03-23', reasons: clock.reasons.slice(0, 1) } };
  const [first] = parsed(calendarOf('', [{ record: ferry, facts: before }]));
  const [second] = parsed(calendarOf('', [{ record: ferry, facts: ferryFacts }]));
  assert.equal(first!.uid, second!.uid);
  assert.deepEqual([first!.sequence, second!.sequence], [0, 1]);
  assert.notEqual(parsed(calendarOf('', [{ record: { ...ferry, id: 'xx/2' }, facts: before }]))[0]!.uid, first!.uid);
});

test('calendarOf() cancels what is withdrawn, and leaves out what has no clock', () => {
  const { clock: _, ...timeless } = ferryFacts;
  const withdrawn = { ...ferryFacts, clock: { ...clock, state: 'withdrawn' as const } };
  const events = parsed(
    calendarOf('', [
      { record: ferry, facts: withdrawn },
      { record: ferry, facts: timeless },
    ]),
  );
  assert.deepEqual(
    events.map(({ status }) => status),
    ['CANCELLED'],
  );
});

test('calendarOf() folds at 75 octets, ends lines with CRLF, and lets no text end its line', () => {
  const subject = `${'é😀,;\\ '.repeat(40)}\r\nEND:VEVENT\nX-EVIL:1\u0000`;
  const text = calendarOf('a\nb', [{ record: { ...ferry, subject }, facts: ferryFacts }]);
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75 && !/[\r\n\0]/.test(line), line);
  assert.ok(!text.includes('\ufffd'));
  assert.equal(
    parsed(text)[0]!.summary,
    `Termijn: ${subject.replace('\r\n', '\n').replace('\0', '').replace(/^é/, 'É')}`,
  );
});
