/**
 * What a record weighs on the line, everything with it, and how steady it stands while it loads: the bounds that docs/figures.md
 * states. The real documents are measured where they are; the examples always.
 */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { openSite, skip, wide } from './browser-site.ts';

const corpus = process.env.ANSWERABLE_CORPUS ?? resolve(import.meta.dirname, '../../shared/corpus');
/** The founding document, and the longest of the prints. */
const real = ['nl/text/ah-tk-20232024-16.txt', 'nl/pdf/ah-tk-20232024-2271.pdf'];
const here = real.map((path) => resolve(corpus, path)).filter((path) => existsSync(path));
const site = openSite(...here);
const records = [
  'ah-tk-20322033-54',
  ...(here.length === real.length ? ['ah-tk-20232024-16', 'ah-tk-20232024-2271'] : []),
];

const mostBytes = 60 * 1024;
const mostShift = 0.05;

/** Adds up what moves while the page loads. */
const watchShifts = `
  window.shift = 0;
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput } of list.getEntries()) if (!hadRecentInput) window.shift += value;
  }).observe({ type: 'layout-shift', buffered: true });`;

for (const record of records) {
  test(`${record} weighs at most 60 KB with faces, style and script, and nothing moves`, { skip }, async (t) => {
    const context = await site.browser().newContext(wide);
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.setCacheDisabled', { cacheDisabled: true });
    let bytes = 0;
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.addInitScript(watchShifts);
    await page.goto(`${site.address()}/vragen/${record}`, { waitUntil: 'networkidle' });
    await page.evaluate('document.fonts.ready.then(() => {})');
    const shift = Number(await page.evaluate('window.shift'));
    const paint = Number(await page.evaluate("performance.getEntriesByName('first-contentful-paint')[0]?.startTime"));
    t.diagnostic(
      `${record}: ${bytes} bytes on the line, layout shift ${shift.toFixed(4)}, first paint after ${Math.round(paint)} ms`,
    );
    await context.close();
    assert.ok(bytes > 30_000, `only ${bytes} bytes were counted`);
    assert.ok(bytes <= mostBytes, `${bytes} bytes`);
    assert.ok(shift < mostShift, `the layout shifted by ${shift}`);
  });
}

test('no line moves when the faces come late', { skip }, async () => {
  const context = await site.browser().newContext(wide);
  const page = await context.newPage();
  await page.route('**/*.woff2', async (route) => {
    await new Promise((done) => setTimeout(done, 700));
    await route.continue();
  });
  await page.addInitScript(watchShifts);
  await page.goto(`${site.address()}/vragen/ah-tk-20322033-54`, { waitUntil: 'networkidle' });
  assert.equal(await page.evaluate(`document.fonts.check('16px "Source Serif 4"')`), true);
  const shift = Number(await page.evaluate('window.shift'));
  await context.close();
  assert.ok(shift < mostShift, `the layout shifted by ${shift}`);
});

test('every letter that a name in Europe needs is in the faces, not in one of the machine', { skip }, async () => {
  await site.look('/', wide, async (page) => {
    const letters = 'abcxyzABCXYZ0123éëïöüàçñåøæœßşğıİćčđłőűžšřěňťďľąęńóśźżăâîșțāēģīķļņūŠŽŁØÅ‘’“”„–—…•«»†€½²³';
    const missing = await page.evaluate<string[]>(`(async () => {
      const letters = ${JSON.stringify([...letters])};
      const faces = ['"Source Serif 4"', '"Source Sans 3"'];
      await Promise.all(faces.flatMap((face) => [...'aåşā'].map((letter) => document.fonts.load('40px ' + face, letter))));
      const pen = document.createElement('canvas').getContext('2d');
      const width = (font, letter) => { pen.font = font; return pen.measureText(letter).width; };
      return faces.flatMap((face) => letters.filter((letter) =>
        width('40px ' + face + ', monospace', letter) !== width('40px ' + face + ', serif', letter)).map((letter) => face + letter));
    })()`);
    assert.deepEqual(missing, []);
  });
});
