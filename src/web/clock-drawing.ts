/**
 * The clock of a record as a line: from the day of asking to the last thing that happened or the end of the term, with what came
 * in between. Lengths are shares of the width, so that words keep their size on any screen; the list beneath says the same.
 */

import { html } from 'hono/html';
import type { Clock, State } from '../clock/clock.ts';
import { homeTimeZone, parliamentOf } from '../parliaments/read.ts';
import { dayAt } from '../record/day.ts';
import { dayOf } from '../record/merge.ts';
import { clockWords } from './clock-words.ts';
import type { Markup } from './markup.ts';
import { recordWords } from './own-words.ts';
import { daysBetween, type Shown } from './shown.ts';
import type { Ui } from './ui.ts';

/** In pixels: where the line lies, and the words above and below it. */
const [height, line, above, below] = [76, 38, 16, 68];
/** In percents of the width: where the line begins, how long it is, and how much room two words need beside each other. */
const [left, width, room] = [1.5, 97, 24];
/** A tick a week, while weeks can be told apart. */
const mostWeeks = 30;

const running: readonly State[] = ['open', 'due-soon', 'notice-given', 'overdue', 'partly-answered'];

type Event = { readonly kind: 'asked' | 'notice' | 'answer' | 'today'; readonly day: string };

export function clockDrawing(ui: Ui, record: Shown): Markup | '' {
  const { submitted, clock } = record;
  if (submitted === undefined || clock === undefined) return '';
  const events = eventsOf(record, submitted, clock);
  const end = events.at(-1)!.day;
  const days = Math.max(...[end, clock.due].map((day) => daysBetween(submitted, day) ?? 0));
  if (days === 0) return '';
  const at = (day: string): number => left + (width * (daysBetween(submitted, day) ?? 0)) / days;
  const stopped = clock.late > 0 ? clock.due : end;
  return html`<svg class="clock" height="${height}" width="100%" role="img" aria-label="${summary(ui, recordWords(ui, record.id).put, submitted, events, clock)}">
${stroke('term', at(submitted), at(clock.due))}${stroke('used', at(submitted), at(stopped))}${clock.late > 0 ? stroke('late', at(clock.due), at(end)) : ''}
${weeks(days).map((day) => html`<line class="week" x1="${percent(left + (width * day) / days)}" x2="${percent(left + (width * day) / days)}" y1="${line - 4}" y2="${line + 4}"/>`)}
<line class="due" x1="${percent(at(clock.due))}" x2="${percent(at(clock.due))}" y1="${line - 13}" y2="${line + 13}"/>
${events.map(({ kind, day }) => html`<circle class="${kind}" cx="${percent(at(day))}" cy="${line}" r="6"/>`)}
${labels(ui, events, clock, at)}
${word('due', at(clock.due), below, `${clockWords(ui, clock).due} ${shortDay(ui, clock.due)}`)}${lateness(ui, clock, at(clock.due))}
</svg>`;
}

/** What happened, in order of days; while the clock runs it ends today. */
function eventsOf({ id, replies }: Shown, submitted: string, { state }: Clock): Event[] {
  const happened = replies.flatMap((reply): Event[] => {
    const day = dayOf(reply);
    if (day === undefined || day < submitted) return [];
    return [{ kind: reply.document.kind === 'delay-notice' ? 'notice' : 'answer', day }];
  });
  const now = dayAt(new Date(), parliamentOf(id)?.clock.timeZone ?? homeTimeZone);
  const last: Event[] = running.includes(state) && now > submitted ? [{ kind: 'today', day: now }] : [];
  return [{ kind: 'asked', day: submitted }, ...happened.sort((a, b) => (a.day < b.day ? -1 : 1)), ...last];
}

const percent = (share: number): string => `${share.toFixed(2)}%`;

const stroke = (kind: string, from: number, until: number): Markup =>
  html`<line class="${kind}" x1="${percent(from)}" x2="${percent(until)}" y1="${line}" y2="${line}"/>`;

const weeks = (days: number): number[] =>
  days / 7 > mostWeeks ? [] : Array.from({ length: Math.floor((days - 1) / 7) }, (_, i) => (i + 1) * 7);

/** A word at its place; near either end it stays inside the drawing. */
const word = (kind: string, x: number, y: number, text: string): Markup => {
  const anchor = x < 15 ? 'start' : x > 85 ? 'end' : 'middle';
  const place = anchor === 'start' ? Math.min(x, left) : anchor === 'end' ? Math.max(x, left + width) : x;
  return html`<text class="${kind}" x="${percent(anchor === 'middle' ? x : place)}" y="${y}" text-anchor="${anchor}">${text}</text>`;
};

/** The days above the line, the first and the last always, what is between them where there is room; and how long it took. */
function labels(ui: Ui, events: readonly Event[], { days }: Clock, at: (day: string) => number): Markup {
  const [first, last] = [events[0]!, events.at(-1)!];
  const middle = (at(first.day) + at(last.day)) / 2;
  const told = [first];
  const isFree = (x: number): boolean => told.every((each) => Math.abs(at(each.day) - x) >= room);
  for (const each of [last, ...events.filter(({ kind }) => kind === 'notice')])
    if (isFree(at(each.day))) told.push(each);
  const took =
    days !== undefined && days >= 0 && isFree(middle) ? word('days', middle, above, ui.counted(days, 'day')) : '';
  return html`${told.map(({ kind, day }) => word(kind, at(day), above, kind === 'today' ? ui.words.record.today : shortDay(ui, day)))}${took}`;
}

function lateness(ui: Ui, clock: Clock, due: number): Markup | '' {
  if (clock.late === 0 || due > 55) return '';
  return word('late', left + width, below, clockWords(ui, clock).after);
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

function shortDay({ lang }: Ui, day: string): string {
  const format =
    dayFormats.get(lang) ??
    new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  dayFormats.set(lang, format);
  return format.format(Date.parse(day));
}

/** The drawing in a sentence. */
function summary(ui: Ui, put: string, submitted: string, events: readonly Event[], clock: Clock): string {
  const { record, read } = ui.words;
  const { term, state } = clockWords(ui, clock);
  const replies = events.filter(({ kind }) => kind === 'notice' || kind === 'answer');
  const told = [
    `${put}: ${ui.day(submitted)}`,
    ...replies.map(({ kind, day }) => `${read.events[kind as 'notice' | 'answer']}: ${ui.day(day)}`),
    `${term}: ${ui.day(clock.due)}, ${state}`,
  ];
  return `${record.course}. ${told.join('; ')}`;
}
