import type { Verdict } from '../trial/check.ts';
import type { Measured } from './measure/measure-newsroom.ts';
import { faultsOf, type Pair, rowsOf } from './measure/rows.ts';
import { type Row, tableOf } from './table.ts';
import { validate } from './vera/vera.ts';

/** The table of every bar over what was measured; `more` adds rows of a check's own. */
export async function verdictOf(
  name: string,
  { pairs, failed }: Measured,
  scratch: string,
  more: (pairs: readonly Pair[]) => readonly { readonly row: Row; readonly faults: readonly string[] }[] = () => [],
): Promise<Verdict> {
  const failures = await validate(
    pairs.flatMap(({ raw, mended }) => [raw.file, mended.file]),
    scratch,
  );
  const own = more(pairs);
  const rows = [...own.map(({ row }) => row), ...rowsOf(pairs, failures)];
  const mended = pairs.map((pair) => pair.mended);
  const isMet = failed.length === 0 && pairs.length > 0 && rows.every((row) => row.isMet);
  return {
    measured: [`${name}: ${pairs.length} documents`, ...tableOf(rows)],
    faults: isMet
      ? []
      : [...failed, ...own.flatMap(({ faults }) => faults), ...faultsOf(mended, failures), 'a bar is missed'],
  };
}
