/** The page on which something is followed: by feed and calendar, by mail, by webhook. */

import { html } from 'hono/html';
import { wordsIn } from '../publish/words.ts';
import type { QuestionSet } from '../record/merge.ts';
import { rhythms } from '../store/follows.ts';
import { addressOf, type Followed } from '../telling/followed.ts';
import { describe } from '../telling/words.ts';
import { calendarForm, type Form, feedForms, jsonForm, layout, wrongField } from './layout.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

/** A small link to the page on which something is followed. */
export const followLink = (ui: Ui, followed: Followed): Markup =>
  html`<a class="follow" href="${followUrl(ui, followed)}">${ui.words.follow.link}</a>`;

export const followUrl = (ui: Ui, followed: Followed): string => `${ui.routes.follow}?${addressOf(followed)}`;

export type Offer = {
  readonly followed: Followed;
  /** What is followed, in words. */
  readonly name: string;
  readonly mail: boolean;
  readonly hooks: boolean;
  /** The record that it is of, or a part of. */
  readonly record?: QuestionSet;
  /** What was wrong with an address that was given, and the address. */
  readonly wrong?: { readonly field: 'adres' | 'haak'; readonly message: string; readonly given: string };
};

export const followPage = (ui: Ui, offer: Offer): Markup => {
  const { followed, name, mail, hooks, wrong } = offer;
  const words = ui.words.follow;
  return layout(ui, {
    title: `${wrong ? `${ui.words.site.fault}: ` : ''}${words.title}: ${name}`,
    address: (each) => followUrl(each, followed),
    forms: formsOf(ui, followed),
    query: '',
    head: noIndex,
    main: html`<h1 class="modest">${words.title}</h1>
<p class="lead">${words.lead(name)}</p>
<p class="hint">${followed.kind === 'overdue' ? words.whatOverdue : words.what}</p>
<p><a href="${seeUrl(ui, followed)}">${words.see}</a></p>
${others(ui, offer)}
${mail ? mailPart(ui, offer) : html`<p class="hint">${words.noMail}</p>`}
<section class="way" aria-labelledby="feeds"><h2 id="feeds">${words.feeds}</h2>
<p>${words.feedsLead}</p>
<ul class="plain">${formsOf(ui, followed)
      .slice(1)
      .map(({ href, name }) => html`<li><a href="${href}">${name}</a></li>`)}</ul></section>
${hooks ? hookPart(ui, offer) : ''}`,
  });
};

export const noIndex = html`<meta name="robots" content="noindex">\n`;

/** The page where what is followed can be seen: an office has its sets found by its portfolio, whoever held it. */
function seeUrl({ routes, to, lang }: Ui, followed: Followed): string {
  switch (followed.kind) {
    case 'search':
    case 'subject':
      return to.search(followed.query);
    case 'member':
      return `${routes.asker}/${encodeURIComponent(followed.name)}`;
    case 'party':
    case 'ministry':
      return `${routes[followed.kind]}/${encodeURIComponent(followed.name)}`;
    case 'office':
      return to.search(
        followed.portfolio === ''
          ? wordsIn[lang].roles[followed.role]
          : `${lang === 'nl' ? 'bewindspersoon' : 'minister'}:"${followed.portfolio.replaceAll('"', '')}"`,
      );
    case 'set':
      return to.exchange(followed.record, undefined);
    case 'question':
      return to.exchange(followed.record, followed.number);
    case 'overdue':
      return routes.overdue;
  }
}

const formsOf = (ui: Ui, followed: Followed): Form[] => [
  jsonForm(ui, `${ui.routes.follow}.json?${addressOf(followed)}`),
  ...feedForms(ui, '/volgen', `?${addressOf(followed)}`),
  { ...calendarForm(ui, `/volgen.ics?${addressOf(followed)}`), name: ui.words.follow.calendar },
];

function mailPart(ui: Ui, { followed, wrong }: Offer): Markup {
  const words = ui.words.follow;
  const own = wrong?.field === 'adres' ? wrong : undefined;
  return html`<section class="way" aria-labelledby="mail"><h2 id="mail">${words.mail}</h2>
<form class="sign-up" action="${followUrl(ui, followed)}" method="post">
${own ? html`<p class="wrong" id="fout" role="alert">${own.message}</p>` : ''}
<p><label for="adres">${words.address}</label> <input id="adres" name="adres" type="email" autocomplete="email" maxlength="254" required value="${own?.given ?? ''}"${own ? wrongField('fout') : ''}></p>
<fieldset><legend>${words.rhythm}</legend>${rhythms.map(
    (rhythm) =>
      html`<label><input type="radio" name="ritme" value="${rhythm}"${rhythm === 'daily' ? html` checked` : ''}> ${words.rhythms[rhythm]}</label> `,
  )}</fieldset>
<p><button>${words.send}</button></p>
<p class="hint">${words.privacy}</p>
</form></section>`;
}

function hookPart(ui: Ui, { followed, wrong }: Offer): Markup {
  const words = ui.words.follow;
  const own = wrong?.field === 'haak' ? wrong : undefined;
  return html`<details class="way"${own ? html` open` : ''}><summary>${words.hook}</summary>
<form class="sign-up" action="${followUrl(ui, followed)}" method="post">
<p>${words.hookLead}</p>
${own ? html`<p class="wrong" id="haakfout" role="alert">${own.message}</p>` : ''}
<p><label for="haak">${words.hookAddress}</label> <input id="haak" name="haak" type="url" autocomplete="off" maxlength="1000" required value="${own?.given ?? ''}"${own ? wrongField('haakfout') : ''}></p>
<p><button>${words.hookSend}</button></p>
</form></details>`;
}

/** What else of the same could be followed: its questions, who asked and to whom it was put; words as the subject alone. */
function others(ui: Ui, { followed, record }: Offer): Markup | '' {
  const words = ui.words.follow;
  const link = (other: Followed, name: string): Markup => html`<li><a href="${followUrl(ui, other)}">${name}</a></li>`;
  if (followed.kind === 'search' && !followed.query.includes(':')) {
    return html`<p class="hint">${words.also}: <a href="${followUrl(ui, { ...followed, kind: 'subject' })}">${words.subjectOnly}</a></p>`;
  }
  if (followed.kind === 'subject') {
    return html`<p class="hint">${words.also}: <a href="${followUrl(ui, { ...followed, kind: 'search' })}">${words.anyWhere}</a></p>`;
  }
  if (!record) return '';
  const numbers = record.questions.flatMap((question) => question.numbers);
  const own = followed.kind === 'question' ? followed.number : undefined;
  const around: Followed[] = [
    ...record.askers.flatMap(({ name, party, resolved }): Followed[] => [
      { kind: 'member', name },
      ...(party === '' ? [] : [{ kind: 'party' as const, name: resolved?.party ?? party }]),
    ]),
    ...record.addressees.flatMap(({ role, portfolio, resolved }): Followed[] => [
      { kind: 'office', role, portfolio: resolved?.name ?? portfolio },
      ...(resolved ? [{ kind: 'ministry' as const, name: resolved.name }] : []),
    ]),
  ];
  const unique = [...new Map(around.map((each) => [addressOf(each), each])).values()];
  return html`${
    numbers.length < 2
      ? ''
      : html`<nav class="jumps" aria-label="${words.part}"><p class="hint">${words.part}:</p><ol>${own === undefined ? '' : html`<li><a href="${followUrl(ui, { kind: 'set', record: record.id })}">${words.wholeSet}</a></li>`}${numbers.map(
          (number) =>
            html`<li><a href="${followUrl(ui, { kind: 'question', record: record.id, number })}"${number === own ? html` aria-current="true"` : ''}>${number}</a></li>`,
        )}</ol></nav>`
  }
${unique.length === 0 ? '' : html`<details class="others"><summary>${words.also}…</summary><ul class="plain">${unique.map((each) => link(each, describe(each, ui.lang)))}</ul></details>`}`;
}

/** A page of a few words: what was done, or why it was not. */
export const saidPage = (ui: Ui, title: string, main: Markup, forms: readonly Form[] = []): Markup =>
  layout(ui, { title, query: '', head: noIndex, forms, main: html`<h1 class="modest">${title}</h1>\n${main}` });
