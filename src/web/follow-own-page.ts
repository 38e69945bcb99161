/** What the links in mails show: a follow to confirm or to stop, all that a follower has, and that a link leads nowhere any more. */

import { html } from 'hono/html';
import { type Follow, type Follower, followsOf, rhythms } from '../store/follows.ts';
import { deliveriesOf } from '../store/outbox.ts';
import { nameOf } from '../telling/letter.ts';
import { captionOf } from './charts/numbers.ts';
import type { Telling } from './follow.ts';
import { saidPage } from './follow-page.ts';
import { jsonForm } from './layout.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

export const confirmPage = (ui: Ui, name: string, follow: Follow): Markup => {
  const words = ui.words.follow;
  const rhythm = words.rhythms[follow.askedRhythm].toLowerCase();
  return saidPage(
    ui,
    words.confirmTitle,
    html`<p class="lead">${words.confirm(name, rhythm)}</p>
<form class="sign-up" method="post"><p><button>${words.confirmDo}</button></p></form>`,
  );
};

export const expiredPage = (ui: Ui): Markup =>
  saidPage(ui, ui.words.follow.expired, html`<p class="lead">${ui.words.follow.expiredText}</p>`);

export function stopPage(ui: Ui, names: readonly string[]): Markup {
  const words = ui.words.follow;
  if (names.length === 0) return saidPage(ui, words.nothingHere, html`<p class="lead">${words.stoppedText}</p>`);
  const [only, ...more] = names;
  const list = html`<p class="lead">${words.stopAll}</p><ul class="plain">${names.map((name) => html`<li>${name}</li>`)}</ul>`;
  return saidPage(
    ui,
    words.stopTitle,
    html`${more.length > 0 ? list : html`<p class="lead">${words.stop(only!)}</p>`}
<form class="sign-up" method="post"><p><button>${more.length > 0 ? words.stopAllDo : words.stopDo}</button></p></form>`,
  );
}

const mostShown = 25;

/** All that a follower has, and what may be done with it; `said` is what was just done. */
export function managePage(telling: Telling, ui: Ui, follower: Follower, said = ''): Markup {
  const words = ui.words.follow;
  const follows = followsOf(telling.followers, follower.number);
  const path = `${ui.routes.manage}/${telling.secrets.token('manage', follower.number)}`;
  const address = telling.secrets.open(follower.address);
  return saidPage(
    ui,
    words.manageTitle,
    html`<p class="lead">${words.manageOf(address)}</p>
${said === '' ? '' : html`<p class="said" role="status">${said}</p>`}
${follower.stopped === 'gone' ? html`<p class="wrong">${words.stoppedHook}</p>` : ''}
${follower.stopped === 'paused' ? html`<p class="wrong">${words.pausedHook}</p>` : ''}
<ul class="followed">${follows.map((follow) => followPart(ui, nameOf(telling, follow, ui.lang), follow, follower))}</ul>
${follower.channel === 'webhook' ? deliveriesPart(telling, ui, follower) : ''}
<section class="way" aria-labelledby="alles"><h2 id="alles">${words.forget}</h2>
<p>${words.forgetText} <a href="${path}/data.json">${words.data}</a></p>
<form class="sign-up" method="post"><p><button name="doe" value="verwijder">${words.forget}</button></p></form></section>`,
    [jsonForm(ui, `${path}/data.json`)],
  );
}

function followPart(ui: Ui, name: string, follow: Follow, { channel }: Follower): Markup {
  const words = ui.words.follow;
  const id = `ritme-${follow.number}`;
  const rhythm = html`<label for="${id}">${words.rhythm}</label> <select id="${id}" name="ritme">${rhythms.map(
    (each) =>
      html`<option value="${each}"${each === follow.rhythm ? html` selected` : ''}>${words.rhythms[each]}</option>`,
  )}</select> <button name="doe" value="ritme" aria-label="${words.change}: ${name}">${words.change}</button> `;
  return html`<li><form class="sign-up" method="post"><p>${name}${follow.consentAt === undefined ? html` <small>${words.unconfirmed}</small>` : ''}</p>
<p><input type="hidden" name="volg" value="${follow.number}">${channel === 'mail' && follow.consentAt !== undefined ? rhythm : ''}<button name="doe" value="stop" aria-label="${words.stopDo}: ${name}">${words.stopDo}</button></p></form></li>`;
}

/** How the last messages to a webhook went, for its owner. */
function deliveriesPart({ followers }: Telling, ui: Ui, { number, stopped }: Follower): Markup {
  const words = ui.words.follow;
  const rows = deliveriesOf(followers, number, mostShown);
  const [when, state, attempts, reason] = words.columns;
  const mayResend = stopped !== 'gone' && (stopped === 'paused' || rows.some((row) => row.state === 'failed'));
  return html`<section class="way" aria-labelledby="laatste"><h2 id="laatste">${words.deliveries}</h2>
${
  rows.length === 0
    ? html`<p>${words.none}</p>`
    : html`<section class="scroll" tabindex="0" aria-labelledby="laatste"><table>${captionOf(words.deliveries)}<thead><tr><th scope="col">${when}</th><th scope="col">${state}</th><th scope="col">${attempts}</th><th scope="col">${reason}</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><td><time datetime="${row.at}">${row.at.slice(0, 16).replace('T', ' ')}</time></td><td>${words.states[row.state]}</td><td>${row.attempts}</td><td lang="en">${row.reason ?? ''}</td></tr>`)}</tbody></table></section>`
}
${mayResend ? html`<form class="sign-up" method="post"><p><button name="doe" value="hervat">${words.resend}</button></p></form>` : ''}</section>`;
}
