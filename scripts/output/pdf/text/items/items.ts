import type { LineRun } from '../line/line.ts';
import { arabicNumbers } from './arabic-numbers.ts';
import type { Item, Scale } from './item.ts';
import { ltrLetters } from './ltr-letters.ts';
import { markBorders, signsToRight } from './rtl-borders.ts';
import { foldKerns, shareBoxes } from './rtl-boxes.ts';
import { rtlJoiners } from './rtl-joiners.ts';
import { rtlLetters } from './rtl-letters.ts';

/** What is written for a run, in the order of the page. */
export function itemsOf(run: LineRun, startsLine: boolean): readonly Item[] {
  const { font, size } = run;
  const scale: Scale = { size, unitsPerEm: font.unitsPerEm, space: font.space / 1000 };
  if (!run.isRtl) return foldKerns(arabicNumbers(ltrLetters(run, scale), scale), scale);
  const letters = arabicNumbers(rtlJoiners(rtlLetters(run, scale)), scale);
  const words = foldKerns(shareBoxes(letters, scale), scale);
  return markBorders(signsToRight(words), startsLine, scale);
}
