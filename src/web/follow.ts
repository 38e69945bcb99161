/**
 * Following: the page of each thing that can be followed, and the taking in of who wants to. No cookie is used anywhere, so
 * nothing can be done in somebody's name by another site; and the answer to an address is the same whether or not it is known.
 */

import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { html } from 'hono/html';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type Rhythm, rhythms } from '../store/follows.ts';
import type { Store } from '../store/open.ts';
import { findRecord } from '../store/records.ts';
import { readHookAddress, readMailAddress } from '../telling/address.ts';
import { addressOf, type Followed, readAddress } from '../telling/followed.ts';
import type { Setting } from '../telling/setting.ts';
import { signUp } from '../telling/sign-up.ts';
import { clientOf } from './client.ts';
import { followPage, type Offer, saidPage } from './follow-page.ts';
import { followedText, known } from './followable.ts';
import { type Form, jsonForm, listForms } from './layout.ts';
import { openLimiter } from './limiter.ts';
import type { Settings } from './settings.ts';
import { type Ui, uis } from './ui.ts';

/** What the site needs to take in followers; without it only feeds and calendars are offered. */
export type Telling = Setting & { readonly offers: { readonly mail: boolean; readonly hooks: boolean } };

/** One client may sign up so often. */
const signUps = { perMinute: 10 / 60, burst: 10 };
/** A form is small; what is larger is none of ours. */
export const smallForm = bodyLimit({ maxSize: 8 * 1024, onError: (c) => c.text('Too large\n', 413) });

export function followPages(store: Store, settings: Settings, telling: Telling | undefined) {
  const limiter = openLimiter(signUps);
  const { clock = () => performance.now() } = settings;
  return (ui: Ui): Hono => {
    const pages = new Hono().get(ui.routes.follow, (c) => {
      const found = find(c, ui, store);
      return 'said' in found ? found.said : c.html(followPage(ui, offerOf(ui, store, telling, found.followed)));
    });
    pages.get(`${ui.routes.follow}.json`, (c) => dataOf(c, ui, store, settings.site));
    if (!telling) return pages;
    return pages.post(ui.routes.follow, smallForm, async (c) => {
      const found = find(c, ui, store);
      if ('said' in found) return found.said;
      const words = ui.words.follow;
      if (c.req.header('sec-fetch-site') === 'cross-site') return say(c, ui, 403, words.title, words.elsewhere);
      const client = clientOf(c, settings.proxies);
      const verdict = client === undefined ? undefined : limiter.ask(client, 1, clock());
      if (verdict?.allowed === false) {
        c.header('retry-after', String(verdict.retryAfter));
        return say(c, ui, 429, words.tooMany, words.tooManyText);
      }
      return take(c, ui, telling, offerOf(ui, store, telling, found.followed));
    });
  };
}

const say = (
  c: Context,
  ui: Ui,
  status: ContentfulStatusCode,
  title: string,
  text: string,
  forms: readonly Form[] = [],
) => c.html(saidPage(ui, title, html`<p class="lead">${text}</p>`, forms), status, { 'cache-control': 'no-store' });

const followForms = (ui: Ui): Form[] => [jsonForm(ui, `${ui.routes.follow}.json`), ...listForms(ui, '/nieuw')];

type Found = { readonly followed: Followed } | { readonly said: Response | Promise<Response> };

/** What is asked to be followed, where the register has it. */
function find(c: Context, ui: Ui, store: Store): Found {
  const words = ui.words.follow;
  const query = c.req.query();
  if (Object.keys(query).length === 0)
    return { said: say(c, ui, 200, words.nothing, words.nothingLead, followForms(ui)) };
  const asked = readAddress(query);
  if (!asked) return { said: say(c, ui, 400, words.nothing, `${words.badLink} ${words.nothingLead}`) };
  const followed = known(store, asked);
  if (followed) return { followed };
  return {
    said: say(c, ui, 404, words.nothing, `${words.missing(followedText(ui, store, asked))} ${words.nothingLead}`),
  };
}

/** What can be followed here, and where it is told of; without a question, all that is new. */
function dataOf(c: Context, ui: Ui, store: Store, site: string): Response | Promise<Response> {
  const query = c.req.query();
  if (Object.keys(query).length === 0) {
    return c.json({ feeds: ['.atom', '.feed'].map((form) => `${site}/nieuw${form}`) });
  }
  const asked = readAddress(query);
  const followed = asked && known(store, asked);
  if (!followed) return c.notFound();
  const forms = ['.atom', '.feed', '.ics'].map((form) => `${site}${uis.nl.routes.follow}${form}`);
  const feeds = forms.map((form) => `${form}?${addressOf(followed)}`);
  return c.json({ followed, name: followedText(ui, store, followed), feeds });
}

function offerOf(ui: Ui, store: Store, telling: Telling | undefined, followed: Followed): Offer {
  const record = 'record' in followed ? findRecord(store, followed.record) : undefined;
  return {
    followed,
    name: followedText(ui, store, followed),
    mail: telling?.offers.mail ?? false,
    hooks: telling?.offers.hooks ?? false,
    ...(record ? { record } : {}),
  };
}

async function take(c: Context, ui: Ui, telling: Telling, offer: Offer): Promise<Response> {
  const form = await c.req.parseBody();
  const words = ui.words.follow;
  const given = (name: string): string => (typeof form[name] === 'string' ? form[name] : '');
  const isHook = given('haak') !== '' && offer.hooks;
  const field = isHook ? ('haak' as const) : ('adres' as const);
  const address = isHook ? readHookAddress(given(field)) : offer.mail ? readMailAddress(given(field)) : undefined;
  if (address === undefined) {
    const message = isHook ? words.wrongHook : words.wrongMail;
    const wrong = { field, message, given: given(field).slice(0, 254) };
    return c.html(followPage(ui, { ...offer, wrong }), 400, { 'cache-control': 'no-store' });
  }
  const rhythm: Rhythm = rhythms.find((each) => each === given('ritme')) ?? 'daily';
  const channel = isHook ? 'webhook' : 'mail';
  const signed = signUp(telling, { channel, address, followed: offer.followed, rhythm, language: ui.lang });
  if (signed.state === 'full') return say(c, ui, 503, words.full, words.fullText);
  if (isHook && signed.state === 'asked') return hookAsked(c, ui, telling, signed.follower);
  return say(c, ui, 200, words.askedTitle, words.asked);
}

/** The owner of a webhook gets its secret and its page here: there is no other way to reach them. */
function hookAsked(c: Context, ui: Ui, { secrets }: Telling, follower: number): Response | Promise<Response> {
  const words = ui.words.follow;
  const own = `${ui.routes.manage}/${secrets.token('manage', follower)}`;
  const main = html`<p class="lead">${words.hookAsked}</p>
<dl class="secret"><dt>${words.secret}</dt><dd><code>${secrets.signing(follower)}</code></dd>
<dt>${words.own}</dt><dd><a href="${own}">${own}</a></dd></dl>`;
  return c.html(saidPage(ui, words.hookTitle, main), 200, {
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
}
