/** De klok: waarom een dag de laatste is. */

import type { Reason } from '../../../clock/due.ts';

export const rules: Record<Reason['rule'], string> = {
  term: 'De termijn',
  'term-after-notice': 'De termijn na een uitstelbericht',
  'late-notice': 'Een uitstelbericht na de termijn',
  'notice-moves-nothing': 'Een uitstelbericht verschuift deze dag niet',
  'named-day': 'De dag die de vrager noemde',
  'short-notice': 'Korter van tevoren dan de regels vragen',
  'put-down': 'De dag waarop de vraag op de agenda staat',
  'put-down-only': 'De dag waarop de vraag op de agenda staat; het antwoord hoeft er dan niet te zijn',
  'moved-day': 'Een eerdere dag, die is verschoven',
  expected: 'Wanneer het parlement het antwoord verwacht; geen regel verplicht ertoe',
  'end-of-session': 'Het einde van de zitting: wat niet is beantwoord, vervalt',
  'calendar-gap': 'Niet alle recessen van deze dagen zijn hier bekend; de dag kan later zijn',
  'rest-day': 'De laatste dag was geen werkdag',
  recess: 'Dagen van reces, die niet meetellen',
  holiday: 'Feestdag, die niet meetelt',
  weekend: 'Weekeinde, dat niet meetelt',
  'between-sessions': 'Tussen twee zittingen, niet meegeteld',
  'no-sitting': 'Dagen waarop niet wordt vergaderd',
};
