/** The words of finding: suggestions, what is near, what is alike. */

import type { Slip } from '../../../store/slip.ts';

const kinds: Record<'member' | 'party' | 'ministry' | 'subject' | 'question', string> = {
  member: 'Parlementslid',
  party: 'Fractie',
  ministry: 'Ministerie',
  subject: 'Onderwerp',
  question: 'Eerdere vragen',
};

/** What is wrong with a query; the message says it in English. */
function slipText(slip: Slip, _message: string): string {
  switch (slip.slip) {
    case 'too-long':
      return 'De zoekvraag is te lang: gebruik hooguit 1.000 tekens.';
    case 'too-many-words':
      return 'De zoekvraag heeft te veel woorden: gebruik er hooguit 40.';
    case 'open-quote':
      return 'Er ontbreekt een aanhalingsteken: zet de hele woordgroep tussen twee aanhalingstekens.';
    case 'empty':
      return 'Er is niets om te zoeken: typ een woord.';
    case 'only-without':
      return 'Er staat alleen wat u niet zoekt: typ er een woord bij dat u wel zoekt.';
    case 'mixed-or':
      return 'OF staat tussen woorden, of tussen waarden van hetzelfde veld.';
    case 'without-or':
      return 'Een woord met een minteken kan niet naast OF staan: zet haakjes, zoals in -(een OF ander).';
    case 'too-deep':
      return 'Er staan te veel haakjes in elkaar.';
    case 'empty-phrase':
      return 'Tussen de aanhalingstekens staat geen woord.';
    case 'bare-star':
      return 'Een ster alleen zoekt alles: zet er letters voor, zoals in kamer*.';
    case 'field-in-group':
      return `Een veld zoals ${slip.name}: kan niet tussen haakjes staan.`;
    case 'no-field':
      return `Er is geen veld ‘${slip.name}’. Zoekt u het woord zelf, laat dan de dubbele punt weg. De velden staan hieronder.`;
    case 'no-value':
      return `Bij het veld ${slip.field}: staat geen waarde. Schrijf bijvoorbeeld ${slip.example}`;
    case 'bad-value':
      return `Het veld ${slip.field}: kent ‘${slip.value}’ niet. Wel: ${slip.known.join(', ')}.`;
    case 'bad-day':
      return `‘${slip.value}’ is geen dag: schrijf bijvoorbeeld ${slip.field}:2023-01-31 of ${slip.field}:2023.`;
  }
}

export const find = {
  suggestions: {
    name: 'Voorstellen',
    one: '1 voorstel. Kies met pijl omlaag.',
    several: '# voorstellen. Kies met pijl omlaag.',
    kinds,
  },
  similar: {
    title: 'Eerder gevraagd?',
    lead: 'Plak een vraag die u wilt stellen, of een heel concept met genummerde vragen, en zie wat er eerder over gevraagd en geantwoord is. Uw tekst wordt nergens bewaard.',
    label: 'Uw vraag of concept',
    button: 'Zoek eerdere vragen',
    likeTitle: (number: string) => `Meer zoals vraag ${number}`,
    like: 'Meer zoals dit',
    none: 'Er is niets gevonden dat hierop lijkt.',
    found: 'Wat er het meest op lijkt',
    to: (numbers: string, count: number) => `Lijkt op uw ${count > 1 ? 'vragen' : 'vraag'} ${numbers}`,
    shared: 'Gemeen:',
  },
  onDays: 'Of zoekt u wat toen is gesteld?',
  named: 'Dit is het nummer van',
  slip: slipText,
  near: {
    spelt: 'Bedoelde u',
    without: 'Zonder een deel van uw zoekvraag',
    subjects: 'Onderwerpen die erop lijken',
    spelling: 'Gevonden met',
    some: 'Met een deel van deze woorden',
    nothing: 'Er is ook niets dat erop lijkt. Probeer een ander woord, of het begin van een woord met een ster.',
  },
};
