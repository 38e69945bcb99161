/** Puts beside every printed party and office what it was resolved to, and remarks what cannot have been. */

import type { Asker, Office, Remark, Reply, Respondent } from '../../record/reading.ts';
import type { Span } from '../../record/span.ts';
import type { Header } from './header.ts';
import { resolveParty } from './reference/parties.ts';
import { resolveOffice, resolveRespondent } from './reference/resolve.ts';

/** The header with its names resolved; where they stand in the text goes with the remarks. */
export function resolveHeader(
  header: Header,
  place: Span,
): { readonly header: Header; readonly remarks: readonly Remark[] } {
  const remarks: Remark[] = [];
  const { askers, addressees, submitted, reply } = header;
  const day = reply?.received ?? reply?.dated;
  const respondentOf = (respondent: Respondent): Respondent => {
    const resolved = resolveRespondent(respondent, day);
    if (!resolved) return respondent;
    const { doubt, ...known } = resolved;
    if (doubt) remarks.push({ code: 'office-not-held', message: doubt, ...place });
    return { ...respondent, resolved: known };
  };
  const replied: Reply | undefined = reply && {
    ...reply,
    by: reply.by.map(respondentOf),
    onBehalfOf: reply.onBehalfOf.map((office) => officeOf(office, day)),
  };
  return {
    header: {
      ...header,
      askers: askers.map((asker) => askerOf(asker, submitted)),
      addressees: addressees.map((office) => officeOf(office, submitted)),
      ...(replied ? { reply: replied } : {}),
    },
    remarks,
  };
}

function askerOf(asker: Asker, day: string | undefined): Asker {
  const party = resolveParty(asker.party, day);
  return party === undefined ? asker : { ...asker, resolved: { party } };
}

function officeOf(office: Office, day: string | undefined): Office {
  const resolved = resolveOffice(office, day);
  return resolved === undefined ? office : { ...office, resolved };
}
