/**
 * Divides documents into question sets by the keys that they share, whatever order they came in. The surest key goes
 * first: one publication is one document; one case is one set; then 'Zie ook'; then askers, day and subject together.
 * Two cases are never one set, nor are two papers of questions without a common case. What has no number of its own goes
 * with the one set it points to, and stays by itself where it points to several.
 */

import { connect } from './connect.ts';

/** What documents are joined on, the surest first. */
export const joints = ['by-hand', 'case', 'publication', 'see-also', 'asker-day-subject'] as const;
export type Joint = (typeof joints)[number];
export type Key = { readonly joint: Joint; readonly key: string };

export type Member = {
  /** The SHA-256 of the document. */
  readonly id: string;
  readonly parliament: string;
  readonly case?: string;
  readonly publication?: string;
  /** Whether it is the paper in which the questions were put; a set has one. */
  readonly asks: boolean;
  /** Set apart by hand: its keys join it only with what is set apart under the same name, save those made by hand. */
  readonly apart?: string;
  readonly keys: readonly Key[];
};

export type DividedSet = { readonly name: string; readonly members: readonly Member[] };
type Group = readonly Member[];

/** Divides documents into question sets by what joins them; two different cases are never one set. */
export function divideSets(members: readonly Member[]): DividedSet[] {
  const each: Group[] = members.toSorted((a, b) => compareText(a.id, b.id)).map((member) => [member]);
  const sure = connect(each, keysOn('publication', 'by-hand')).map((near) => near.flat());
  const byCase = joinOn(sure, keysOn('case'));
  const pointed = joinOn(byCase, keysOn('publication', 'see-also'));
  return nameSets(joinOn(pointed, keysOn('asker-day-subject')));
}

/** A key as it counts for this document: what is set apart shares no key with the rest. */
export const keyFor = ({ apart }: Pick<Member, 'apart'>, { joint, key }: Key): string =>
  apart === undefined || joint === 'by-hand' ? key : `${apart} apart: ${key}`;

const keysOn =
  (...wanted: readonly Joint[]) =>
  (group: Group): string[] =>
    group.flatMap((member) =>
      member.keys.filter(({ joint }) => wanted.includes(joint)).map((key) => keyFor(member, key)),
    );

type KeysOf = (group: Group) => string[];

function joinOn(groups: readonly Group[], keysOf: KeysOf): Group[] {
  return connect(groups, keysOf).flatMap((near) =>
    near.length === 1 || areOne(near) ? [near.flat()] : joinInPart(near, keysOf),
  );
}

/** Of groups that contradict each other: what bears the same number is one, and the rest goes where only one will have it. */
function joinInPart(near: readonly Group[], keysOf: KeysOf): Group[] {
  const numbered = near.filter((group) => numberOf(group) !== '');
  const sets = [...Map.groupBy(numbered, numberOf).values()].map((same) => same.flat());
  const hosts = new Map<Group, Member[]>(sets.map((set) => [set, [...set]]));
  const rest = connect(
    near.filter((group) => numberOf(group) === ''),
    keysOf,
  ).map((cluster) => cluster.flat());
  const loose = rest.filter((cluster) => {
    const keys = new Set(keysOf(cluster));
    const [host, ...more] = sets.filter((set) => keysOf(set).some((key) => keys.has(key)));
    if (!host || more.length > 0) return true;
    hosts.get(host)!.push(...cluster);
    return false;
  });
  return [...hosts.values(), ...loose];
}

/** The documents that say which set a group is: not those that were put into it by hand, while it has others. */
const speakers = (group: Group): Group => {
  const own = group.filter(({ apart }) => apart === undefined);
  return own.length > 0 ? own : group;
};

const casesOf = (group: Group): Set<string> => new Set(speakers(group).flatMap((member) => member.case ?? []));
const papersOf = (group: Group): Set<string> =>
  new Set(speakers(group).flatMap(({ asks, publication }) => (asks && publication ? [publication] : [])));
const numberOf = (group: Group): string => {
  const [cases, papers] = [casesOf(group), papersOf(group)];
  return [...(cases.size > 0 ? cases : papers)].sort().join(' ');
};

/** Whether no two of these groups contradict each other. */
function areOne(groups: readonly Group[]): boolean {
  const told = [...new Map(groups.map((group) => [`${numberOf(group)} ${[...papersOf(group)]}`, group])).values()].map(
    (group) => ({ cases: casesOf(group), papers: papersOf(group) }),
  );
  return told.every((a, i) => told.slice(i + 1).every((b) => !contradict(a, b)));
}

type Told = { readonly cases: ReadonlySet<string>; readonly papers: ReadonlySet<string> };

function contradict(a: Told, b: Told): boolean {
  if (a.cases.size > 0 && b.cases.size > 0) return a.cases.isDisjointFrom(b.cases);
  return a.papers.size > 0 && b.papers.size > 0 && a.papers.isDisjointFrom(b.papers);
}

/**
 * A set is named by its case, else by its first publication, else by the hash of its first document, so that its name
 * does not hang on what arrived first. Where two could bear one name, what was set apart by hand gives way.
 */
function nameSets(groups: readonly Group[]): DividedSet[] {
  const taken = new Set<string>();
  const rank = (group: Group): string =>
    `${group.some(({ apart }) => apart === undefined) ? 0 : 1} ${casesOf(group).size} ${group.map(({ id }) => id).sort()[0]}`;
  return groups
    .toSorted((a, b) => compareText(rank(a), rank(b)))
    .map((members) => {
      const own = namesOf(speakers(members));
      const name = own.find((each) => !taken.has(each))!;
      for (const each of own) taken.add(each);
      return { name, members };
    });
}

function namesOf(group: Group): string[] {
  const under = (nameOf: (member: Member) => string | undefined): string[] =>
    group
      .flatMap((member) => {
        const name = nameOf(member);
        return name === undefined ? [] : [`${member.parliament}/${name}`];
      })
      .sort(compareText);
  return [
    ...under((member) => member.case),
    ...under(({ publication }) => publication),
    ...under(({ id }) => id.slice(0, 12)),
  ];
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
