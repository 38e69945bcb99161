/** Puts what was measured in a table by format, and tells gains and losses by document. */

import { kinds, type Measured } from './measure.ts';

const share = (part: number, whole: number): string => `${part} of ${whole}`;
const percent = (value: number): string => `${(100 * value).toFixed(2)} %`;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** A Markdown table, a row a format. */
export function tableOf(measured: readonly Measured[]): string {
  const rows = kinds.map((kind) => {
    const own = measured.filter(({ document }) => document.startsWith(`${kind}/`));
    const gold = own.flatMap(({ similarity }) => (similarity === undefined ? [] : [similarity]));
    return [
      kind,
      String(own.length),
      share(own.filter(({ header }) => header).length, own.length),
      share(own.filter(({ pairing }) => pairing).length, own.length),
      gold.length === 0 ? '–' : `${mean(gold).toFixed(5)} (${gold.length} gold)`,
      percent(own.length === 0 ? 0 : mean(own.map(({ unread }) => unread))),
      String(own.reduce((sum, { remarks }) => sum + remarks.length, 0)),
    ];
  });
  const head = ['format', 'documents', 'header whole', 'pairing whole', 'text similarity', 'unread', 'kinds of remark'];
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export type Change = { readonly document: string; readonly what: string; readonly gain: boolean };

/** What reads better and what reads worse than before, document by document. */
export function changesBetween(before: readonly Measured[], after: readonly Measured[]): Change[] {
  return before.flatMap((old): Change[] => {
    const now = after.find(({ document }) => document === old.document);
    if (!now) return [{ document: old.document, what: 'is no longer read', gain: false }];
    const changes: Change[] = [];
    const tell = (what: string, difference: number) => {
      if (Math.abs(difference) > 1e-6) changes.push({ document: old.document, what, gain: difference > 0 });
    };
    tell(`header ${old.header} → ${now.header}`, Number(now.header) - Number(old.header));
    tell(`pairing ${old.pairing} → ${now.pairing}`, Number(now.pairing) - Number(old.pairing));
    tell(`similarity ${old.similarity} → ${now.similarity}`, (now.similarity ?? 0) - (old.similarity ?? 0));
    tell(`unread ${old.unread} → ${now.unread}`, old.unread - now.unread);
    tell(
      `remarks ${old.remarks.join(', ') || 'none'} → ${now.remarks.join(', ') || 'none'}`,
      old.remarks.length - now.remarks.length,
    );
    if (old.kind !== now.kind)
      changes.push({ document: old.document, what: `kind ${old.kind} → ${now.kind}`, gain: old.kind === 'unknown' });
    return changes;
  });
}
