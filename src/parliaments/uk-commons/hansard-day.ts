/**
 * The written answers of a day as the public archive of Hansard keeps them (parlparse, used by TheyWorkForYou): one file of XML with
 * a heading for each department, and below it headings, questions and replies.
 *
 * The file declares entities for itself. None of them is expanded: where all that it declares are the characters that HTML knows by
 * the same names, the texts are read by those names, which can neither grow nor fetch; any other declaration refuses the file.
 */

import { Parser } from 'htmlparser2';
import { Problem } from '../../record/problem.ts';
import { elementsIn } from './hansard-elements.ts';

/** Whether a file opens as a day of Hansard does. */
export const opensDay = (opening: string): boolean => /<!DOCTYPE publicwhip\b|<publicwhip\b/.test(opening);

/** The sets of a day: the heading of the department, and from a heading of a subject to the next, letter for letter. */
export function splitDay(text: string): readonly string[] {
  checkEntities(text);
  if (/\bqnum="HL\d/.test(text))
    throw new Problem('source-not-supported', 'These are written answers of the House of Lords, which is not read');
  const sets: string[] = [];
  let department = '';
  let own = '';
  const end = (): void => {
    if (own.includes('<ques')) sets.push(`${department}${own}`);
    own = '';
  };
  for (const { name, start, end: until } of elementsIn(text)) {
    const whole = text.slice(start, until);
    if (name === 'major-heading' || name === 'minor-heading') end();
    if (name === 'major-heading') department = `${whole}\n`;
    else own += `${whole}\n`;
  }
  end();
  if (sets.length === 0) throw new Problem('source-not-supported', 'There is no written answer in this file');
  return sets;
}

const mostEntities = 300;

function checkEntities(text: string): void {
  const prolog = text.slice(0, Math.max(0, text.search(/<publicwhip\b/)));
  const declared = prolog.match(/<!ENTITY[^>]*>/gi) ?? [];
  if (declared.length > mostEntities) refuse('more entities than there are names');
  for (const each of declared) {
    const [, name, code] = /^<!ENTITY\s+(\w{1,20})\s+"&#(\d{1,6});"\s*>$/.exec(each) ?? [];
    if (name === undefined || charactersOf(`&${name};`) !== String.fromCodePoint(Number(code)))
      refuse(`an entity that is no character by its usual name: ${each.slice(0, 60)}`);
  }
}

const refuse = (what: string): never => {
  throw new Problem('source-not-supported', `The XML declares ${what}; it is not read`);
};

/** What HTML makes of a text without elements. */
function charactersOf(markup: string): string {
  let text = '';
  const parser = new Parser({
    ontext: (chunk) => {
      text += chunk;
    },
  });
  parser.end(markup);
  return text;
}
