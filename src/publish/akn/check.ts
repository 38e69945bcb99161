/**
 * What the schema of Akoma Ntoso leaves to its naming convention (conformance level 2): the form of eIds, the IRIs of work,
 * expression and manifestation, and that whatever points into the document points at something there.
 */

import type { Element } from '../xml.ts';
import { allWithin, elementsIn, named } from './tree.ts';

/** What is wrong with a document; nothing where it conforms. */
export const namingFaults = (root: Element): string[] => [
  ...eIdFaults(root),
  ...iriFaults(root),
  ...referenceFaults(root),
  ...kindFaults(root),
];

/** How the naming convention shortens the names of the elements that we use; all others stand in full. */
const short: Readonly<Record<string, string>> = { temporalGroup: 'tmpg', eventRef: 'eref', debateBody: 'body' };
/** Elements of which a document has one; a number would tell nothing. */
const single: ReadonlySet<string> = new Set(['preface', 'debateBody']);
/** Elements that may bear any name, for they stand for things outside the text. */
const isFreelyNamed = (name: string): boolean => name.startsWith('TLC') || name === 'original';
const mustHaveOne: ReadonlySet<string> = new Set([
  'questions',
  'question',
  'answer',
  'speech',
  'other',
  'note',
  'p',
  'ref',
]);

function eIdFaults(root: Element): string[] {
  const seen = new Set<string>();
  const faults: string[] = [];
  const visit = (of: Element, parent: string): void => {
    const { eId } = of.attributes;
    if (eId === undefined) {
      if (mustHaveOne.has(of.name)) faults.push(`${of.name} without an eId`);
    } else {
      if (seen.has(eId)) faults.push(`eId ${eId} stands twice`);
      seen.add(eId);
      if (!isWellNamed(of.name, eId, parent))
        faults.push(`eId ${eId} is no name for ${of.name} in ${parent || 'the document'}`);
    }
    // The body itself is no part of the names of what is in it.
    const own = eId === undefined || of.name === 'debateBody' ? parent : eId;
    for (const child of elementsIn(of)) visit(child, own);
  };
  visit(root, '');
  return faults;
}

function isWellNamed(name: string, eId: string, parent: string): boolean {
  if (isFreelyNamed(name)) return /^[A-Za-z][A-Za-z0-9_-]*$/.test(eId);
  const own = short[name] ?? name;
  const before = parent === '' ? '' : `${parent}__`;
  const last = eId.startsWith(before) ? eId.slice(before.length) : '';
  return single.has(name) ? last === own : new RegExp(`^${own}_[A-Za-z0-9]+(-[A-Za-z0-9]+)*$`).test(last);
}

/** /akn/country/type/subtype/date/number, then /language@date, then .format; each part as the elements beside it say. */
function iriFaults(root: Element): string[] {
  const level = (name: string): Element => named(root, name)[0] ?? { name, attributes: {}, children: [] };
  const [work, expression, manifestation] = ['FRBRWork', 'FRBRExpression', 'FRBRManifestation'].map(level);
  const value = (of: Element, name: string, attribute = 'value'): string =>
    named(of, name)[0]?.attributes[attribute] ?? '';
  const uri = value(work!, 'FRBRuri');
  const [country, subtype, number] = ['FRBRcountry', 'FRBRsubtype', 'FRBRnumber'].map((name) => value(work!, name));
  const asked = value(work!, 'FRBRdate', 'date');
  const version = `${uri}/${value(expression!, 'FRBRlanguage', 'language')}@${value(expression!, 'FRBRdate', 'date')}`;
  const expected: readonly (readonly [string, string, string])[] = [
    ['work', uri, `/akn/${country}/debate/${subtype}/${asked}/${number}`],
    ['work, this', value(work!, 'FRBRthis'), `${uri}/!main`],
    ['expression', value(expression!, 'FRBRuri'), version],
    ['expression, this', value(expression!, 'FRBRthis'), `${version}/!main`],
    ['manifestation', value(manifestation!, 'FRBRuri'), `${version}.akn`],
    ['manifestation, this', value(manifestation!, 'FRBRthis'), `${version}/!main.akn`],
  ];
  const form = /^\/akn\/[a-z]{2}\/[A-Za-z]+\/[A-Za-z]+\/\d{4}-\d{2}-\d{2}\/[A-Za-z0-9.-]+$/;
  return [
    ...(form.test(uri) ? [] : [`The IRI of the work is no such IRI: ${uri}`]),
    ...expected.flatMap(([name, is, ought]) => (is === ought ? [] : [`The IRI of the ${name} is ${is}, not ${ought}`])),
  ];
}

const pointers = ['by', 'as', 'to', 'refersTo', 'source', 'start', 'end', 'href', 'an:document'] as const;

/** Each name that an attribute points to, with the element that it is on. */
function pointed(root: Element): { readonly of: Element; readonly attribute: string; readonly eId: string }[] {
  return allWithin(root).flatMap((of) =>
    pointers.flatMap((attribute) =>
      (of.attributes[attribute] ?? '')
        .split(/\s+/)
        .filter((each) => each.startsWith('#'))
        .map((each) => ({ of, attribute, eId: each.slice(1) })),
    ),
  );
}

function referenceFaults(root: Element): string[] {
  const known = new Set(allWithin(root).map(({ attributes }) => attributes.eId));
  return pointed(root)
    .filter(({ eId }) => !known.has(eId))
    .map(({ of, attribute, eId }) => `${attribute} of ${of.name} points to ${eId}, which is not there`);
}

const actors = ['TLCPerson', 'TLCOrganization', 'TLCRole'] as const;
/** What an attribute may point at; of `refersTo` only that of an answer is told apart. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  by: actors,
  to: actors,
  as: ['TLCRole'],
  'answer refersTo': ['question'],
  'noteRef href': ['note'],
};

function kindFaults(root: Element): string[] {
  const names = new Map(allWithin(root).map(({ name, attributes }) => [attributes.eId, name]));
  return pointed(root).flatMap(({ of, attribute, eId }) => {
    const may = kinds[`${of.name} ${attribute}`] ?? kinds[attribute];
    const name = names.get(eId);
    return !may || name === undefined || may.includes(name)
      ? []
      : [`${attribute} of ${of.name} points to a ${name}, ${eId}`];
  });
}
