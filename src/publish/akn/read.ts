/** Reads a record back from the Akoma Ntoso that we write: the same record, whole. Other documents of the standard are not read. */

import type { QuestionSet, RecordReply } from '../../record/merge.ts';
import type {
  Answer,
  Asker,
  DocumentFacts,
  Note,
  Office,
  OtherText,
  Question,
  Respondent,
} from '../../record/reading.ts';
import type { Element } from '../xml.ts';
import { readValue } from './exact.ts';
import { exactOf, readText } from './read-text.ts';
import { classed, elementsIn, named, parseXml } from './tree.ts';

export function recordOfAkn(xml: string): QuestionSet {
  const root = parseXml(xml);
  const [preface, body, own] = ['preface', 'debateBody', 'an:record'].map((name) => named(root, name)[0]!);
  const documents = named(root, 'original');
  const subject = named(preface!, 'docTitle')[0];
  const submitted = classed(preface!, 'submitted').find(({ name }) => name !== 'p');
  const others = named(body!, 'other').filter(({ attributes }) => attributes['an:kind'] !== undefined);
  return {
    id: readValue(own!.attributes.id!),
    documents: documents.filter(({ attributes }) => attributes['an:listed'] !== 'false').map(documentOf),
    ...(subject ? { subject: exactOf(subject) } : {}),
    askers: named(preface!, 'docProponent').map((asker) => askerOf(asker, classed(preface!, 'askers')[0]!)),
    addressees: classed(preface!, 'addressee').map(officeOf),
    ...(submitted ? { submitted: exactOf(submitted) } : {}),
    replies: named(preface!, 'container').map((reply, i) => replyOf(root, reply, i + 1)),
    questions: named(body!, 'question').map(
      (question): Question => ({ numbers: numbersOf(question), ...readText(question) }),
    ),
    notes: notesOf(root, 'record'),
    other: others.map((other): OtherText => {
      const { notes: _, ...text } = readText(other);
      return { kind: readValue(other.attributes['an:kind']!), ...text };
    }),
    ...(JSON.parse(own!.attributes.more ?? '{}') as object),
  };
}

/** What a part has beyond the fields that have a place of their own. */
const restOf = ({ attributes }: Element): object => JSON.parse(attributes['an:more'] ?? '{}') as object;

const numbersOf = (part: Element): string[] => named(named(part, 'num')[0]!, 'inline').map(exactOf);

/** The facts of a paper; only the names are texts of others. */
function documentOf({ attributes: own, ...of }: Element): DocumentFacts {
  const text = (name: string): string | undefined => own[`an:${name}`];
  const number = (name: string): number | undefined => (text(name) === undefined ? undefined : Number(text(name)));
  const value = (name: string): string | undefined => (text(name) === undefined ? undefined : readValue(text(name)!));
  return defined({
    id: value('id'),
    kind: text('kind') as DocumentFacts['kind'],
    parliament: value('parliament')!,
    sessionYear: text('sessionYear'),
    number: number('number'),
    case: value('case'),
    pages: number('pages'),
    settled: text('settled') as DocumentFacts['settled'],
    ...restOf({ attributes: own, ...of }),
  }) as DocumentFacts;
}

const defined = (of: object): object =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined));

/** A member; the party follows, unless another member does. */
function askerOf(asker: Element, line: Element): Asker {
  const all = elementsIn(line);
  const after = all[all.indexOf(asker) + 1];
  const party = after?.name === 'organization' ? exactOf(after) : '';
  return { name: exactOf(asker), party, ...restOf(asker) };
}

const officeOf = (office: Element): Office => ({
  role: office.attributes['an:role'] as Office['role'],
  portfolio: exactOf(office),
  ...restOf(office),
});

function replyOf(root: Element, reply: Element, place: number): RecordReply {
  const of = String(place);
  const document = named(root, 'original').find(
    ({ attributes }) => `#${attributes.eId}` === reply.attributes['an:document'],
  )!;
  const day = (name: string): string | undefined => classed(reply, name).map(exactOf)[0];
  const offices = classed(reply, 'respondent').map(officeOf);
  const answers = named(root, 'answer')
    .filter(({ attributes }) => attributes['an:reply'] === of)
    .sort((a, b) => Number(a.attributes['an:place']) - Number(b.attributes['an:place']));
  const notice = named(root, 'speech').find(({ attributes }) => attributes['an:reply'] === of);
  return defined({
    by: named(reply, 'person').map((person, i): Respondent => ({ ...offices[i]!, name: exactOf(person) })),
    onBehalfOf: classed(reply, 'onBehalfOf').map(officeOf),
    received: day('received'),
    dated: day('dated'),
    seeAlso: classed(reply, 'seeAlso').map((seen) => ({
      sessionYear: seen.attributes['an:sessionYear']!,
      number: Number(seen.attributes['an:number']),
      ...restOf(seen),
    })),
    document: documentOf(document),
    answers: answers.map((answer): Answer => ({ to: numbersOf(answer), ...readText(answer) })),
    noticeText: notice && readText(notice).text,
    notes: notesOf(root, `reply_${place}`),
    ...restOf(reply),
  }) as RecordReply;
}

/** The notes of the record, or of one reply. */
const notesOf = (root: Element, owner: string): Note[] =>
  named(root, 'note')
    .filter(({ attributes }) => attributes['an:of']?.split(' ').includes(owner))
    .map((note): Note => {
      const { 'an:mark': exact, marker } = note.attributes;
      const [text, apart] = elementsIn(note);
      return {
        mark: exact === undefined ? marker! : readValue(exact),
        text: exactOf(text!),
        links: named(apart ?? text!, 'ref').map(exactOf),
        ...restOf(note),
      };
    });
