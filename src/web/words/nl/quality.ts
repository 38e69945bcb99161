/** The words of the register's own quality. */

import type { SetReason } from '../../../record/doubts.ts';
import type { Dimension } from '../../../store/quality-report.ts';

const reasons: Record<SetReason, string> = {
  'came-apart': 'Reeksen die iets gemeen hebben en toch niet één zijn: hun nummers spreken elkaar tegen',
  'paper-differs-from-case': 'Het stuk zegt iets anders dan de gegevens van de zaak',
  'set-without-questions': 'Een reeks met stukken, waarvan geen vraag is gelezen',
  'case-without-paper': 'Een zaak waarvan hier geen stuk is ingelezen',
};
const dimensions: Record<Dimension, string> = {
  kind: 'Naar soort',
  format: 'Naar bestand',
  parliament: 'Naar parlement',
  year: 'Naar jaar',
};

export const quality = {
  title: 'Kwaliteit',
  lead: 'Wat hier is ingelezen, hoe volledig dat is gelezen, en wat een mens zou moeten bekijken.',
  link: 'Kwaliteit',
  documents: 'Documenten',
  sets: 'Reeksen vragen',
  whole: 'Geheel verklaard',
  unread: 'Niet-verklaarde tekens',
  remarked: 'Met opmerking',
  read: 'Wat er is gelezen',
  dimensions,
  /** Of a table that is folded. */
  rows: (count: number) => `Toon ${count} regels`,
  case: 'Gegevens van een zaak',
  formats: {
    json: 'JSON',
    text: 'Tekst',
    pdf: 'PDF',
    docx: 'DOCX',
    xml: 'XML',
    html: 'Webpagina',
    markdown: 'Markdown',
    unknown: 'Onbekend',
  } as Readonly<Record<string, string>>,
  noYear: 'niet gelezen',
  name: 'Naam',
  coverage: 'Hoe volledig',
  coverageSays: 'Van de stukken, zonder de gegevens van zaken: welk deel van de tekens een regel verklaart.',
  band: (from: string, until: string | undefined) => (until === undefined ? from : `${from} tot ${until}`),
  reasonsTitle: 'Opmerkingen en twijfels',
  reasonsSays:
    'Hoe vaak iets is opgemerkt: in zoveel documenten, of in zoveel reeksen als het een hele reeks betreft. Elke regel leidt naar de lijst.',
  reason: 'Wat',
  count: 'Aantal',
  reasons,
  list: 'Te bekijken',
  listSays: (count: string) => `${count} met een reden om te kijken; wat de meeste redenen heeft, staat bovenaan.`,
  nothing: 'Er is niets waar iemand naar zou moeten kijken.',
  setsAlike: (n: number) => (n === 1 ? 'De hele reeks' : `${n} reeksen`),
  otherSets: (n: number) => `De ${n} andere reeksen`,
  back: 'Terug naar het overzicht',
  csv: 'CSV',
};
