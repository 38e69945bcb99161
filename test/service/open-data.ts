/** A service like the open data of the House, over cases of a bulk file: OData pages with nextLink, count, actors and changes. */

import { createHash } from 'node:crypto';

export type Case = { readonly Id: string; readonly Nummer: string; readonly GewijzigdOp: string } & Readonly<
  Record<string, unknown>
>;

/** The cases as they stand in a service; tests change them as the House does. */
export type OpenData = {
  cases: readonly Case[];
  /** The numbers of cases that are counted, but slip between two pages. */
  readonly slipped?: readonly string[];
};

/** A case of the bulk file as the service gives it: its actors with their part. */
export function expanded({ Indiener, Medeindiener, GerichtAan, ...rest }: Case): Case {
  const actors = (names: unknown, Relatie: string) =>
    String(names ?? '')
      .split(/,\s+/)
      .filter((name) => name !== '')
      .map((ActorNaam, i) => ({
        Id: guidFrom(`${rest.Id} ${Relatie} ${i}`),
        ActorNaam,
        ActorFractie: null,
        Functie: Relatie === 'Gericht aan' ? null : 'Tweede Kamerlid',
        Relatie,
        Verwijderd: false,
      }));
  return {
    ...rest,
    Verwijderd: rest.Verwijderd === true,
    ZaakActor: [
      ...actors(Indiener, 'Indiener'),
      ...actors(Medeindiener, 'Medeindiener'),
      ...actors(GerichtAan, 'Gericht aan'),
    ],
  } as Case;
}

export const guidFrom = (text: string): string =>
  createHash('sha256')
    .update(text)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5');

const pageSize = 250;
const byAge = (a: Case, b: Case): number =>
  Date.parse(a.GewijzigdOp) - Date.parse(b.GewijzigdOp) || (a.Id < b.Id ? -1 : 1);

/** The answer to a query for cases, or for one case; undefined where there is none such. */
export function answerCases({ cases, slipped = [] }: OpenData, url: URL): object | undefined {
  const one = /\/Zaak\(([\da-f-]{36})\)$/.exec(url.pathname)?.[1];
  if (one !== undefined) {
    const found = cases.find(({ Id }) => Id === one);
    return found && { '@odata.context': `${url.origin}/$metadata#Zaak/$entity`, ...expanded(found) };
  }
  const since = /GewijzigdOp ge (\S+)/.exec(url.searchParams.get('$filter') ?? '')?.[1];
  const from = since === undefined ? 0 : Date.parse(since);
  const found = cases.filter(({ GewijzigdOp }) => Date.parse(GewijzigdOp) >= from).sort(byAge);
  const skip = Number(url.searchParams.get('$skip') ?? 0);
  const next = new URL(url);
  next.searchParams.set('$skip', String(skip + pageSize));
  return {
    '@odata.context': `${url.origin}/$metadata#Zaak`,
    '@odata.count': found.length,
    value: found
      .slice(skip, skip + pageSize)
      .filter(({ Nummer }) => !slipped.includes(Nummer))
      .map(expanded),
    ...(skip + pageSize < found.length ? { '@odata.nextLink': next.href } : {}),
  };
}
