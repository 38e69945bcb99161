/** The words of how long answers take: by duration, over the years, by party and ministry. */

import type { UsualTerm } from '../../../clock/usual.ts';

const numerals = [
  'nul',
  'een',
  'twee',
  'drie',
  'vier',
  'vijf',
  'zes',
  'zeven',
  'acht',
  'negen',
  'tien',
  'elf',
  'twaalf',
];

export const waits = {
  within: (term: string) => `Binnen ${term}`,
  weeks: (count: number) => (count === 1 ? 'een week' : `${numerals[count] ?? count} weken`),
  still: (term: string, share: string) => `Na ${term} wacht nog ${share}.`,
  curveSays: (days: string) =>
    `Wat nog open is, telt mee als wachtend; wat is ingetrokken of verviel, tot die dag. Een stippellijn staat bij ${days} dagen.`,
  /** What a term that leaves out days comes to. */
  usual: ({ counts, value, days }: UsualTerm) =>
    counts === 'every-day'
      ? ''
      : `Zo lang duren ${value} ${counts === 'sitting-days' ? 'zittingsdagen' : 'werkdagen'} buiten reces en feestdagen hoogstens (${days} dagen).`,
  parliament: 'Parlement',
  allParliaments: 'Alle parlementen',
  durations: 'Na hoeveel dagen het antwoord kwam',
  /** Within which term which share was answered; absent where the sets are too few to tell one. */
  durationsSays: (answered: string, open: string, share?: readonly [within: string, share: string]) =>
    `${answered} beantwoord, ${open} nog open.${share ? ` ${share[0]} is ${share[1]} beantwoord; wat nog open is, telt mee als niet beantwoord.` : ''}`,
  days: 'Dagen',
  span: (from: string, until: string) => `${from}–${until}`,
  beyond: (from: string) => `${from}+`,
  open: 'nog open',
  /** In the place of a class of days. */
  ended: 'geen',
  undated: (sets: string) =>
    `${sets} × dag van stellen niet bekend: geen stuk noemt die, en deze reeksen staan in geen enkel cijfer.`,
  unknownMost: 'Dat zijn de meeste: over duur en termijn is hier daarom niets te zeggen.',
  unanswered: 'Ingetrokken of vervallen',
  unansweredWhy:
    'Wat is ingetrokken of vervallen, kreeg geen antwoord: het telt mee als wachtend, tot de dag waarop het eindigde.',
  months: 'Reeksen vragen per maand',
  monthsSays: (total: string, name: string, most: string) => `${total} in deze maanden; de meeste in ${name}: ${most}.`,
  median: 'Middelste duur per jaar van vragen',
  medianSays: (from: string, until: string) =>
    `Van ${from} tot en met ${until}: binnen zoveel dagen is de helft van de reeksen beantwoord; wat nog open is, telt mee als wachtend. Waar geen staaf staat, is dat nog niet te zeggen.`,
  inTime: 'Aandeel binnen de termijn per jaar van vragen',
  inTimeSays: (share: string, judged: string) =>
    `Over alle jaren samen ${share} van ${judged} reeksen die zijn beantwoord of te laat waren.`,
  by: { party: 'Naar fractie', ministry: 'Naar ministerie' },
  byHint: 'Een reeks aan meer dan een ministerie, of van leden van meer dan een fractie, telt bij elk.',
  byShown: (shown: string, all: string) =>
    `De grafieken tonen de ${shown} met de meeste reeksen waarop antwoord kwam; de tabel toont alle ${all}.`,
  medianBy: 'middelste duur',
  medianBySays:
    'Binnen zoveel dagen was de helft beantwoord; de dunne lijn beslaat de middelste helft. Tussen haakjes hoeveel reeksen. Wat nog open is, telt mee als wachtend.',
  restOn:
    'Duur en aandelen gaan over de reeksen waarvan het antwoord hier is ingelezen en wat nog openstaat. Een streepje: nog niet te zeggen, te weinig om een aandeel te noemen (minder dan tien), of van de meeste reeksen is hier niet bekend wanneer het antwoord kwam.',
  /** Beside a share: what it is of. */
  of: (sets: string) => `van ${sets}`,
  tooFew: (sets: string) => `te weinig (${sets})`,
  quartiles: 'Middelste helft (dagen)',
  between: (from: string, until: string) => `${from} tot ${until}`,
  inTimeBy: 'aandeel binnen de termijn',
  inTimeBySays: 'Van wat is beantwoord of te laat was. Wat nog open is en te laat, telt als niet op tijd.',
  medianOver: 'middelste duur per jaar van vragen',
  medianOverSays: (term: string) =>
    `In dagen, alle op dezelfde schaal; de stippellijn is de termijn (${term}). De hoogste en de laatste staan erbij. Waar geen staaf staat, is er niets te zeggen.`,
  counted: 'n (reeksen)',
  judged: 'n (beantwoord of te laat)',
};
