/**
 * Reads a case as the open data of the House gives it: one JSON object that names the askers and the ministers it was put to,
 * without the questions themselves. Names are persons' names, so offices are those that they held on the day of asking. The
 * service gives actors with their part (ZaakActor); bulk files have them flattened to lists of names.
 */

import { dayAt, momentOf } from '../../record/day.ts';
import type { Asker, DocumentFacts, Office, Reading, RoleSpan } from '../../record/reading.ts';
import { type Actor, actorsOf } from './case-actors.ts';
import { clockRules } from './clock-rules.ts';
import { resolveParty } from './reference/parties.ts';
import { officesOf, resolveOffice } from './reference/resolve.ts';

const instrument = 'Schriftelijke vragen';

/** The reading of a case; undefined where the text is no case of this instrument. */
export function readCase(text: string): Reading | undefined {
  const found = parse(text);
  if (found?.Soort !== instrument || typeof found.Nummer !== 'string' || found.Nummer === '') return undefined;
  const day = dayOf(found.GestartOp);
  const sessionYear = textOf(found.Vergaderjaar);
  const withdrawn = /^(?:ingetrokken|vervallen)$/i.test(textOf(found.Status));
  const settled = withdrawn ? 'withdrawn' : found.Afgedaan === true ? 'done' : undefined;
  const roles = rolesOf(text);
  const unread = roles.filter(({ role }) => role === 'unread');
  const actors = actorsOf(found);
  return {
    document: {
      kind: 'questions',
      parliament: clockRules.parliament,
      ...(/^\d{4}-\d{4}$/.test(sessionYear) ? { sessionYear } : {}),
      case: found.Nummer,
      ...(settled ? { settled } : {}),
      ...stateOf(found),
    },
    ...(textOf(found.Onderwerp) === '' ? {} : { subject: textOf(found.Onderwerp) }),
    askers: actors.askers.map(({ name, party = '' }) => askerOf(name, party, day)),
    addressees: actors.addressees.flatMap((actor) => officesOfActor(actor, day)),
    ...(day === undefined ? {} : { submitted: day }),
    questions: [],
    answers: [],
    notes: [],
    other: [],
    reading: {
      coverage: coverageOf(text, unread),
      unread: unread.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
      remarks: unread.map(({ start, end }) => ({
        code: 'unread-text',
        message: 'A field of the case that is not known',
        start,
        end,
      })),
    },
    roles,
  };
}

/** The case as a thing that changes: the newest state of it speaks. */
export const caseThing = (guid: string): string => `${clockRules.parliament} case ${guid.toLowerCase()}`;

/** When a case or one of its actors last changed (ISO 8601, UTC); empty where that cannot be read. */
export function newestOf({ GewijzigdOp, ZaakActor }: Readonly<Record<string, unknown>>): string {
  const own = momentOf(GewijzigdOp);
  const actors = Array.isArray(ZaakActor) ? ZaakActor.map((each) => momentOf(each?.GewijzigdOp)) : [];
  return own === '' ? '' : [own, ...actors].sort().at(-1)!;
}

function stateOf(found: Readonly<Record<string, unknown>>): Pick<DocumentFacts, 'state'> {
  const at = newestOf(found);
  return textOf(found.Id) === '' || at === '' ? {} : { state: { of: caseThing(textOf(found.Id)), at } };
}

function askerOf(name: string, printed: string, day: string | undefined): Asker {
  const party = resolveParty(printed, day);
  return { name, party: printed, ...(printed !== '' && party !== undefined ? { resolved: { party } } : {}) };
}

/** The office that the data names; else those that the person held on the day. */
function officesOfActor({ name, office }: Actor, day: string | undefined): Office[] {
  if (office === undefined) return officesOf(name, day);
  const resolved = resolveOffice(office, day);
  return [resolved ? { ...office, resolved } : office];
}

const longestCase = 100_000;

function parse(text: string): Record<string, unknown> | undefined {
  if (text.length > longestCase || !/^\s*\{/.test(text) || !text.includes(`"${instrument}"`)) return undefined;
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

/** A time with its zone is the day on which it was where the House sits. */
function dayOf(value: unknown): string | undefined {
  const time = Date.parse(textOf(value));
  return Number.isNaN(time) ? undefined : dayAt(new Date(time), clockRules.timeZone);
}

/** Fields that say something of the record; all others that are known are for the keeper of the data alone. */
const told = [
  'Nummer',
  'Onderwerp',
  'GestartOp',
  'Vergaderjaar',
  'Status',
  'Afgedaan',
  'GerichtAan',
  'Indiener',
  'Medeindiener',
  'ActorNaam',
  'ActorFractie',
  'Functie',
  'Relatie',
];
const known = [
  ...told,
  'Id',
  'Soort',
  'Titel',
  'Organisatie',
  'Volgnummer',
  'GewijzigdOp',
  'Volgcommissie',
  'Alias',
  'Verwijderd',
  'ApiGewijzigdOp',
  'Kabinetsappreciatie',
  'ActorAfkorting',
  'Zaak_Id',
  'Persoon_Id',
  'Fractie_Id',
  'Commissie_Id',
  'SidActor',
  'HuidigeBehandelstatus',
  'GrootProject',
];

/** Every character of the object: what a field says, what holds it together, and fields that nobody knows. */
function rolesOf(text: string): RoleSpan[] {
  const roles: RoleSpan[] = [];
  const add = (role: string, start: number, end: number): void => {
    const before = roles.at(-1);
    if (end <= start) return;
    if (before?.role === role) roles[roles.length - 1] = { ...before, end };
    else roles.push({ role, start, end });
  };
  let at = 0;
  for (const match of text.matchAll(/"(\w+)"\s*:\s*("(?:[^"\\]|\\.)*"|[^",{}[\]\s]+)/g)) {
    const [whole, name = '', value = ''] = match;
    const from = match.index + whole.length - value.length;
    add('furniture', at, match.index);
    if (!known.includes(name)) add('unread', match.index, match.index + whole.length);
    else {
      add('furniture', match.index, from);
      add(told.includes(name) ? 'header' : 'furniture', from, match.index + whole.length);
    }
    at = match.index + whole.length;
  }
  const rest = text.slice(at);
  add(/^[\s}\],]*$/.test(rest) ? 'furniture' : 'unread', at, text.length);
  return roles;
}

function coverageOf(text: string, unread: readonly RoleSpan[]): number {
  const letters = (part: string): number => part.replace(/\s/g, '').length;
  const left = unread.reduce((sum, { start, end }) => sum + letters(text.slice(start, end)), 0);
  return 1 - left / letters(text);
}
