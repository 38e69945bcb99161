/** `answerable show`: shows a record of the register with all that came back. */

import { parseArgs } from 'node:util';
import { memberText } from '../record/member.ts';
import { type QuestionSet, standingOf } from '../record/merge.ts';
import { Problem } from '../record/problem.ts';
import { openStore } from '../store/open.ts';
import { findRecord } from '../store/records.ts';
import { type SourceName, sourcesOf } from '../store/sources.ts';

export const help = `answerable show ID [--json] [--data DIR]

Shows a record, named by its own id, its case number, or the id of one of its publications.

  --json      print the record as JSON
  --data DIR  where the register is (./data)`;

export async function show(args: readonly string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, data: { type: 'string', default: 'data' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [id] = positionals;
  if (!id) throw new Problem('bad-usage', `Name a record to show.\n\n${help}`);
  const store = openStore(values.data);
  const record = findRecord(store, id);
  const sources = record ? sourcesOf(store, record.id) : [];
  store.close();
  if (!record) throw new Problem('record-not-found', `No record in ${values.data} is called ${id}`);
  console.log(values.json ? JSON.stringify({ ...record, sources }, null, 2) : inFull(record, sources));
  return 0;
}

function inFull(record: QuestionSet, sources: readonly SourceName[]): string {
  const { id, subject, askers, submitted, replies, questions, notes } = record;
  const answersTo = (number: string) =>
    replies.flatMap(({ answers }) => answers.filter(({ to }) => to.includes(number)));
  return [
    `${id} (${standingOf(record)})`,
    subject ?? 'no subject read',
    `Asked by ${askers.map(memberText).join(', ')} on ${submitted ?? '?'}`,
    ...replies.map(
      ({ document, by, received }) =>
        `${document.id ?? document.kind}: ${by.map(({ name }) => name).join(', ')}, received ${received ?? '?'}`,
    ),
    ...questions.flatMap(({ numbers, text }) => [
      `\nQuestion ${numbers.join(', ')}\n${text}`,
      ...[...new Set(numbers.flatMap(answersTo))].map(({ to, text }) => `\nAnswer ${to.join(', ')}\n${text}`),
    ]),
    ...replies.flatMap(({ noticeText }) => (noticeText === undefined ? [] : [`\nNotice\n${noticeText}`])),
    ...notes.map(({ mark, text }) => `\n[${mark}] ${text}`),
    '\nSources',
    ...sources.map(sourceLine),
  ].join('\n');
}

const sourceLine = ({ sha256, name, publication, shown, joinedOn }: SourceName): string =>
  [
    `${sha256.slice(0, 12)} ${publication ?? ''}`.trim(),
    name,
    ...(joinedOn.length > 0 ? [`joined on ${joinedOn.join(', ')}`] : []),
    ...(shown ? [] : ['not shown: another source of it was read as well or better']),
  ].join(' · ');
