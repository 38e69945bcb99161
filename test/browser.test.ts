/** Every kind of page in a real browser: whole without script, reachable for everyone, on a phone and wide, light and dark. UPDATE_DOCS=1 keeps the pictures. */

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { violations } from './browser-axe.ts';
import { follow, openSite, phone, skip, watch, wide } from './browser-site.ts';
import { errors, pages } from './example-site.ts';

const site = openSite();
const pictures = resolve(import.meta.dirname, '../docs/screenshots');
/** What stands outside the page, or is cut off inside its box; runs in the page. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const clipped = [...document.querySelectorAll('main *')].filter((each) => {
      const { overflowX, overflowY } = getComputedStyle(each);
      const hides = (overflow, room) => overflow === 'hidden' && room > 1;
      if (each.closest('.unseen, svg')) return false;
      return hides(overflowX, each.scrollWidth - each.clientWidth) || hides(overflowY, each.scrollHeight - each.clientHeight);
    });
    const wider = scrollWidth > clientWidth ? [scrollWidth + ' px wide'] : [];
    return [...wider, ...clipped.map((each) => each.outerHTML.slice(0, 99))];
  })()`);

/** What is drawn in a colour that the reader's machine did not give, in forced colours; runs in the page. */
const strangers = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const probe = document.body.appendChild(document.createElement('i'));
    const own = new Set(['Canvas', 'CanvasText', 'GrayText', 'LinkText', 'Highlight'].map((name) => {
      probe.style.setProperty('color', name);
      return getComputedStyle(probe).color;
    }));
    probe.remove();
    const isOwn = (colour) => colour === 'none' || colour === 'rgba(0, 0, 0, 0)' || own.has(colour);
    const drawn = [...document.querySelectorAll('main svg :is(rect, line, circle, path, text)')].filter((each) => {
      const { fill, stroke } = getComputedStyle(each);
      return !isOwn(stroke) || (each.localName !== 'line' && !isOwn(fill));
    });
    const marks = [...document.querySelectorAll('.course li, .standing, .name')].filter((each) => {
      const { borderLeftColor, borderLeftWidth, backgroundColor } = getComputedStyle(each, '::before');
      return (borderLeftWidth !== '0px' && !isOwn(borderLeftColor)) || !isOwn(backgroundColor);
    });
    return [...drawn, ...marks].map((each) => each.outerHTML.slice(0, 99));
  })()`);

/** What shows no outline when the keyboard comes to it, and what looks like no button; runs in the page. */
const unmarked = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((each) => each.checkVisibility({ visibilityProperty: true }));
    const unseen = shown('a[href], button, input, select, textarea, summary, [tabindex="0"]').filter((each) => {
      each.focus({ focusVisible: true });
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return document.activeElement === each && (outlineStyle === 'none' || parseFloat(outlineWidth) < 2);
    });
    const flat = shown('button, input:not([type=radio], [type=checkbox], [type=hidden]), textarea, select').filter((each) => {
      const { borderTopStyle, borderTopWidth } = getComputedStyle(each);
      return borderTopStyle === 'none' || parseFloat(borderTopWidth) < 1;
    });
    return [...unseen, ...flat].map((each) => each.outerHTML.slice(0, 99));
  })()`);

/** What a finger would miss: what is filled in or pressed under 44 px, a link that stands by itself under 24; runs in the page. */
const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const pressed = [...document.querySelectorAll('.banner, main')]
      .flatMap((part) => [...part.querySelectorAll('button, select, textarea, input:not([type=radio], [type=checkbox])')]);
    const alone = [...document.querySelectorAll('a[href], summary, label:has(input)')]
      .filter((each) => !each.closest('p, blockquote, svg') || each.parentElement.childNodes.length === 1);
    const under = (each, least) => {
      const { width, height } = each.getBoundingClientRect();
      return each.checkVisibility() && width > 1 && (height < least || width < 24);
    };
    const small = [...pressed.filter((each) => under(each, 44)), ...alone.filter((each) => under(each, 23.9))];
    return small.map((each) => each.getBoundingClientRect().height + ' px: ' + each.outerHTML.slice(0, 99));
  })()`);

/** What is scrolled sideways within the page, but has no name or is out of reach of the keyboard; runs in the page. */
const unreached = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('main *')]
    .filter((each) => each.checkVisibility() && ['auto', 'scroll'].includes(getComputedStyle(each).overflowX) && each.localName !== 'textarea')
    .filter((each) => each.tabIndex !== 0 || !(each.ariaLabel || each.ariaLabelledByElements?.length) || !(each.role || each.localName === 'section'))
    .map((each) => each.outerHTML.slice(0, 99))`);

/** A table that has no name where it is heard, and what opens or fetches one by a name that another has too; runs in the page. */
const nameless = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const tables = [...document.querySelectorAll('main table')].filter((each) => !each.caption && !each.closest('[role="group"][aria-label]'));
    const asked = [...document.querySelectorAll('main :is(a[download], .numbers summary)')];
    const names = asked.map((each) => each.textContent.trim());
    return [...tables, ...asked.filter((_, i) => names.indexOf(names[i]) !== i)].map((each) => each.outerHTML.slice(0, 99));
  })()`);

/** Text spaced as WCAG 1.4.12 has it. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Ours is written by hand: how it is spaced, quoted and closed is no matter of right and wrong.
    'no-trailing-whitespace': 'off',
    'doctype-style': 'off',
    'long-title': 'off',
    'no-inline-style': 'error',
    'require-sri': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    'no-implicit-button-type': 'off',
  },
});

const personal = ['confirm', 'stop', 'manage'] as const;
const addresses: Record<string, () => string> = {
  ...Object.fromEntries(Object.entries(pages).map(([name, path]) => [name, () => path])),
  ...Object.fromEntries(personal.map((name) => [name, () => site.personal()[name]])),
};

/** How much of what is seen moves; what lies folded is restyled only when it is opened. Runs in the page. */
const moving = `document.getAnimations().filter((each) => each.effect.target.checkVisibility()).length`;

/** One page without script is enough for all that is looked at so. */
let scriptless: Promise<Page> | undefined;

for (const [name, path] of Object.entries(addresses)) {
  test(`the ${name} page is for everyone: light and dark, on a phone and wide, spaced, zoomed, in forced colours`, {
    skip,
  }, async () => {
    const context = await site.browser().newContext({ ...wide, bypassCSP: true });
    const wrong = watch(context, site.address());
    const page = await context.newPage();
    await page.goto(site.address() + path());
    assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
    for (const role of ['main', 'banner', 'contentinfo'] as const) assert.equal(await page.getByRole(role).count(), 1);
    for (const size of [wide, phone]) {
      await page.setViewportSize(size.viewport);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        assert.deepEqual(await violations(page), [], `${colorScheme}, ${size.viewport.width} px wide`);
      }
    }
    assert.deepEqual(await cutOff(page), [], '320 px wide');
    assert.deepEqual(await tooSmall(page), [], 'under a finger');
    assert.deepEqual(await unreached(page), [], 'scrolled sideways');
    assert.deepEqual(await nameless(page), [], 'as it is heard');
    await page.setViewportSize({ width: 320, height: 256 });
    assert.deepEqual(await cutOff(page), [], '1280 px wide at 400 %');
    await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
    assert.equal(await page.evaluate(moving), 0);
    assert.deepEqual(await strangers(page), [], 'in forced colours');
    assert.deepEqual(await unmarked(page), [], 'in forced colours');
    await page.addStyleTag({ content: spacing });
    assert.deepEqual(await cutOff(page), [], 'with text spaced');
    await context.close();
    assert.deepEqual(errors.includes(path()) ? [] : wrong, []);
  });

  test(`the ${name} page is valid HTML, whole without script`, { skip }, async () => {
    scriptless ??= site.browser().newPage({ ...wide, javaScriptEnabled: false });
    const page = await scriptless;
    const response = await page.goto(site.address() + path());
    const report = await validator.validateString((await response?.text()) ?? '');
    assert.deepEqual(
      report.results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (${line})`),
      ),
      [],
    );
    assert.ok(((await page.getByRole('main').textContent()) ?? '').length > 40);
    assert.equal(await page.locator('[hidden]:visible').count(), 0);
  });
}

test('pictures for the docs', { skip: skip || process.env.UPDATE_DOCS !== '1' }, async () => {
  mkdirSync(pictures, { recursive: true });
  for (const [name, path, options] of pictured) {
    await site.look(path, options, async (page) => {
      await page.evaluate('document.fonts.ready.then(() => {})');
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    });
  }
});

const dark = { ...wide, colorScheme: 'dark' } as const;
const handheld = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 };
const pictured = [
  ['home', pages.home, wide],
  ['results', pages.results, wide],
  ['record', pages.record, wide],
  ['record-dark', pages.record, dark],
  ['record-phone', pages.record, handheld],
  ['question', pages.question, wide],
  ['delayed', pages.delayed, wide],
  ['source', `${pages.source}#passage`, wide],
  ['differences', pages.differences, wide],
  ['overdue', pages.overdue, wide],
  ['figures', pages.figures, wide],
  ['member', pages.member, wide],
  ['english', pages.englishResults, wide],
] as const;

test('from a search to a question and its note, without script', { skip }, async () => {
  await site.look('/', { ...wide, javaScriptEnabled: false }, async (page) => {
    await page.getByRole('searchbox').fill('laagwaterstanden');
    await page.keyboard.press('Enter');
    assert.match((await page.locator('mark').first().textContent()) ?? '', /laagwaterstanden/i);
    await follow(page.getByRole('link', { name: /getijdenkaart/i }).first());
    assert.match(page.url(), /ah-tk-20322033-54/);
    await follow(page.locator('a', { hasText: /^1$/ }).first());
    assert.match(page.url(), /#/);
    const target = page.locator(':target');
    assert.equal(await target.count(), 1);
  });
});

test('what another source has differently is marked, and said to who cannot see the marks', { skip }, async () => {
  await site.look(pages.differences, { ...wide, javaScriptEnabled: false }, async (page) => {
    const part = page.getByRole('region', { name: 'Andere bronnen van ditzelfde stuk' });
    assert.match(
      (await part.getByRole('insertion').allTextContents()).join(' '),
      /alleen daar: (?:Misschien|Wellicht)/,
    );
    assert.match((await part.getByRole('deletion').allTextContents()).join(' '), /alleen hier: \S+/);
    await follow(part.getByRole('link').first());
    assert.match(page.url(), /\/bron\/[0-9a-f]{64}$/);
  });
});

test('the head of a record tells schema.org what is in it, and no policy of the page is broken by that', {
  skip,
}, async () => {
  await site.look(pages.record, wide, async (page) => {
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
    assert.equal(data['@type'], 'WebPage');
    const [first] = data.mainEntity.hasPart;
    assert.equal(await page.locator(new URL(first['@id']).hash).count(), 1);
    const shown = (await page.locator('.question .text').first().textContent()) ?? '';
    assert.ok(shown.startsWith(first.text.slice(0, 20)));
  });
});

test('a table that goes on to the right is in the shade there until its end is reached, and one that is whole is not', {
  skip,
}, async () => {
  const shade = `getComputedStyle(document.querySelector('.scroll')).boxShadow`;
  const toLeft = / -[\d.]+px 0px /;
  await site.look(pages.ministries, phone, async (page) => {
    assert.match(await page.evaluate<string>(shade), toLeft);
    await page.evaluate("document.querySelector('.scroll').scrollLeft = 9999");
    await page.waitForFunction(`!${toLeft}.test(${shade})`);
  });
  await site.look(pages.ministries, wide, async (page) => {
    assert.doesNotMatch(await page.evaluate<string>(shade), toLeft);
  });
});
