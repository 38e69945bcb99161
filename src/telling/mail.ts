/** A message as mail: plain text and simple HTML that say the same. Nothing in it is fetched and no link is counted. */

import { html } from 'hono/html';
import type { Section } from './section.ts';
import { type MessageLanguage, messageWords } from './words.ts';

export type Way = { readonly name: string; readonly href: string };

export type Letter = {
  readonly language: MessageLanguage;
  readonly subject: string;
  readonly sections: readonly Section[];
  /** Why it is sent, and the ways out of it. */
  readonly foot: { readonly why: string; readonly ways: readonly Way[] };
};

/** One line, without what no subject may hold, and not too long to be read in a list. */
export const subjectLine = (text: string): string => {
  const line = text.replace(/[\p{Cc}\p{Cf}\u2028\u2029\s]+/gu, ' ').trim();
  return line.length <= 150 ? line : `${line.slice(0, 149).replace(/\s\S*$/, '')}…`;
};

/** A letter as plain text. */
export function textOf({ sections, foot }: Letter): string {
  const parts = sections.map((section) =>
    [
      `${section.what}: ${section.title}`,
      ...section.facts,
      section.href,
      ...(section.quotes.length === 0 ? [] : ['', `${section.official}:`]),
      ...section.quotes.flatMap(({ label, href, text, more }) => [
        '',
        label,
        ...text.split('\n').map((line) => `> ${line}`),
        ...(more ? ['> […]'] : []),
        href,
      ]),
      ...(section.rest === undefined ? [] : ['', `${section.rest}: ${section.href}`]),
    ].join('\n'),
  );
  const ways = foot.ways.map(({ name, href }) => `${name}:\n${href}`);
  return `${parts.join(`\n\n${'–'.repeat(24)}\n\n`)}\n\n-- \n${[foot.why, ...ways].join('\n')}\n`;
}

const serif = "font-family:Charter,'Source Serif 4',Cambria,Georgia,serif";
const sans = "font-family:'Source Sans 3','Segoe UI',Calibri,system-ui,sans-serif";

/** `last` stands below all. */
export const htmlOf = (letter: Letter, last = ''): string => String(page(letter, last));

const page = ({ language, subject, sections, foot }: Letter, last: string) => html`<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><meta name="referrer" content="no-referrer"><title>${subject}</title></head>
<body style="margin:0;padding:24px 16px;${serif};font-size:17px;line-height:1.55">
<div style="max-width:36em;margin:0 auto">
${sections.map((section, i) => sectionPart(section, language, i > 0))}
<div style="${sans};font-size:14px;line-height:1.5;border-top:1px solid #8a8578;margin-top:32px;padding-top:12px">
<p style="margin:0 0 8px">${foot.why}</p>
${foot.ways.map(({ name, href }) => html`<p style="margin:0 0 4px"><a href="${href}">${name}</a></p>`)}
${last === '' ? '' : html`<p style="margin:16px 0 0">${last}</p>`}
</div>
</div>
</body>
</html>
`;

const sectionPart = (section: Section, language: MessageLanguage, isNext: boolean) => html`<div${
  isNext ? html` style="border-top:1px solid #8a8578;margin-top:28px;padding-top:20px"` : ''
}>
<p style="margin:0;${sans};font-size:15px">${section.what}</p>
<h1 style="margin:2px 0 8px;font-size:22px;line-height:1.25;font-weight:600"><a href="${section.href}"${langOf(section, language)} style="color:inherit">${section.title}</a></h1>
${section.facts.map((fact) => html`<p style="margin:0 0 4px;${sans};font-size:15px">${fact}</p>`)}
${section.quotes.length === 0 ? '' : html`<p style="margin:16px 0 0;${sans};font-size:14px">${section.official}:</p>`}
${section.quotes.map(
  ({
    part,
    label,
    href,
    text,
    more,
  }) => html`<h2 style="margin:16px 0 4px;${sans};font-size:15px;font-weight:600"><a href="${href}">${label}</a></h2>
<blockquote${langOf(section, language)} style="margin:0;padding:0 0 0 14px;border-left:3px solid ${part === 'question' ? '#b4552a' : '#1c7a5e'}">${text
    .split('\n')
    .map((line) => html`<p style="margin:0 0 6px">${line}</p>`)}</blockquote>
${more ? html`<p style="margin:2px 0 0 17px;${sans};font-size:14px"><a href="${href}">[…] ${messageWords[language].more}</a></p>` : ''}`,
)}
${section.rest === undefined ? '' : html`<p style="margin:12px 0 0;${sans};font-size:15px"><a href="${section.href}">${section.rest}</a></p>`}
</div>`;

const langOf = (section: Section, language: string) =>
  section.language === language ? '' : html` lang="${section.language}"`;
