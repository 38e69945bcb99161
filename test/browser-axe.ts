/** Asks axe of a page; it is put into the page once, and may be asked again in other colours and at other sizes. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * What axe cannot tell of itself (`incomplete`) is a fault too, but for the letters in a drawing: it does not see what these stand
 * on, and src/web/contrast.test.ts holds their colours to the paper. Nor does it see, on a phone, what is scrolled or broken over lines:
 * that is judged where the page is wide.
 */
const ask = `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations', 'incomplete'] })
  .then(({ violations, incomplete, passes }) => ({
    passed: passes.length,
    found: [...violations, ...incomplete
      .map((rule) => ({ ...rule, nodes: rule.nodes.filter(({ target }) => rule.id !== 'color-contrast' || (innerWidth > 600 && !document.querySelector(target[0])?.closest('svg'))) }))
      .filter(({ nodes }) => nodes.length > 0)].map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')),
  }))`;

type Told = { readonly passed: number; readonly found: readonly string[] };

export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const { passed, found } = await page.evaluate<Told>(ask);
  return passed > 10 ? found : [`axe looked at ${passed} rules only`, ...found];
}
