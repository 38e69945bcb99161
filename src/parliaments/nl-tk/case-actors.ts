/** Who has a part in a case: those who asked, the first of them first, and those who were asked. */

import type { Office } from '../../record/reading.ts';

export type Actor = { readonly name: string; readonly party?: string; readonly office?: Omit<Office, 'resolved'> };
export type Actors = { readonly askers: readonly Actor[]; readonly addressees: readonly Actor[] };

/** From the actors as the service gives them, or the lists of names of a bulk file. */
export function actorsOf(found: Readonly<Record<string, unknown>>): Actors {
  if (!Array.isArray(found.ZaakActor)) {
    const named = (value: unknown): Actor[] => namesOf(value).map((name) => ({ name }));
    return { askers: [...named(found.Indiener), ...named(found.Medeindiener)], addressees: named(found.GerichtAan) };
  }
  const actors = found.ZaakActor.filter(
    (each): each is Record<string, unknown> => each !== null && typeof each === 'object',
  );
  const here = actors.filter(({ Verwijderd }) => Verwijderd !== true);
  const having = (part: string): Actor[] =>
    here.filter(({ Relatie, ActorNaam }) => textOf(Relatie) === part && textOf(ActorNaam) !== '').map(actorOf);
  return { askers: [...having('Indiener'), ...having('Medeindiener')], addressees: having('Gericht aan') };
}

function actorOf({ ActorNaam, ActorFractie, Functie }: Record<string, unknown>): Actor {
  const [name = ''] = namesOf(ActorNaam);
  const party = textOf(ActorFractie);
  const office = officeOf(textOf(Functie));
  return { name, ...(party ? { party } : {}), ...(office ? { office } : {}) };
}

/** 'Minister van Defensie', 'staatssecretaris van Financiën', 'minister-president': a post; 'Tweede Kamerlid' is none. */
function officeOf(post: string): Actor['office'] | undefined {
  if (/^minister-president\b/i.test(post)) return { role: 'prime-minister', portfolio: '' };
  const [, role, portfolio] = /^(minister|staatssecretaris) (?:van |voor )?(.+)$/i.exec(post) ?? [];
  if (!role || !portfolio) return undefined;
  return { role: role.toLowerCase() === 'minister' ? 'minister' : 'state-secretary', portfolio };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '');

/** 'J.M. Cramer, Gerda Verburg (G.)' are two; initials behind a name tell nobody more. */
const namesOf = (value: unknown): string[] =>
  textOf(value)
    .split(/,\s+/)
    .map((name) => name.replace(/\s*\([^)]*\)\s*$/, '').trim())
    .filter((name) => name !== '');
