/** `answerable show`: shows a record of the register with all that came back. */

import { parseArgs } from 'node:util';
import { type Earlier, historyOf } from '../intake/history.ts';
import { memberText } from '../record/member.ts';
import { type QuestionSet, standingOf } from '../record/merge.ts';
import { isTo } from '../record/numbers.ts';
import { Problem } from '../record/problem.ts';
import { findConflicts } from '../store/conflicts.ts';
import { type Origin, originsOf } from '../store/origins.ts';
import { findRecord } from '../store/records.ts';
import { type SourceName, sourcesOf } from '../store/sources.ts';
import { openThere } from './opening.ts';

type ShownSource = SourceName & { readonly fetched: readonly Origin[] };

export const help = `answerable show ID [--json] [--data DIR]

Shows a record, named by its own id, its case number, or the id of one of its publications.

  --json      print the record as JSON
  --data DIR  where the register is (./data)`;

export async function show(args: readonly string[]): Promise<number> {
  const options = { json: { type: 'boolean' }, data: { type: 'string', default: 'data' } } as const;
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  const [id] = positionals;
  if (!id) throw new Problem('bad-usage', `Name a record to show.\n\n${help}`);
  const store = openThere(values.data);
  const record = findRecord(store, id);
  const sources = (record ? sourcesOf(store, record.id) : []).map((source) => ({
    ...source,
    fetched: originsOf(store, source.sha256),
  }));
  const earlier = record ? historyOf(store, record.id) : [];
  const conflicts = record ? findConflicts(store, most, record.id).map(({ message }) => message) : [];
  store.close();
  if (!record) throw new Problem('record-not-found', `No record in ${values.data} is called ${id}`);
  console.log(
    values.json
      ? JSON.stringify({ ...record, sources, earlier, conflicts }, null, 2)
      : [inFull(record, sources), ...earlier.map(earlierLine), ...conflicts.map((each) => `! ${each}`)].join('\n'),
  );
  return 0;
}

/** So many conflicts of one record are told. */
const most = 100;

const earlierLine = ({ sha256, from, until, changed }: Earlier): string =>
  [
    `Earlier ${sha256.slice(0, 12)}, from ${from}`,
    ...(until === undefined ? ['removed by its source'] : [`until ${until}`]),
    ...changed.map(({ field, before, after }) => `${field}: ${before || 'none'} → ${after || 'none'}`),
  ].join(' · ');

function inFull(record: QuestionSet, sources: readonly ShownSource[]): string {
  const { id, subject, askers, submitted, replies, questions, notes } = record;
  const answersTo = (number: string) =>
    replies.flatMap(({ answers }) => answers.filter(({ to }) => isTo(to, [number])));
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

const sourceLine = ({ sha256, name, publication, shown, joinedOn, fetched }: ShownSource): string =>
  [
    `${sha256.slice(0, 12)} ${publication ?? ''}`.trim(),
    name,
    ...fetched.map(({ address, at }) => `fetched ${at} from ${address}`),
    ...(joinedOn.length > 0 ? [`joined on ${joinedOn.join(', ')}`] : []),
    ...(shown ? [] : ['not shown: another source of it was read as well or better, or is newer']),
  ].join(' · ');
