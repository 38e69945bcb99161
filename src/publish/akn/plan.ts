/** What a record in Akoma Ntoso refers to, each under the eId by which its parts name it. */

import { isDeepStrictEqual } from 'node:util';
import type { QuestionSet, RecordReply } from '../../record/merge.ts';
import type { Answer, DocumentFacts, Note, Office, Question, Respondent } from '../../record/reading.ts';
import type { Facts } from '../facts.ts';
import { languageOf, officeText, type Words, wordsFor } from '../words.ts';

/** A person, an organisation, a role or a paper; `name` is how it is shown. */
export type Named = { readonly eId: string; readonly name: string };
/** A list of notes, and whose it is: most papers repeat the notes of the questions, and those stand here once. */
export type NoteList = {
  readonly of: readonly string[];
  readonly notes: readonly Note[];
  readonly eIds: readonly string[];
};

export type Plan = {
  readonly record: QuestionSet;
  readonly facts: Facts;
  readonly words: Words;
  readonly askers: readonly Named[];
  /** Who asked, as one; so with whom it was put to and who replied. */
  readonly asking: Named;
  readonly addressed: Named | undefined;
  readonly parties: ReadonlyMap<string, Named>;
  readonly offices: ReadonlyMap<string, Named>;
  readonly respondents: ReadonlyMap<string, Named>;
  readonly replying: readonly Named[];
  readonly documents: readonly { readonly eId: string; readonly document: DocumentFacts; readonly listed: boolean }[];
  readonly notes: readonly NoteList[];
  readonly questions: ReadonlyMap<Question, string>;
  readonly answers: ReadonlyMap<Answer, string>;
};

export function planOf(record: QuestionSet, facts: Facts): Plan {
  const { askers, addressees, replies } = record;
  const words = wordsFor(facts);
  const allOffices = [...addressees, ...replies.flatMap(({ by, onBehalfOf }) => [...by, ...onBehalfOf])];
  const list = new Intl.ListFormat(languageOf(facts), { type: 'conjunction' });
  const together = (eId: string, each: readonly Named[]): Named =>
    each.length === 1 ? each[0]! : { eId, name: list.format(each.map(({ name }) => name)) || '–' };
  const offices = distinct(allOffices, officeKey, 'office', (office) => officeText(office, words));
  const allBy = replies.flatMap(({ by }) => by);
  const respondents = distinct(allBy, respondentKey, 'respondent', ({ name }) => name);
  const named = askers.map(({ name }, i): Named => ({ eId: `asker_${i + 1}`, name }));
  const addressed = addressees.map((office) => offices.get(officeKey(office))!);
  const printed = askers.map(({ party }) => party).filter((party) => party !== '');
  return {
    record,
    facts,
    words,
    askers: named,
    asking: together('askers', named),
    addressed: addressed.length === 0 ? undefined : together('addressees', addressed),
    parties: distinct(printed, String, 'party', String),
    offices,
    respondents,
    replying: replies.map(({ by }, i) =>
      together(
        `respondents_${i + 1}`,
        by.map((person) => respondents.get(respondentKey(person))!),
      ),
    ),
    documents: documentsOf(record),
    notes: notesOf(record),
    questions: partsNamed('question', record.questions, ({ numbers }) => numbers[0]),
    answers: partsNamed(
      'answer',
      replies.flatMap(({ answers }) => answers),
      () => undefined,
    ),
  };
}

export const officeKey = ({ role, portfolio }: Pick<Office, 'role' | 'portfolio'>): string => `${role} ${portfolio}`;
export const respondentKey = (person: Respondent): string => `${person.name}\n${officeKey(person)}`;

/** The eId of the paper that a reply came in. */
export const documentOf = ({ documents }: Plan, { document }: Pick<RecordReply, 'document'>): string =>
  documents.find((each) => isDeepStrictEqual(each.document, document))!.eId;

function distinct<T>(
  all: readonly T[],
  keyOf: (each: T) => string,
  kind: string,
  nameOf: (each: T) => string,
): ReadonlyMap<string, Named> {
  const found = new Map<string, Named>();
  for (const each of all) {
    const key = keyOf(each);
    if (!found.has(key)) found.set(key, { eId: `${kind}_${found.size + 1}`, name: nameOf(each) });
  }
  return found;
}

/** The papers of the record, and those of replies that are none of them. */
function documentsOf({ documents, replies }: QuestionSet): Plan['documents'] {
  const others = replies
    .map(({ document }) => document)
    .filter((document) => !documents.some((own) => isDeepStrictEqual(own, document)));
  return [...documents, ...others].map((document, i) => ({
    eId: `doc_${i + 1}`,
    document,
    listed: i < documents.length,
  }));
}

function notesOf({ notes, replies }: QuestionSet): NoteList[] {
  const lists: { of: string[]; notes: readonly Note[] }[] = [];
  const owners = [
    { of: 'record', notes },
    ...replies.map((reply, i) => ({ of: `reply_${i + 1}`, notes: reply.notes })),
  ];
  for (const owner of owners.filter(({ notes }) => notes.length > 0)) {
    const same = lists.find((list) => isDeepStrictEqual(list.notes, owner.notes));
    if (same) same.of.push(owner.of);
    else lists.push({ of: [owner.of], notes: owner.notes });
  }
  let before = 0;
  return lists.map((list) => ({ ...list, eIds: list.notes.map(() => `note_${++before}`) }));
}

/** Parts of the exchange by their printed number where there is one and it is free, else by their place. */
function partsNamed<T>(
  kind: string,
  parts: readonly T[],
  numberOf: (part: T) => string | undefined,
): ReadonlyMap<T, string> {
  const taken = new Set<string>();
  const free = (wanted: string): string => {
    let name = wanted;
    for (let more = 2; taken.has(name); more++) name = `${wanted}-${more}`;
    taken.add(name);
    return name;
  };
  const own = (part: T, i: number): string => numberOf(part)?.replaceAll(/[^A-Za-z0-9]/g, '') || String(i + 1);
  return new Map(parts.map((part, i) => [part, `questions_1__${free(`${kind}_${own(part, i)}`)}`]));
}
