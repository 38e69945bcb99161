/** The description of the API: states of data that change, links, the day for answer. */

export const schemasOfStates = {
  FieldChange: 'What a later state of the data says otherwise than the one before.',
  ForAnswer: 'The day on which the answer is to be given.',
  TextLink: 'A stretch of a text that is a link in its source.',
} as const;

export const propertiesOfStates = {
  after: 'What the later state says.',
  answeredWith: 'The cases that were answered by this same answer.',
  attachments: 'Attachments.',
  before: 'What the state before it said.',
  changes: 'What later states of the data say otherwise.',
  corrects: 'Whether it corrects an earlier answer.',
  earlier: 'Earlier replies of which the same source tells.',
  expected: 'Whether the due day is no more than what the parliament expects: no rule obliges to it.',
  forAnswer: 'The day on which the answer is to be given.',
  interest: 'Whether an interest was declared with the question.',
  link: 'Where the link leads.',
  listed: 'Which lines of the text are items of a list, counted from 0.',
  member: 'The number of the member at the House.',
  named: 'Whether the asker named the day.',
  'ForAnswer.day': 'The day.',
  'Question.links': 'The links in the text.',
  'Answer.links': 'The links in the text.',
  'Reason.name': 'The holiday, the recess or the end of the session.',
  settledOn: 'The day of it.',
  'Clock.version': 'The first day of the rules that apply.',
  unnamed: 'Whether the source tells no name, so that the name is made of the number of the member.',
  what: 'Which fact changed.',
  settled: 'What the case says has become of it.',
  state: 'Where the term stands on that day.',
  at: 'When the change came in.',
} as const;
