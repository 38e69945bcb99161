/**
 * A record for search engines and other readers of schema.org: a page about a work with questions and their answers. It is no
 * QAPage and no FAQPage, for nobody can answer on it.
 */

import { dayOf, type QuestionSet, type RecordReply } from '../record/merge.ts';
import { isTo } from '../record/numbers.ts';
import type { Answer, Asker, DocumentFacts, Office, Question, Respondent } from '../record/reading.ts';
import { citationOf, citedPaper } from './citation.ts';
import { type Facts, recordUrl, titleOf } from './facts.ts';
import { languageOf, officeText, type Words, wordsFor } from './words.ts';

type Node = { readonly [name: string]: unknown };
/** Where a part of the record stands on its page, by its printed number. */
export type AnchorOf = (kind: 'vraag' | 'antwoord', number: string) => string;

/** A record in the words of schema.org: each question with its answers. */
export function schemaOrgOf(record: QuestionSet, facts: Facts, anchorOf: AnchorOf): Node {
  const url = recordUrl(facts.base, record.id);
  const language = languageOf(facts);
  const words = wordsFor(facts);
  const about = { record, facts, words, url, anchorOf };
  const days = [record.submitted, ...record.replies.map(dayOf)].filter((day) => day !== undefined).sort();
  return {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    '@id': url,
    url,
    name: titleOf(record),
    inLanguage: language,
    ...(days.length > 0 ? { dateModified: days.at(-1) } : {}),
    mainEntity: {
      '@type': 'CreativeWork',
      '@id': `${url}#inhoud`,
      name: titleOf(record),
      inLanguage: language,
      identifier: identifiers(record),
      ...(record.submitted ? { dateCreated: record.submitted } : {}),
      ...(record.askers.length > 0 ? { author: record.askers.map(memberNode) } : {}),
      ...(record.addressees.length > 0
        ? { recipient: record.addressees.map((office) => officeNode(office, words)) }
        : {}),
      ...(facts.parliament ? { publisher: { '@type': 'GovernmentOrganization', name: facts.parliament.title } } : {}),
      citation: citationOf(record, facts),
      isBasedOn: record.documents.map((document) => paperNode(document, facts, words)),
      ...issueOf(record, facts),
      hasPart: record.questions.map((question, i) => questionNode(question, i, about)),
    },
  };
}

/** As the text of a script element: what HTML could take for the end of it, or for a comment, is escaped as JSON has it. */
export const scriptText = (data: Node): string =>
  JSON.stringify(data).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

type About = {
  readonly record: QuestionSet;
  readonly facts: Facts;
  readonly words: Words;
  readonly url: string;
  readonly anchorOf: AnchorOf;
};

function identifiers({ id, documents }: QuestionSet): Node[] {
  const names = documents.flatMap((document) => [document.case, document.id]).filter((name) => name !== undefined);
  return [...new Set([id, ...names])].map((value) => ({ '@type': 'PropertyValue', value }));
}

const memberNode = ({ name, party, resolved }: Asker): Node => ({
  '@type': 'Person',
  name: resolved?.person ?? name,
  ...(party === '' ? {} : { affiliation: { '@type': 'Organization', name: resolved?.party ?? party } }),
});

const officeNode = (office: Office, words: Words): Node => ({
  '@type': 'GovernmentOrganization',
  name: officeText(office, words),
});

function respondentNode(person: Respondent, words: Words): Node {
  const { name, resolved } = person;
  return {
    '@type': 'Person',
    name: resolved?.person ?? name,
    jobTitle: officeText(person, words),
    ...(resolved ? { worksFor: { '@type': 'GovernmentOrganization', name: resolved.name } } : {}),
  };
}

function paperNode(document: DocumentFacts, { parliament }: Facts, words: Words): Node {
  const url = parliament?.citation?.address(document);
  const name = document.id ?? document.case;
  return {
    '@type': 'CreativeWork',
    name: [words.kinds[document.kind], name].filter(Boolean).join(' '),
    ...(name === undefined ? {} : { identifier: name }),
    ...(url ? { url } : {}),
  };
}

/** The official series and number that the cited paper is printed under. */
function issueOf(record: QuestionSet, { parliament }: Facts): Node {
  const paper = citedPaper(record);
  const series = paper && parliament?.citation?.series(paper);
  if (!paper || !series || paper.number === undefined) return {};
  const periodical = { '@type': 'Periodical', name: series };
  return { isPartOf: { '@type': 'PublicationIssue', issueNumber: String(paper.number), isPartOf: periodical } };
}

function questionNode(question: Question, place: number, about: About): Node {
  const { record, url, words, anchorOf } = about;
  const { numbers, text } = question;
  const answers = answersTo(question, record);
  return {
    '@type': 'Question',
    '@id': `${url}#${anchorOf('vraag', numbers[0] ?? String(place + 1))}`,
    name: `${words.question} ${numbers.join(', ')}`.trim(),
    position: place + 1,
    text,
    ...(record.submitted ? { dateCreated: record.submitted } : {}),
    author: record.askers.map(memberNode),
    answerCount: answers.length,
    ...(answers.length > 0 ? { acceptedAnswer: answers.map((each) => answerNode(each, question, about)) } : {}),
  };
}

type Given = { readonly answer: Answer; readonly reply: RecordReply };

const answersTo = ({ numbers }: Question, { replies }: QuestionSet): Given[] =>
  replies.flatMap((reply) =>
    reply.answers.filter(({ to }) => isTo(to, numbers)).map((answer): Given => ({ answer, reply })),
  );

/** An answer to several questions is told in full at the first of them; the others name it. */
function answerNode({ answer, reply }: Given, question: Question, { record, facts, words, url }: About): Node {
  const place = record.replies.flatMap(({ answers }) => answers).indexOf(answer) + 1;
  const id = { '@id': `${url}#antwoordtekst-${place}` };
  const first = record.questions.find(({ numbers }) => isTo(answer.to, numbers));
  if (first !== question) return id;
  const day = dayOf(reply);
  return {
    '@type': 'Answer',
    ...id,
    text: answer.text,
    ...(day === undefined ? {} : { dateCreated: day }),
    ...(reply.by.length > 0 ? { author: reply.by.map((person) => respondentNode(person, words)) } : {}),
    isBasedOn: paperNode(reply.document, facts, words),
  };
}
