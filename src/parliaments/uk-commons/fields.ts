/**
 * The names under which the House's two services tell the same of a question: the written questions service (JSON) and the
 * older feed to departments (XML, data.parliament.uk QnA). A name that is in no list here is left unread.
 */

/** What a question is made of, and the fields that tell it. */
export const told = {
  uin: ['uin', 'Uin'],
  house: ['house', 'House.HouseName'],
  tabled: ['dateTabled', 'TabledDate'],
  forAnswer: ['dateForAnswer', 'DateForAnswer'],
  namedDay: ['isNamedDay'],
  questionType: ['QuestionType'],
  interest: ['memberHasInterest', 'RegisteredInterest'],
  asker: ['askingMember.name', 'TablingMember.MemberName'],
  askerId: ['askingMemberId', 'TablingMember.MemberId'],
  askerParty: ['askingMember.party'],
  askerSeat: ['askingMember.memberFrom', 'TablingMember.Constituency'],
  body: ['answeringBodyName', 'AnsweringBody.AnsweringBodyName'],
  bodyId: ['answeringBodyId', 'AnsweringBody.AnsweringBodyId'],
  target: ['Target'],
  heading: ['heading'],
  question: ['questionText', 'Text'],
  withdrawn: ['isWithdrawn'],
  status: ['QuestionStatus'],
  updated: ['UpdatedDate'],
  session: ['Session'],
  holding: ['answerIsHolding'],
  held: ['dateHoldingAnswer'],
  answered: ['dateAnswered'],
  answer: ['answerTextHtml', 'answerText'],
  original: ['originalAnswerText'],
  answerer: ['answeringMember.name'],
  answererId: ['answeringMemberId'],
  correction: ['answerIsCorrection'],
  corrected: ['dateAnswerCorrected'],
  corrector: ['correctingMember.name'],
  correctorId: ['correctingMemberId'],
} as const satisfies Record<string, readonly string[]>;

export type Told = keyof typeof told;

/** Fields of HTML. */
export const marked: ReadonlySet<string> = new Set([
  'questionText',
  'answerText',
  'answerTextHtml',
  'originalAnswerText',
  'comparableAnswerText',
  'heading',
]);

/** Fields that say something in lists, by pattern. */
export const listed = {
  together: /^groupedQuestionsDates\.\d+\.(?:questionUin|dateTabled)$/,
  attachment: /^attachments\.\d+\.(?:title|url|fileType)$/,
} as const;

/** Fields for the keeper of the data alone, or that say again what another one says. */
export const kept: readonly RegExp[] = [
  /^id$/,
  /^links\.\d+\.(?:rel|href|method)$/,
  /^(?:asking|answering|correcting)Member(?:\.(?:id|listAs|partyColour|partyAbbreviation|thumbnailUrl))?$/,
  /^(?:answering|correcting)Member\.(?:party|memberFrom)$/,
  /^groupedQuestions(?:\.\d+)?$/,
  /^groupedQuestionsDates$/,
  /^attachments(?:\.\d+\.fileSizeBytes)?$/,
  /^attachmentCount$/,
  // The House's own marking of what a correction changed: the words of both texts once more.
  /^comparableAnswerText$/,
  /^(?:House\.HouseId|SessionNumber|ParliamentNumber|VersionNumber)$/,
];
