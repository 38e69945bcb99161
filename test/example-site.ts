/**
 * The example papers as a site, with a page of every kind: what must hold for every page is held for these. Where nothing
 * is served over a line, a page that refuses whoever asks too much, or that broke, is there under an address of its own.
 */

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Hono } from 'hono';
import { openTelling } from '../src/cli/tell-settings.ts';
import { importFiles } from '../src/intake/import.ts';
import { openRegister } from '../src/intake/register.ts';
import { listFiles } from '../src/intake/source.ts';
import { signUp } from '../src/telling/sign-up.ts';
import { app } from '../src/web/app.ts';
import { onError, onTooMany } from '../src/web/errors.ts';
import { withHeaders } from '../src/web/headers.ts';
import { localSettings } from '../src/web/settings.ts';

const papers = resolve(import.meta.dirname, '../examples/papers');
const record = '/vragen/nl-tk/ah-tk-20322033-54';

/** Every kind of page by its name; those that a follower's letter leads to are in `personal`, for their addresses are made. */
export const pages = {
  home: '/',
  search: '/zoeken',
  results: '/zoeken?q=kaart',
  near: '/zoeken?q=getijdenkart+veerdienst',
  asked: '/eerder-gevraagd?vraag=Hoe+oud+is+de+getijdenkaart+bij+laagwater',
  alike: `${record}/1/verwant`,
  nothing: '/zoeken?q=zeppelins',
  slip: '/zoeken?q=%22',
  record,
  delayed: '/vragen/ah-tk-20312032-388',
  question: `${record}/1`,
  source: '/bron/ah-tk-20322033-54?passage=706-1349',
  differences: '/bron/ah-tk-20312032-16',
  overdue: '/te-laat?op=2032-03-28',
  figures: '/cijfers',
  quality: '/kwaliteit',
  reason: '/kwaliteit?reden=mark-without-note',
  members: '/leden',
  member: '/leden/Vosmaer',
  parties: '/fracties',
  party: '/fracties/PVX',
  ministries: '/ministeries',
  ministry: '/ministeries/Buitenlandse%20Zaken',
  ministers: '/bewindspersonen',
  minister: '/bewindspersonen/Oeverling',
  session: '/vergaderjaren/2032-2033',
  sessions: '/vergaderjaren',
  api: '/api',
  problems: '/api/problems',
  following: '/volgen',
  follow: '/volgen?reeks=nl-tk/ah-tk-20322033-54',
  followEnglish: '/en/follow?te-laat=1',
  english: '/en',
  englishResults: '/en/search?q=kaart',
  englishRecord: '/en/questions/nl-tk/ah-tk-20322033-54',
  missing: '/weg',
  refused: '/kwaliteit?reden=niets',
  tooMany: '/te-vaak',
  broken: '/stuk',
} as const;

/** Pages that tell that something is wrong: their data is the error, at the address that was asked for. */
export const errors: readonly string[] = [pages.slip, pages.missing, pages.refused, pages.tooMany, pages.broken];

export type ExampleSite = {
  readonly fetch: Hono['fetch'];
  readonly hono: Hono;
  /** Where the letters of a follower lead to. */
  readonly personal: { readonly confirm: string; readonly stop: string; readonly manage: string };
  readonly close: () => void;
};

export async function openExampleSite(...more: readonly string[]): Promise<ExampleSite> {
  const folder = mkdtempSync(join(tmpdir(), 'answerable-site-'));
  const store = openRegister(folder);
  for await (const step of importFiles(store, listFiles([papers, ...writeExtracts(folder), ...more])))
    assert.equal(step.state, 'new');
  const telling = openTelling(store, folder, localSettings.site, { ANSWERABLE_SENDER: 'volgen@vragen.example' })!;
  const asking = { address: 'iemand@vragen.example', rhythm: 'daily', language: 'nl' } as const;
  const signed = signUp(telling, { ...asking, channel: 'mail', followed: { kind: 'overdue' } });
  assert.equal(signed.state, 'asked');
  const { token } = telling.secrets;
  const site = app(store, localSettings, telling);
  const refusing = new Hono().use(withHeaders(localSettings.site)).onError(onError);
  refusing.get(pages.tooMany, (c) => onTooMany(c, 7)).get(pages.broken, () => assert.fail('this breaks by intent'));
  const refuses: readonly string[] = [pages.tooMany, pages.broken];
  return {
    hono: site,
    fetch: (request, ...rest) =>
      (refuses.includes(new URL(request.url).pathname) ? refusing : site).fetch(request, ...rest),
    personal: {
      confirm: `/volgen/bevestig/${token('confirm', 1)}`,
      stop: `/volgen/stop/${token('stop', 1)}`,
      manage: `/volgen/beheer/${token('manage', signed.state === 'asked' ? signed.follower : 0)}`,
    },
    close: () => {
      store.close();
      telling.followers.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Another source of one of the papers, with a slip in it; and one that asks a ministry that there is. */
function writeExtracts(into: string): string[] {
  const text = readFileSync(join(papers, 'ah-tk-20312032-16.txt'), 'utf8');
  const extracts = {
    'ah-tk-20312032-16.txt': text
      .replace(/(Antwoord 1\s+)\S+/, '$1Misschien')
      .replace(/Vraag 2\s+\S+/, 'Vraag 2\nWellicht'),
    'ah-tk-20242025-17.txt': text
      .replaceAll(/203(\d)/g, '202$1')
      .replace('2021–2022', '2024–2025')
      .replace(/^16$/m, '17')
      .replace('Minister van Veren en Bruggen', 'Minister van Buitenlandse Zaken')
      .replaceAll(/\b(september|augustus) 2021/g, '$1 2024'),
  };
  return Object.entries(extracts).map(([name, extract]) => {
    writeFileSync(join(into, name), extract);
    return join(into, name);
  });
}
