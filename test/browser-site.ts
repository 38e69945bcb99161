/** What the tests of the browser share: the example papers as a site at a port of its own, one browser, and an eye on what goes wrong. */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { after, before } from 'node:test';
import { createAdaptorServer } from '@hono/node-server';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { type ExampleSite, openExampleSite } from './example-site.ts';

const paths = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = paths.find((path) => path && existsSync(path));
export const skip = executablePath ? false : 'Chromium is not here; name it in CHROMIUM=/path/to/chromium';
const quiet =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

export const wide = { viewport: { width: 1280, height: 900 } } as const satisfies BrowserContextOptions;
export const phone = { viewport: { width: 320, height: 640 } } as const satisfies BrowserContextOptions;

export type Site = {
  readonly address: () => string;
  readonly browser: () => Browser;
  readonly personal: () => ExampleSite['personal'];
  /** Opens a page, looks at it, and fails on any request that leaves the site and on any error in the console. */
  readonly look: (path: string, options: BrowserContextOptions, see: (page: Page) => Promise<void>) => Promise<void>;
};

/** Serves the examples, and more papers where they are given, for the tests of one file. */
export function openSite(...more: readonly string[]): Site {
  let address = '';
  let browser: Browser;
  let example: ExampleSite;
  let close = async () => {};
  let opened: Promise<void> | undefined;
  const open = async (): Promise<void> => {
    example = await openExampleSite(...more);
    const server = createAdaptorServer({ fetch: example.fetch });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: quiet.split(' ') });
    close = async () => {
      await browser.close();
      server.close();
      example.close();
    };
  };
  before(async () => {
    opened = skip ? undefined : open();
    await opened;
  });
  // Where no test is asked for, this comes while the site is still opening.
  after(async () => {
    await opened;
    await close();
  });
  const look: Site['look'] = async (path, options, see) => {
    const context = await browser.newContext(options);
    try {
      const page = await context.newPage();
      const wrong = watch(context, address);
      await page.goto(address + path);
      await see(page);
      assert.deepEqual(wrong, []);
    } finally {
      await context.close();
    }
  };
  return { address: () => address, browser: () => browser, personal: () => example.personal, look };
}

/** Takes a link, and waits until where it leads is there: a click does not. */
export async function follow(link: Locator): Promise<void> {
  const page = link.page();
  const to = new URL((await link.getAttribute('href'))!, page.url()).href;
  await link.click();
  await page.waitForURL(({ href }) => href === to);
}

/** What leaves the site, what the console complains of, what the policy of a page refuses, and what breaks. */
export function watch(context: BrowserContext, address: string): string[] {
  const wrong: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`)) wrong.push(`request: ${request.url()}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(`console: ${message.text()}`);
  });
  context.on('weberror', (error) => wrong.push(`script: ${error.error().message}`));
  return wrong;
}
