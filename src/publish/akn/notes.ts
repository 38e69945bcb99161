/** The notes of a record in Akoma Ntoso, their links where they stand in the text. */

import type { Note } from '../../record/reading.ts';
import { type Element, element } from '../xml.ts';
import { exactRest, exactText, exactValue } from './exact.ts';
import { documentOf, type NoteList, type Plan } from './plan.ts';

/** The notes of one part, given by whoever wrote that part. */
export function notesOf(plan: Plan, { of, notes, eIds }: NoteList): Element {
  const owner = plan.record.replies.findIndex((_, i) => of.includes(`reply_${i + 1}`));
  const source = owner < 0 ? 'register' : documentOf(plan, plan.record.replies[owner]!);
  return element('notes', { source: `#${source}` }, ...notes.map((note, i) => noteOf(note, eIds[i]!, of)));
}

/** A note with its links where they stand in it; those that do not stand there so stand in a paragraph of their own. */
function noteOf({ mark, text, links, ...more }: Note, eId: string, of: readonly string[]): Element {
  const inPlace = placesOf(text, links);
  const [own, other] = [`${eId}__p_1`, `${eId}__p_2`];
  const parts = [];
  let at = 0;
  for (const [i, { link, start }] of (inPlace ?? []).entries()) {
    parts.push(...exactText(text.slice(at, start)), linkTo(link, `${own}__ref_${i + 1}`));
    at = start + link.length;
  }
  return element(
    'note',
    {
      eId,
      marker: mark,
      'an:mark': exactValue(mark) === mark ? undefined : exactValue(mark),
      'an:of': of.join(' '),
      'an:more': exactRest(more),
    },
    element('p', { eId: own }, ...parts, ...exactText(text.slice(at))),
    inPlace
      ? undefined
      : element(
          'p',
          { eId: other, class: 'links' },
          ...links.map((link, i) => linkTo(link, `${other}__ref_${i + 1}`)),
          '',
        ),
  );
}

const linkTo = (link: string, eId: string): Element => element('ref', { eId, href: hrefOf(link) }, ...exactText(link));

/** An address as an attribute takes it; what is none points nowhere. */
const hrefOf = (link: string): string => {
  const whole = /^[a-z][a-z+.-]*:/i.test(link) ? link : `https://${link}`;
  return URL.canParse(whole) ? new URL(whole).href : '#register';
};

/** Where the links stand in a text, where they stand there one after the other. */
function placesOf(text: string, links: readonly string[]): { link: string; start: number }[] | undefined {
  const places: { link: string; start: number }[] = [];
  let at = 0;
  for (const link of links) {
    const start = text.indexOf(link, at);
    if (start < 0 || link === '') return undefined;
    places.push({ link, start });
    at = start + link.length;
  }
  return places;
}
