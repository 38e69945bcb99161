/** What the register knows of its own quality, as a page, JSON and CSV; `reden` narrows the list to one reason. */

import { type Context, Hono } from 'hono';
import { type Cell, writeCsv } from '../publish/csv.ts';
import { recordUrl } from '../publish/facts.ts';
import { type Reason, setReasons } from '../record/doubts.ts';
import { Problem } from '../record/problem.ts';
import { remarkCodes } from '../record/reading.ts';
import type { Store } from '../store/open.ts';
import { countDoubtful, doubtful, qualityReport, reasonCounts } from '../store/quality-report.ts';
import { countRegister } from '../store/records.ts';
import { type Quality, qualityPage, reasonPage } from './quality-page.ts';
import { remember } from './remember.ts';
import type { Ui } from './ui.ts';

const perPage = 25;
const mostPages = 10_000;

export function qualityPages(store: Store, ui: Ui): Hono {
  return new Hono()
    .get(ui.routes.quality, (c) => {
      const asked = ask(store, c);
      return c.html(asked.reason === undefined ? qualityPage(ui, asked) : reasonPage(ui, asked));
    })
    .get(`${ui.routes.quality}.json`, (c) => c.json(ask(store, c)))
    .get(`${ui.routes.quality}.csv`, (c) =>
      c.body(writeCsv(columns, rows(store, ui, reasonOf(c))), 200, { 'content-type': 'text/csv; charset=utf-8' }),
    );
}

/** The figures are reckoned once for each state of the register; the list is asked page by page. */
function ask(store: Store, c: Context): Quality {
  const reason = reasonOf(c);
  const asked = c.req.query('pagina') ?? '1';
  const page = /^[1-9]\d{0,4}$/.test(asked) ? Math.min(Number(asked), mostPages) : 1;
  const figures = remember(store, 'quality', () => ({
    records: countRegister(store).records,
    ...qualityReport(store),
    reasons: reasonCounts(store),
  }));
  return {
    ...figures,
    ...(reason === undefined ? {} : { reason }),
    total: remember(store, `quality ${reason}`, () => countDoubtful(store, reason)),
    page,
    perPage,
    doubtful: doubtful(store, { reason, limit: perPage, offset: (page - 1) * perPage }),
  };
}

const known: readonly string[] = [...remarkCodes, ...setReasons];

const reasonOf = (c: Context): Reason | undefined => reasonIn(c.req.query('reden'));

/** A reason as it is asked for; one that there is not is refused. */
export function reasonIn(asked: string | undefined): Reason | undefined {
  if (asked === undefined || asked === '') return undefined;
  if (known.includes(asked)) return asked as Reason;
  throw new Problem('bad-query', `There is no such reason: use ${known.join(', ')}`);
}

const columns = ['reason', 'record', 'url', 'subject', 'sha256', 'name', 'publication', 'detail'] as const;
const rowsAtOnce = 1000;

/** One line a reason, asked in pieces so that a long list never stands in memory as a whole. */
function* rows(store: Store, ui: Ui, reason: Reason | undefined): Generator<Cell[]> {
  for (let offset = 0; ; offset += rowsAtOnce) {
    const found = doubtful(store, { reason, limit: rowsAtOnce, offset });
    for (const { record, subject, document, reasons } of found) {
      for (const each of reasons) {
        const own = [document?.sha256, document?.name, document?.publication];
        yield [each.reason, record, recordUrl(ui.site, record), subject, ...own, each.detail];
      }
    }
    if (found.length < rowsAtOnce) return;
  }
}
