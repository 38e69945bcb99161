/** De beschrijving van de API: standen van gegevens die veranderen, links, de dag voor antwoord. */

export const schemasOfStates = {
  FieldChange: 'Wat een latere stand van de gegevens anders zegt dan de vorige.',
  ForAnswer: 'De dag waarop het antwoord gegeven moet worden.',
  TextLink: 'Een stuk tekst dat in de bron een link is.',
} as const;

export const propertiesOfStates = {
  after: 'Wat de latere stand zegt.',
  answeredWith: 'De zaken die met ditzelfde antwoord beantwoord zijn.',
  attachments: 'Bijlagen.',
  before: 'Wat de vorige stand zei.',
  changes: 'Wat latere standen van de gegevens anders zeggen.',
  corrects: 'Of het een eerder antwoord verbetert.',
  earlier: 'Eerdere antwoorden en berichten waarvan dezelfde bron vertelt.',
  expected: 'Of de uiterste dag niet meer is dan wat het parlement verwacht: geen regel verplicht ertoe.',
  forAnswer: 'De dag waarop het antwoord gegeven moet worden.',
  interest: 'Of bij de vraag een belang is gemeld.',
  link: 'Waarheen de link leidt.',
  listed: 'Welke regels van de tekst onderdelen van een lijst zijn, geteld vanaf 0.',
  member: 'Het nummer van het lid bij het parlement.',
  named: 'Of de vrager de dag zelf noemde.',
  'ForAnswer.day': 'De dag.',
  'Question.links': 'De links in de tekst.',
  'Answer.links': 'De links in de tekst.',
  'Reason.name': 'De feestdag, het reces of het einde van de zitting.',
  settledOn: 'De dag daarvan.',
  'Clock.version': 'De eerste dag van de regels die gelden.',
  unnamed: 'Of de bron geen naam geeft, zodat de naam van het nummer van het lid is gemaakt.',
  what: 'Welk gegeven veranderde.',
  settled: 'Wat de zaak zegt dat ervan geworden is.',
  state: 'Hoe het op die dag met de termijn staat.',
  at: 'Wanneer de wijziging binnenkwam.',
} as const;
