/** The site in a real browser: every kind of page, without script, on a phone and wide, light and dark. UPDATE_DOCS=1 keeps the pictures. */

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import { createAdaptorServer } from '@hono/node-server';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { importFiles } from '../src/intake/import.ts';
import { openRegister } from '../src/intake/register.ts';
import { listFiles } from '../src/intake/source.ts';
import type { Store } from '../src/store/open.ts';
import { app } from '../src/web/app.ts';

const paths = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = paths.find((path) => path && existsSync(path));
const skip = executablePath ? false : 'Chromium is not here; name it in CHROMIUM=/path/to/chromium';
const quiet =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const pictures = resolve(import.meta.dirname, '../docs/screenshots');
const pages = {
  home: '/',
  results: '/zoeken?q=kaart',
  record: '/vragen/nl-tk/ah-tk-20322033-54',
  source: '/bron/ah-tk-20322033-54',
  differences: '/bron/ah-tk-20312032-16',
  overdue: '/te-laat?op=2032-03-28',
  figures: '/cijfers',
  quality: '/kwaliteit',
  member: '/leden/Vosmaer',
  english: '/en/search?q=kaart',
};
const papers = resolve(import.meta.dirname, '../examples/papers');

let folder: string;
let store: Store;
let browser: Browser;
let address: string;
const server = { close: () => {} };

before(async () => {
  if (skip) return;
  folder = mkdtempSync(join(tmpdir(), 'answerable-browser-'));
  store = openRegister(folder);
  for await (const step of importFiles(store, listFiles([papers, writeExtract(folder)])))
    assert.equal(step.state, 'new');
  const listening = createAdaptorServer({ fetch: app(store).fetch });
  await new Promise<void>((done) => listening.listen(0, '127.0.0.1', done));
  server.close = () => listening.close();
  address = `http://127.0.0.1:${(listening.address() as AddressInfo).port}`;
  browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: quiet.split(' ') });
});

/** Another source of one of the papers, with a slip in it. */
function writeExtract(into: string): string {
  const path = join(into, 'ah-tk-20312032-16.txt');
  const text = readFileSync(join(papers, 'ah-tk-20312032-16.txt'), 'utf8');
  writeFileSync(path, text.replace(/(Antwoord 1\s+)\S+/, '$1Misschien').replace(/Vraag 2\s+\S+/, 'Vraag 2\nWellicht'));
  return path;
}

after(async () => {
  if (skip) return;
  await browser.close();
  server.close();
  store.close();
  rmSync(folder, { recursive: true });
});

/** Opens a page, looks at it, and fails on any request that leaves the server and on any error in the console. */
async function look(path: string, options: BrowserContextOptions, see: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const wrong: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) wrong.push(request.url());
    });
    page.on('console', (message) => {
      if (message.type() === 'error') wrong.push(message.text());
    });
    await page.goto(address + path);
    await see(page);
    assert.deepEqual(wrong, []);
  } finally {
    await context.close();
  }
}

const wide = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 320, height: 640 } };

for (const [name, path] of Object.entries(pages)) {
  test(`the ${name} page has one heading and landmarks, and fits a phone`, { skip }, async () => {
    await look(path, { ...phone, javaScriptEnabled: false }, async (page) => {
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
      assert.equal(await page.getByRole('main').count(), 1);
    });
    await look(path, phone, async (page) => {
      const width = await page.locator('html').evaluate((html) => html.scrollWidth);
      assert.ok(width <= 320, `${path} is ${width} px wide`);
    });
  });

  test(`the ${name} page has no accessibility violation, light and dark, phone and wide`, { skip }, async () => {
    for (const size of [phone, wide]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await look(path, { ...size, colorScheme }, async (page) => {
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
            .analyze();
          assert.deepEqual(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
            [],
          );
        });
      }
    }
  });

  test(`the ${name} page can be pictured`, { skip }, async () => {
    await look(path, wide, async (page) => {
      const picture = await page.screenshot({ fullPage: false });
      assert.ok(picture.length > 10_000);
      if (process.env.UPDATE_DOCS !== '1') return;
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    });
  });
}

test('the page of the API fits a phone and has no accessibility violation', { skip }, async () => {
  await look('/en/api', { ...phone, javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
  });
  await look('/en/api', phone, async (page) => {
    assert.ok((await page.locator('html').evaluate((html) => html.scrollWidth)) <= 320);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
      .analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
    );
  });
});

test('from a search to a question and its note, without script', { skip }, async () => {
  await look('/', { ...wide, javaScriptEnabled: false }, async (page) => {
    await page.getByRole('searchbox').fill('laagwaterstanden');
    await page.keyboard.press('Enter');
    assert.match((await page.locator('mark').first().textContent()) ?? '', /laagwaterstanden/i);
    await page
      .getByRole('link', { name: /getijdenkaart/i })
      .first()
      .click();
    assert.match(page.url(), /ah-tk-20322033-54/);
    await page.locator('a', { hasText: /^1$/ }).first().click();
    assert.match(page.url(), /#/);
    const target = page.locator(':target');
    assert.equal(await target.count(), 1);
  });
});

test('what another source has differently is marked, and said to who cannot see the marks', { skip }, async () => {
  await look(pages.differences, { ...wide, javaScriptEnabled: false }, async (page) => {
    const part = page.getByRole('region', { name: 'Andere bronnen van ditzelfde stuk' });
    assert.match(
      (await part.getByRole('insertion').allTextContents()).join(' '),
      /alleen daar: (?:Misschien|Wellicht)/,
    );
    assert.match((await part.getByRole('deletion').allTextContents()).join(' '), /alleen hier: \S+/);
    await part.getByRole('link').first().click();
    assert.match(page.url(), /\/bron\/[0-9a-f]{64}$/);
  });
});

test('the head of a record tells schema.org what is in it, and no policy of the page is broken by that', {
  skip,
}, async () => {
  await look(pages.record, wide, async (page) => {
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    assert.equal(data['@type'], 'WebPage');
    const [first] = data.mainEntity.hasPart;
    assert.equal(await page.locator(new URL(first['@id']).hash).count(), 1);
    const shown = (await page.locator('.question .text').first().textContent()) ?? '';
    assert.ok(shown.startsWith(first.text.split('\n')[0]));
  });
});
