/** What fields and their values are called: by the parliaments that what was found is of, where they have words of their own. */

import { parliamentOf, parliaments } from '../parliaments/read.ts';
import type { Parliament } from '../record/parliament.ts';
import type { DocumentKind } from '../record/reading.ts';
import type { Facet } from '../store/facets.ts';
import type { Filter } from '../store/fields.ts';
import { parliamentName } from './chosen.ts';
import type { Ui } from './ui.ts';

export type FacetNames = {
  readonly field: (field: Filter['field']) => string;
  readonly value: (field: Filter['field'], value: string) => string;
};

/** Of a query that asks for parliaments those are meant; the counts beside it tell of others as well. */
export function facetNames(ui: Ui, facets: readonly Facet[], filters: readonly Filter[] = []): FacetNames {
  const asked = filters.filter(({ field, without }) => field === 'parliament' && !without);
  const of =
    asked.length > 0
      ? asked.map(({ value }) => value.replaceAll(' ', '-'))
      : facets.flatMap(({ field, value }) => (field === 'parliament' ? [value] : []));
  const found = of.map(parliament);
  const known = found.filter((each) => each !== undefined);
  const own = (known.length > 0 ? known : parliaments).map(({ words }) => words[ui.lang]);
  const session = [...new Set(own.map((words) => words.session))].join(' / ');
  return {
    field: (field) => (field === 'session' ? session : ui.words.fields[field]),
    value: (field, value) => {
      const one = field === 'parliament' ? parliament(value) : undefined;
      if (one) return parliamentName(ui, one);
      const kind = field === 'kind' && own.length === 1 ? own[0]!.kinds?.[value as DocumentKind] : undefined;
      return kind ?? ui.words.values[field]?.[value] ?? value;
    },
  };
}

const parliament = (id: string): Parliament | undefined => parliamentOf(`${id}/`);
