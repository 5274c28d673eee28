import { filesOf, measureNewsroom } from './pdf/measure/measure-newsroom.ts';
import { faultsOf, rowsOf } from './pdf/measure/rows.ts';
import { tableOf } from './pdf/table.ts';
import { validate } from './pdf/vera/vera.ts';
import { ROOT } from './trial/build.ts';
import { check } from './trial/check.ts';

/** The shipped statement's PDFs in every language, against every bar. */
await check(async (scratch) => {
  const pairs = await measureNewsroom(ROOT, scratch);
  const failures = await validate(filesOf(pairs), scratch);
  const rows = rowsOf(pairs, failures);
  return {
    measured: [`pdf: ${pairs.length} documents of the shipped newsroom`, ...tableOf(rows)],
    faults: rows.every(({ isMet }) => isMet)
      ? []
      : [
          ...faultsOf(
            pairs.map(({ mended }) => mended),
            failures,
          ),
          'a bar is missed',
        ],
  };
});
