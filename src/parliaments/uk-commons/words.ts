/** The words of the House of Commons: one question is put at a time, a delay is a holding answer, and a source is data, no paper. */

import type { Parliament } from '../../record/parliament.ts';

export const words: Parliament['words'] = {
  nl: {
    session: 'Zitting',
    term: 'In het Britse Lagerhuis hoort het antwoord er te zijn op de dag die de vrager noemde; bij andere vragen wordt het binnen vijf zittingsdagen verwacht.',
    kinds: { questions: 'Vraag', 'delay-notice': 'Voorlopig antwoord' },
    put: 'Vraag ingediend',
    papers: 'Bronnen',
    inPaper: 'In de bron',
  },
  en: {
    session: 'Session',
    term: 'In the House of Commons an answer is due on the day that the asker named; to other questions it is expected within five sitting days.',
    kinds: { questions: 'Question', 'delay-notice': 'Holding answer' },
    put: 'Question tabled',
    papers: 'Sources',
    inPaper: 'In the source',
  },
};
