import { oncePerKey } from '../../lib/once.ts';
import { lastPage } from '../../lib/pdf/index.ts';
import type { Fit } from '../print-task.ts';
import type { Sheet } from './printable.ts';

/** A sheet at the size it fits best, and its PDF. */
export type FittedPrint = {
  readonly fit?: Fit | undefined;
  readonly sheet: Sheet;
  readonly bytes: Uint8Array;
};

/** The fewest lines, the end mark included, that are worth a page. */
const ENOUGH = 6;

/**
 * The most pages that are printed again for smaller type: in a longer statement a page less makes no difference to
 * readers.
 */
const LONG = 60;

const STEPS = ['1', '2', '2 close'] as const;

type Step = Fit | 'plain';
/** In the order in which they are printed. */
const ALL: readonly Step[] = ['plain', ...STEPS, 'carry'];

/** A print, its pages, and the lines on its last page. */
type MeasuredPrint = FittedPrint & { readonly pages: number; readonly lines: number };

/**
 * The print of a statement whose last page is not left with the end mark, a few lines or nothing of the text: at the
 * first step that needs a page less; where none does and the page holds nothing of the statement, with its last
 * paragraph moved over. A long statement keeps its type. Measured on what was printed, so the same sheet always comes
 * out the same.
 *
 * @param likely the step that the document fitted at before: what is printed on the way there is printed at once
 */
export async function fitPrint(
  sheetOf: (fit?: Fit) => Sheet,
  print: (sheet: Sheet) => Promise<Uint8Array>,
  likely?: Fit,
): Promise<FittedPrint> {
  const at = oncePerKey(async (step: Step): Promise<MeasuredPrint> => {
    const fit = step === 'plain' ? undefined : step;
    const sheet = sheetOf(fit);
    const bytes = await print(sheet);
    return { fit, sheet, bytes, ...lastPage(bytes, sheet.tailHeadings) };
  });
  const ahead = likely === undefined ? [] : ALL.slice(0, ALL.indexOf(likely) + 1);
  // What turns out not to be needed may fail.
  for (const step of ahead) at(step).catch(() => undefined);
  const plain = await at('plain');
  if (plain.pages === 1 || plain.lines >= ENOUGH) return plain;
  for (const step of plain.pages > LONG ? [] : STEPS) {
    const smaller = await at(step);
    if (smaller.pages < plain.pages) return smaller;
  }
  if (plain.lines > 0) return plain;
  const carried = await at('carry');
  return carried.lines > 0 && carried.pages === plain.pages ? carried : plain;
}
