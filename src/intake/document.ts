/** A document that was read, made ready for the register. */

import { basename } from 'node:path';
import { parliamentOf } from '../parliaments/read.ts';
import type { NewDocument } from '../store/take.ts';
import type { ReadDocument } from './reader.ts';

/** What is known of a document beside its bytes: what a source told of it. */
export type Known = { readonly case?: string; readonly state?: NewDocument['state'] };

/** What is kept of bytes that were read: their name, their text, their reading and what joins them to others. */
export function toDocument(
  path: string,
  bytes: Uint8Array,
  { text, reading }: ReadDocument,
  known: Known = {},
): NewDocument {
  const { parliament, case: printed, state: told } = reading.document;
  const caseNumber = printed ?? known.case;
  const document = { ...reading.document, ...(caseNumber === undefined ? {} : { case: caseNumber }) };
  const state = told ? { thing: told.of, at: told.at } : known.state;
  const { publicationName, language } = parliamentOf(`${parliament}/`) ?? {};
  return {
    name: basename(path),
    bytes,
    text,
    reading: { ...reading, document },
    sameSet: publicationName ? (reading.reply?.seeAlso ?? []).map(publicationName) : [],
    ...(language ? { language } : {}),
    ...(state ? { state } : {}),
  };
}

/** Why a document that is no written question is not taken in. */
export const noQuestion = 'It was read, but is no written question';

/** Whether anything in a document was asked, answered or put off; one without stays out of the register. */
export const isWrittenQuestion = ({ reading }: ReadDocument): boolean =>
  reading.document.kind !== 'unknown' || (reading.questions ?? []).length > 0;
