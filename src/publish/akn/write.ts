/**
 * A record as Akoma Ntoso 3.0: a `debate` named writtenQuestions, valid by the schema of OASIS, with eIds and IRIs by its naming
 * convention. It holds the whole record: what is read back from it is the same, and no character of official text is lost.
 * docs/exports.md tells which field stands where.
 */

import type { QuestionSet } from '../../record/merge.ts';
import type { Facts } from '../facts.ts';
import { element, writeXml } from '../xml.ts';
import { bodyOf } from './body.ts';
import { metaOf } from './meta.ts';
import { aknNamespace, ownNamespace } from './names.ts';
import { planOf } from './plan.ts';
import { prefaceOf } from './preface.ts';

export function aknOf(record: QuestionSet, facts: Facts): string {
  const plan = planOf(record, facts);
  const more = Object.fromEntries(Object.entries(record).filter(([field]) => !placed.has(field)));
  return writeXml(
    element(
      'akomaNtoso',
      { xmlns: aknNamespace, 'xmlns:an': ownNamespace },
      element(
        'debate',
        { name: 'writtenQuestions', contains: 'originalVersion' },
        metaOf(plan, more),
        prefaceOf(plan),
        bodyOf(plan),
      ),
    ),
  );
}

/** The fields that have a place of their own; a record that learns more keeps it as JSON until it is given one. */
const placed: ReadonlySet<string> = new Set([
  'id',
  'documents',
  'subject',
  'askers',
  'addressees',
  'submitted',
  'replies',
  'questions',
  'notes',
  'other',
] satisfies readonly (keyof QuestionSet)[]);
