import type { Parliament } from '../../record/parliament.ts';
import { citation } from './citation.ts';
import { clockRules } from './clock-rules.ts';
import { conflictsIn } from './conflicts.ts';
import { publicationName } from './publications.ts';

export const parliament: Parliament = {
  id: 'nl-tk',
  title: 'Tweede Kamer der Staten-Generaal',
  englishTitle: 'House of Representatives of the Netherlands',
  language: 'nl',
  clock: clockRules,
  citation,
  conflicts: conflictsIn,
  publicationName,
};
