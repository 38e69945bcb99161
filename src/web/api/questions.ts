/** The questions of a record, each with the answers that were given to it and how it is cited. */

import { z } from 'zod';
import { partCitation } from '../../publish/citation.ts';
import { dayOf } from '../../record/merge.ts';
import { isTo } from '../../record/numbers.ts';
import type { Question } from '../../record/reading.ts';
import type { Store } from '../../store/open.ts';
import { type KeptRecord, keptRecord } from '../../store/whole-register.ts';
import { anchor } from '../links.ts';
import { uis } from '../ui.ts';
import { nothing, type Operation, operation } from './operation.ts';
import { factsOf, recordParams } from './records.ts';
import { askedQuestion, questionList } from './schemas.ts';
import { apiUrl, linkTo, questionPath, recordPath } from './urls.ts';

export const questionOperations = (store: Store, site: string): Operation[] => [
  operation({
    id: 'listQuestions',
    path: '/records/{parliament}/{number}/questions',
    params: recordParams,
    query: nothing,
    gives: { 'application/json': questionList },
    mayMiss: true,
    run: ({ params }) => {
      const kept = keptRecord(store, `${params.parliament}/${params.number}`);
      if (!kept) return undefined;
      const { record, updated } = kept;
      const body = {
        items: record.questions.map((question) => shown(site, kept, question)),
        _links: {
          self: linkTo(apiUrl(site, `${recordPath(record.id)}/questions`)),
          record: linkTo(apiUrl(site, recordPath(record.id))),
        },
      };
      return { body, lastModified: updated };
    },
  }),
  operation({
    id: 'getQuestion',
    path: '/records/{parliament}/{number}/questions/{question}',
    params: { ...recordParams, question: z.string().max(50) },
    query: nothing,
    gives: { 'application/json': askedQuestion },
    mayMiss: true,
    run: ({ params }) => {
      const kept = keptRecord(store, `${params.parliament}/${params.number}`);
      const found = kept?.record.questions.find(({ numbers }) => numbers.includes(params.question));
      return kept && found && { body: shown(site, kept, found), lastModified: kept.updated };
    },
  }),
];

function shown(site: string, { record }: KeptRecord, question: Question): object {
  const facts = factsOf(site, { record });
  const [number = ''] = question.numbers;
  const answers = record.replies.flatMap((reply) =>
    reply.answers
      .filter(({ to }) => isTo(to, question.numbers))
      .map((answer) => {
        const day = dayOf(reply);
        const citation = partCitation(record, facts, { numbers: answer.to, reply });
        return { answer, document: reply.document, ...(day ? { day } : {}), citation };
      }),
  );
  return {
    question,
    answers,
    citation: partCitation(record, facts, { numbers: question.numbers }),
    _links: {
      self: linkTo(apiUrl(site, questionPath(record.id, number))),
      record: linkTo(apiUrl(site, recordPath(record.id))),
      page: linkTo(`${site}${uis.nl.to.record(record.id)}#${anchor('vraag', number)}`),
    },
  };
}
