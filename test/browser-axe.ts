/** Asks axe of a page; it is put into the page once, and may be asked again in other colours and at other sizes. */

import axe from 'axe-core';
import type { Page } from 'playwright-core';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** No `incomplete`: what axe cannot tell of itself. */
const ask = `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })
  .then(({ violations, passes }) => ({
    passed: passes.length,
    found: violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' ')),
  }))`;

type Told = { readonly passed: number; readonly found: readonly string[] };

export async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate(axe.source);
  const { passed, found } = await page.evaluate<Told>(ask);
  return passed > 10 ? found : [`axe looked at ${passed} rules only`, ...found];
}
