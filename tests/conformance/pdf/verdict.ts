import type { Verdict } from '../../support/check.ts';
import type { Measured } from './measure/measure-newsroom.ts';
import { faultsOf, type Pair, RAW, rowsOf } from './measure/rows.ts';
import { type Row, tableOf } from './table.ts';
import { missingTools } from './tools.ts';
import { validate } from './vera/vera.ts';

export type Check = {
  readonly name: string;
  readonly measure: () => Promise<Measured>;
  /** Rows of a check's own. */
  readonly more?: (pairs: readonly Pair[]) => readonly { readonly row: Row; readonly faults: readonly string[] }[];
};

/**
 * The table of every bar over what is measured. Without Poppler nothing is, without veraPDF its rows are left out; that
 * is said, and a fault where `CI` is set.
 */
export async function verdictOf({ name, measure, more = () => [] }: Check, scratch: string): Promise<Verdict> {
  const missing = await missingTools();
  const lacking = [...missing.values()];
  if (lacking.length > 0 && (process.env['CI'] !== undefined || missing.has('Poppler')))
    return process.env['CI'] === undefined ? { measured: lacking, faults: [] } : { measured: [], faults: lacking };
  const { pairs, failed } = await measure();
  const files = pairs.flatMap(({ raw, mended }, index) => (index < RAW ? [raw.file, mended.file] : [mended.file]));
  const failures = missing.has('veraPDF') ? undefined : await validate(files, scratch);
  const own = more(pairs);
  const rows = [...own.map(({ row }) => row), ...rowsOf(pairs, failures)];
  const isMet = failed.length === 0 && pairs.length > 0 && rows.every((row) => row.isMet);
  return {
    measured: [`${name}: ${pairs.length} documents`, ...tableOf(rows), ...lacking],
    faults: isMet
      ? []
      : [...failed, ...own.flatMap(({ faults }) => faults), ...faultsOf(pairs, failures ?? []), 'a bar is missed'],
  };
}
