/**
 * The pages that a link in a mail leads to: confirm, stop, and all that a follower has. Whoever has the link is the follower.
 * A GET shows and changes nothing; only a POST does. The links are kept out of referrers, caches and indexes.
 */

import { Hono, type MiddlewareHandler } from 'hono';
import { html } from 'hono/html';
import { sendAgain } from '../store/failing.ts';
import {
  changeRhythm,
  confirmFollow,
  type Follow,
  type Follower,
  followerByToken,
  followsOf,
  followToConfirm,
  followToStop,
  forgetFollower,
  rhythms,
  stopFollow,
} from '../store/follows.ts';
import { transaction } from '../store/open.ts';
import { deliveriesOf } from '../store/outbox.ts';
import { exportOf } from '../telling/export.ts';
import { nameOf } from '../telling/letter.ts';
import { hashOf } from '../telling/secrets.ts';
import { smallForm, type Telling } from './follow.ts';
import { saidPage } from './follow-page.ts';
import { jsonForm } from './layout.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

const unseen: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('referrer-policy', 'no-referrer');
  c.res.headers.set('cache-control', 'no-store, no-transform');
  c.res.headers.set('x-robots-tag', 'noindex, nofollow');
};

export function followOwnPages(telling: Telling, ui: Ui): Hono {
  const { followers, now } = telling;
  const { confirm, stop, manage } = ui.routes;
  const own = new Hono();
  for (const path of [confirm, stop, manage]) own.use(`${path}/*`, unseen, smallForm);
  const nameIn = (follow: Follow): string => nameOf(telling, follow, ui.lang);
  return own
    .get(`${confirm}/:token`, (c) => {
      const follow = followToConfirm(followers, hashOf(c.req.param('token')));
      return follow ? c.html(confirmPage(ui, nameIn(follow), follow)) : c.html(expiredPage(ui), 404);
    })
    .post(`${confirm}/:token`, (c) => {
      const follow = followToConfirm(followers, hashOf(c.req.param('token')));
      if (!follow) return c.html(expiredPage(ui), 404);
      confirmFollow(followers, follow, now().toISOString());
      const words = ui.words.follow;
      const page = `${manage}/${telling.secrets.token('manage', follow.follower)}`;
      return c.html(
        saidPage(
          ui,
          words.confirmed,
          html`<p class="lead">${words.confirmedText(nameIn(follow))}</p><p><a href="${page}">${words.own}</a></p>`,
        ),
      );
    })
    .get(`${stop}/:token`, (c) => c.html(stopPage(ui, wantedBy(telling, c.req.param('token')).follows.map(nameIn))))
    .post(`${stop}/:token`, (c) => {
      const { follower, follows } = wantedBy(telling, c.req.param('token'));
      if (follower) forgetFollower(followers, follower.number);
      else for (const follow of follows) stopFollow(followers, follow);
      const words = ui.words.follow;
      return c.html(saidPage(ui, words.stopped, html`<p class="lead">${words.stoppedText}</p>`));
    })
    .get(`${manage}/:token`, (c) => {
      const follower = followerByToken(followers, hashOf(c.req.param('token')));
      return follower ? c.html(managePage(telling, ui, follower)) : c.html(expiredPage(ui), 404);
    })
    .get(`${manage}/:token/data.json`, (c) => {
      const follower = followerByToken(followers, hashOf(c.req.param('token')));
      if (!follower) return c.json({ error: { code: 'not-found', message: 'There is nothing here' } }, 404);
      c.header('content-disposition', 'attachment; filename="answerable.json"');
      return c.json(exportOf(telling, follower));
    })
    .post(`${manage}/:token`, async (c) => {
      const follower = followerByToken(followers, hashOf(c.req.param('token')));
      if (!follower) return c.html(expiredPage(ui), 404);
      const said = change(telling, ui, follower, await c.req.parseBody());
      const words = ui.words.follow;
      return followerByToken(followers, hashOf(c.req.param('token')))
        ? c.html(managePage(telling, ui, follower, said))
        : c.html(saidPage(ui, words.forgotten, html`<p class="lead">${words.forgottenText}</p>`));
    });
}

/** What a link to stop ends: one follow, or, by the token of the follower, all of them. */
function wantedBy({ followers }: Telling, token: string): { follower?: Follower; follows: readonly Follow[] } {
  const follow = followToStop(followers, hashOf(token));
  if (follow) return { follows: [follow] };
  const follower = followerByToken(followers, hashOf(token));
  return follower ? { follower, follows: followsOf(followers, follower.number) } : { follows: [] };
}

/** Does what a button of the page asks for, and says what was done. */
function change({ followers, now }: Telling, ui: Ui, follower: Follower, form: Record<string, unknown>): string {
  const words = ui.words.follow;
  if (form.doe === 'verwijder') {
    forgetFollower(followers, follower.number);
    return '';
  }
  if (form.doe === 'hervat' && follower.channel === 'webhook') {
    return words.resent(
      transaction(followers, () => sendAgain(followers, { follower: follower.number }, now().toISOString())),
    );
  }
  const follow = followsOf(followers, follower.number).find(({ number }) => String(number) === form.volg);
  const rhythm = rhythms.find((each) => each === form.ritme);
  if (follow && form.doe === 'stop') {
    stopFollow(followers, follow);
    return words.ended;
  }
  if (follow && form.doe === 'ritme' && rhythm) {
    changeRhythm(followers, follow, rhythm);
    return words.changed;
  }
  return '';
}

const confirmPage = (ui: Ui, name: string, follow: Follow): Markup => {
  const words = ui.words.follow;
  const rhythm = words.rhythms[follow.askedRhythm].toLowerCase();
  return saidPage(
    ui,
    words.confirmTitle,
    html`<p class="lead">${words.confirm(name, rhythm)}</p>
<form class="sign-up" method="post"><p><button>${words.confirmDo}</button></p></form>`,
  );
};

const expiredPage = (ui: Ui): Markup =>
  saidPage(ui, ui.words.follow.expired, html`<p class="lead">${ui.words.follow.expiredText}</p>`);

function stopPage(ui: Ui, names: readonly string[]): Markup {
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

function managePage(telling: Telling, ui: Ui, follower: Follower, said = ''): Markup {
  const words = ui.words.follow;
  const follows = followsOf(telling.followers, follower.number);
  const path = `${ui.routes.manage}/${telling.secrets.token('manage', follower.number)}`;
  const address = telling.secrets.open(follower.address);
  return saidPage(
    ui,
    words.manageTitle,
    html`<p class="lead">${words.manageOf(address)}</p>
${said === '' ? '' : html`<p class="done" role="status">${said}</p>`}
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
    : html`<section class="scroll" tabindex="0" aria-labelledby="laatste"><table><thead><tr><th scope="col">${when}</th><th scope="col">${state}</th><th scope="col">${attempts}</th><th scope="col">${reason}</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><td><time datetime="${row.at}">${row.at.slice(0, 16).replace('T', ' ')}</time></td><td>${words.states[row.state]}</td><td>${row.attempts}</td><td lang="en">${row.reason ?? ''}</td></tr>`)}</tbody></table></section>`
}
${mayResend ? html`<form class="sign-up" method="post"><p><button name="doe" value="hervat">${words.resend}</button></p></form>` : ''}</section>`;
}
