/**
 * The pages that a link in a mail leads to: confirm, stop, and all that a follower has. Whoever has the link is the follower.
 * A GET shows and changes nothing; only a POST does. The links are kept out of referrers, caches and indexes.
 */

import { type Context, Hono, type MiddlewareHandler } from 'hono';
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
import { exportOf } from '../telling/export.ts';
import { nameOf } from '../telling/letter.ts';
import { hashOf } from '../telling/secrets.ts';
import { smallForm, type Telling } from './follow.ts';
import { confirmPage, expiredPage, managePage, stopPage } from './follow-own-page.ts';
import { saidPage } from './follow-page.ts';
import type { Markup } from './markup.ts';
import type { Ui } from './ui.ts';

const unseen: MiddlewareHandler = async (c, next) => {
  await next();
  c.res.headers.set('referrer-policy', 'no-referrer');
  c.res.headers.set('cache-control', 'no-store, no-transform');
  c.res.headers.set('x-robots-tag', 'noindex, nofollow');
};

export function followOwnPages(telling: Telling, ui: Ui): Hono {
  const { confirm, stop, manage } = ui.routes;
  const own = new Hono();
  for (const path of [confirm, stop, manage]) own.use(`${path}/*`, unseen, smallForm);
  own.route(confirm, confirmPages(telling, ui));
  own.route(stop, stopPages(telling, ui));
  return own.route(manage, managePages(telling, ui));
}

const lead = (text: string): Markup => html`<p class="lead">${text}</p>`;

function confirmPages(telling: Telling, ui: Ui): Hono {
  const words = ui.words.follow;
  const meant = (c: Context): Follow | undefined => followToConfirm(telling.followers, hashOf(tokenOf(c)));
  return new Hono()
    .get('/:token', (c) => {
      const follow = meant(c);
      return follow ? c.html(confirmPage(ui, nameOf(telling, follow, ui.lang), follow)) : c.html(expiredPage(ui), 404);
    })
    .post('/:token', (c) => {
      const follow = meant(c);
      if (!follow) return c.html(expiredPage(ui), 404);
      confirmFollow(telling.followers, follow, telling.now().toISOString());
      const page = `${ui.routes.manage}/${telling.secrets.token('manage', follow.follower)}`;
      const said = lead(words.confirmedText(nameOf(telling, follow, ui.lang)));
      return c.html(saidPage(ui, words.confirmed, html`${said}<p><a href="${page}">${words.own}</a></p>`));
    });
}

function stopPages(telling: Telling, ui: Ui): Hono {
  const words = ui.words.follow;
  return new Hono()
    .get('/:token', (c) => {
      const { follows } = wantedBy(telling, tokenOf(c));
      return c.html(
        stopPage(
          ui,
          follows.map((follow) => nameOf(telling, follow, ui.lang)),
        ),
      );
    })
    .post('/:token', (c) => {
      const { follower, follows } = wantedBy(telling, tokenOf(c));
      if (follower) forgetFollower(telling.followers, follower.number);
      else for (const follow of follows) stopFollow(telling.followers, follow);
      return c.html(saidPage(ui, words.stopped, lead(words.stoppedText)));
    });
}

function managePages(telling: Telling, ui: Ui): Hono {
  const words = ui.words.follow;
  const asking = (c: Context): Follower | undefined => followerByToken(telling.followers, hashOf(tokenOf(c)));
  return new Hono()
    .get('/:token', (c) => {
      const follower = asking(c);
      return follower ? c.html(managePage(telling, ui, follower)) : c.html(expiredPage(ui), 404);
    })
    .get('/:token/data.json', (c) => {
      const follower = asking(c);
      if (!follower) return c.json({ error: { code: 'not-found', message: 'There is nothing here' } }, 404);
      c.header('content-disposition', 'attachment; filename="answerable.json"');
      return c.json(exportOf(telling, follower));
    })
    .post('/:token', async (c) => {
      const follower = asking(c);
      if (!follower) return c.html(expiredPage(ui), 404);
      const said = change(telling, ui, follower, await c.req.parseBody());
      return asking(c)
        ? c.html(managePage(telling, ui, follower, said))
        : c.html(saidPage(ui, words.forgotten, lead(words.forgottenText)));
    });
}

const tokenOf = (c: Context): string => c.req.param('token') ?? '';

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
