/** What people come to do, in a real browser, with and without script: search to quote, narrow, notes, phone, print, language, keys. */

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { textOfPages } from './browser-print.ts';
import { follow, openSite, phone, skip, watch, wide } from './browser-site.ts';
import { pages } from './example-site.ts';

const site = openSite();
const record = '/vragen/nl-tk/ah-tk-20322033-54';

/** A journey made twice: with script, and without. */
function journey(name: string, options: BrowserContextOptions, go: (page: Page) => Promise<void>): void {
  for (const javaScriptEnabled of [true, false]) {
    test(`${name}, ${javaScriptEnabled ? 'with' : 'without'} script`, { skip }, async () => {
      await site.look('/', { ...options, javaScriptEnabled }, go);
    });
  }
}

async function search(page: Page, words: string): Promise<void> {
  await page.getByRole('searchbox').or(page.getByRole('combobox')).fill(words);
  await page.keyboard.press('Enter');
  await page.waitForURL(/zoeken/);
}

journey('from a search to a citation', wide, async (page) => {
  await search(page, 'laagwaterstanden');
  await follow(page.getByRole('link', { name: /^Vraag/ }).first());
  assert.match(page.url(), /#vraag-\d/);
  const answer = page.locator('.row .answer').first();
  await answer.getByText(/^Citeer: Antwoord/).click();
  assert.match(
    (await answer.locator('.cite p').textContent()) ?? '',
    /^Aanhangsel Handelingen II 2032\/33, nr\. 54, antwoord op /,
  );
  await follow(answer.getByRole('link', { name: /BibTeX/ }));
  assert.match(page.url(), /\/vragen\/nl-tk\/[^/]+\/\d+#citeren$/);
  assert.ok((await page.locator('blockquote').count()) >= 2);
  await page.getByText('BibTeX', { exact: true }).first().click();
  assert.match((await page.locator('pre').first().textContent()) ?? '', /^@misc\{/);
});

journey('narrowing by a facet and by the timeline, and back', wide, async (page) => {
  await search(page, 'vraag');
  const all = await page.locator('.found > li').count();
  await follow(page.locator('.refine a').first());
  assert.ok((await page.locator('.found > li').count()) < all);
  assert.equal(await page.locator('.chip').count(), 1);
  await follow(page.locator('.chip').first());
  assert.equal(await page.locator('.found > li').count(), all);
  await follow(page.locator('.timeline a').first());
  assert.ok((await page.locator('.found > li').count()) < all);
});

journey('to a note and back to its word, to the paper and back', wide, async (page) => {
  await page.goto(new URL(record, page.url()).href);
  await follow(page.locator('a.call').first());
  assert.match((await page.locator(':target').textContent()) ?? '', /\S/);
  assert.equal(await page.locator('.notes li:target').count(), 1);
  await follow(page.locator('.notes li:target .marker'));
  assert.equal(await page.locator('a.call:target').count(), 1);
  await follow(page.locator('.in-print').first());
  assert.match((await page.locator('#passage').textContent()) ?? '', /\S/);
  assert.ok(await page.locator('#passage').isVisible());
  await follow(page.getByRole('link', { name: 'Terug naar vraag en antwoord' }));
  assert.match(page.url(), /\/vragen\/nl-tk\/.*#vraag-/);
});

journey('reading on a phone: answers under their questions, nothing beside the page', phone, async (page) => {
  await page.goto(new URL(record, page.url()).href);
  const [question, answer] = [page.locator('.row .question').first(), page.locator('.row .answer').first()];
  const [asked, told] = [(await question.boundingBox())!, (await answer.boundingBox())!];
  assert.ok(told.y >= asked.y + asked.height);
  const size = await answer
    .locator('p')
    .first()
    .evaluate((each) => each.ownerDocument.defaultView.getComputedStyle(each).fontSize);
  assert.ok(Number.parseFloat(size) >= 16, size);
});

journey('the other language has the same page, and the papers keep their own', wide, async (page) => {
  await page.goto(new URL(record, page.url()).href);
  await follow(page.getByRole('link', { name: 'English' }));
  assert.match(page.url(), /\/en\/questions\/nl-tk\/ah-tk-20322033-54$/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.equal(await page.locator('.question .text').first().getAttribute('lang'), 'nl');
  await follow(page.getByRole('link', { name: 'Nederlands' }));
  assert.match(page.url(), new RegExp(`${record}$`));
});

journey('with the keyboard alone: the skip link first, every stop seen, nothing a trap', wide, async (page) => {
  await page.goto(new URL(record, page.url()).href);
  await page.keyboard.press('Tab');
  assert.equal(await page.locator(':focus').getAttribute('class'), 'skip');
  assert.ok(((await page.locator(':focus').boundingBox())?.y ?? -1) >= 0);
  const seen = new Set<string>();
  for (let stop = 0; stop < 400; stop++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate<string | null>(focused);
    if (at === null) break;
    assert.doesNotMatch(at, /^hidden/, at);
    seen.add(at);
  }
  assert.equal(
    await page.evaluate('document.activeElement === document.body'),
    true,
    'the last stop leads out of the page',
  );
  assert.ok(seen.size > 20, `${seen.size} stops`);
});

/** What has the focus, and whether it is seen: drawn, inside the window, with an outline, nothing over it. Runs in the page. */
const focused = `(() => {
  const at = document.activeElement;
  if (at === document.body) return null;
  const { left, top, width, height } = at.getClientRects()[0] ?? at.getBoundingClientRect();
  const inside = width > 0 && top >= 0 && left >= 0 && top + Math.min(height, 24) <= innerHeight;
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  const free = at.contains(over) || over?.contains(at);
  const outlined = getComputedStyle(at).outlineStyle !== 'none';
  const place = [...document.querySelectorAll('*')].indexOf(at);
  return (inside && free && outlined ? '' : 'hidden: ') + place + ' ' + at.outerHTML.slice(0, 120) + JSON.stringify([left, top, width, height, outlined, over?.outerHTML.slice(0, 60)]);
})()`;

test('the script suggests, and the keyboard takes a suggestion or leaves it', { skip }, async () => {
  await site.look('/', wide, async (page) => {
    const box = page.getByRole('combobox');
    await box.pressSequentially('vosm');
    const options = page.getByRole('option');
    await options.first().waitFor();
    assert.equal(await box.getAttribute('aria-expanded'), 'true');
    const heard = page.getByRole('search').getByRole('status');
    assert.match((await heard.textContent()) ?? '', /^(1 voorstel|\d+ voorstellen)\. Kies met pijl omlaag\.$/);
    await page.keyboard.press('ArrowDown');
    assert.equal(await box.getAttribute('aria-activedescendant'), await options.first().getAttribute('id'));
    await page.keyboard.press('Escape');
    assert.equal(await options.count(), 0);
    assert.equal(await heard.textContent(), '');
    await box.pressSequentially('a');
    await options.first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/zoeken\?q=|vragen/);
  });
});

test('the script takes a selection to the clipboard with its citation and address', { skip }, async () => {
  const permissions = ['clipboard-read', 'clipboard-write'];
  await site.look(record, { ...wide, permissions }, async (page) => {
    const text = page.locator('.row .answer .text p').first();
    await text.evaluate((each) => each.ownerDocument.getSelection().selectAllChildren(each));
    await page.getByRole('button', { name: 'Citeer deze woorden' }).click();
    await page.getByText('Gekopieerd, met bron en adres').waitFor();
    const [words, citation, address] = (await page.evaluate<string>('navigator.clipboard.readText()')).split('\n');
    const official = await text.evaluate((each): string => each.firstChild.data);
    assert.ok(words?.startsWith(`‘${official.slice(0, 30)}`), words);
    assert.match(citation ?? '', /^Aanhangsel Handelingen II 2032\/33, nr\. 54, antwoord op /);
    assert.match(address ?? '', /\/vragen\/nl-tk\/ah-tk-20322033-54\/\d+$/);
  });
});

test('the script keeps the place of the reader, and gives it back', { skip }, async () => {
  const context = await site.browser().newContext(phone);
  const wrong = watch(context, site.address());
  const page = await context.newPage();
  await page.goto(site.address() + record);
  await page.locator('#vraag-3').scrollIntoViewIfNeeded();
  await page.evaluate("document.querySelector('#vraag-3').scrollIntoView()");
  const kept = "localStorage.getItem('answerable place nl-tk/ah-tk-20322033-54')";
  for (let i = 0; i < 40 && (await page.evaluate(kept)) !== 'vraag-3'; i++) await page.waitForTimeout(50);
  assert.equal(await page.evaluate(kept), 'vraag-3');
  await page.close();
  const again = await context.newPage();
  await again.goto(site.address() + record);
  await again.getByText('U was gebleven bij vraag 3').waitFor();
  assert.ok(Number(await again.evaluate('scrollY')) > 300);
  await context.close();
  assert.deepEqual(wrong, []);
});

test('the script follows keys, unless they are turned off, and a choice of light or dark', { skip }, async () => {
  await site.look(record, wide, async (page) => {
    await page.keyboard.press('j');
    assert.equal(await page.locator(':focus').getAttribute('id'), 'vraag-1');
    await page.keyboard.press('j');
    assert.equal(await page.locator(':focus').getAttribute('id'), 'vraag-2');
    await page.keyboard.press('k');
    await page.keyboard.press('/');
    assert.equal(await page.locator(':focus').getAttribute('id'), 'q');
    await page.locator('main').focus();
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await page.locator('main').focus();
    await page.keyboard.press('j');
    assert.equal(await page.locator(':focus').getAttribute('id'), 'inhoud');
    const paper = 'getComputedStyle(document.body).backgroundColor';
    const before = await page.evaluate(paper);
    await page.getByRole('radio', { name: 'donker' }).check();
    const dark = await page.evaluate(paper);
    assert.notEqual(dark, before);
    await page.reload();
    assert.equal(await page.evaluate(paper), dark);
  });
});

journey(
  'on paper: no navigation, links with their addresses, numbered pages, no heading alone at the foot',
  wide,
  async (page) => {
    await page.goto(new URL(record, page.url()).href);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
    if (process.env.UPDATE_DOCS === '1') writeFileSync(join(tmpdir(), 'answerable-record.pdf'), pdf);
    const pages = await textOfPages(pdf);
    const text = pages.join('\n');
    assert.match(text, /Vraag\s+1\b/);
    assert.doesNotMatch(text, /Te laat\s+Cijfers|Naar de inhoud|Weergave|Citeer\b|In het stuk/);
    assert.match(text, /https?:\/\//);
    assert.doesNotMatch(text, /<?\/vragen\/(?<!:\d+\/vragen\/)|Volgen/, 'an address is whole');
    pages.forEach((each, i) => {
      assert.match(each, new RegExp(`\\b${i + 1} / ${pages.length}`), `page ${i + 1} has no number`);
      const lines = each
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !/^\d+ \/ \d+$/.test(line));
      assert.doesNotMatch(lines.at(-1) ?? '', /^(?:Vraag|Antwoord) \d[\d, en]*$/, `page ${i + 1} ends with a heading`);
    });
  },
);

test('on paper a chart stands whole under its heading, without the links and the table that a screen has', {
  skip,
}, async () => {
  await site.look('/cijfers', wide, async (page) => {
    const titles = await page.locator('.chart h2').allTextContents();
    const pages = await textOfPages(await page.pdf({ preferCSSPageSize: true }));
    assert.doesNotMatch(pages.join('\n'), /Als CSV|Als tabel/);
    assert.ok(titles.length > 3);
    await page.emulateMedia({ media: 'print' });
    const broken = await page.evaluate<string[]>(
      "[...document.querySelectorAll('.chart')].filter((each) => getComputedStyle(each).breakInside !== 'avoid').map(({ id }) => id)",
    );
    assert.deepEqual(broken, []);
  });
});

test('on paper no table is cut off, a list has the address of each set, and nothing is there to press', {
  skip,
}, async () => {
  // What hangs on the width is asked of the whole sheet, and then set between margins: here those of a small sheet.
  const paper = { viewport: { width: 816, height: 877 } };
  for (const path of [pages.figures, pages.quality, pages.member, pages.overdue, pages.results, pages.api]) {
    await site.look(path, paper, async (page) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate("document.body.style.width = '480px'");
      const cut = await page.evaluate<string[]>(
        "[...document.querySelectorAll('main, main *')].filter((each) => !each.closest('svg, .unseen') && each.scrollWidth > each.clientWidth + 1 && each.clientWidth > 0 && getComputedStyle(each).display !== 'inline').map((each) => each.outerHTML.slice(0, 99))",
      );
      assert.deepEqual(cut, [], path);
      assert.equal(await page.getByRole('button').count(), 0, path);
    });
  }
  await site.look(pages.results, wide, async (page) => {
    const text = (await textOfPages(await page.pdf({ preferCSSPageSize: true }))).join('');
    for (const link of await page.locator('.found h3 a').all())
      assert.ok(text.replaceAll(/\s/g, '').includes((await link.getAttribute('href'))!));
  });
});

test('a form that was filled in wrongly brings the reader to the field, which says what is wrong', {
  skip,
}, async () => {
  const context = await site.browser().newContext(phone);
  try {
    const page = await context.newPage();
    for (const [path, label, fault] of [
      ['/volgen?te-laat=1', 'E-mailadres', /^Dit is geen e-mailadres/],
      ['/en/follow?te-laat=1', 'E-mail address', /^This is no e-mail address/],
    ] as const) {
      await page.goto(site.address() + path);
      const field = page.getByRole('textbox', { name: label });
      await field.fill('ans');
      await page.evaluate("document.querySelector('.sign-up').noValidate = true");
      await page.locator('.sign-up button').first().click();
      await page.locator('#adres:focus[aria-invalid="true"]').waitFor();
      assert.match((await page.locator('#fout').textContent())!, fault);
      assert.equal(await page.locator('#adres').inputValue(), 'ans');
      assert.equal(await page.locator('#adres').getAttribute('aria-describedby'), 'fout');
    }
    await page.goto(`${site.address()}/zoeken?q=%22`);
    await page.locator('#q:focus[aria-describedby="fout"]').waitFor();
  } finally {
    await context.close();
  }
});
