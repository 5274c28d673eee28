import { DROPPED } from '../characters.ts';
import type { LineRun } from '../line/line.ts';
import { arabicNumbers } from './arabic-numbers.ts';
import { farLetters } from './far-letters.ts';
import type { Item, Scale } from './item.ts';
import { markLtrBorders } from './ltr-borders.ts';
import { ltrLetters } from './ltr-letters.ts';
import { markRtlBorders, signsToRight } from './rtl-borders.ts';
import { foldKerns, shareBoxes } from './rtl-boxes.ts';
import { rtlJoiners } from './rtl-joiners.ts';
import { rtlLetters } from './rtl-letters.ts';
import type { RunSetting } from './run-setting.ts';
import { tiedSign } from './tied-sign.ts';

/** What is written for a run, in the order of the page, or of reading where that is said of it. */
export function itemsOf(given: LineRun, setting: RunSetting): readonly Item[] {
  const run = { ...given, clusters: given.clusters.filter(({ text }) => !DROPPED.test(text)) };
  const { font, size } = run;
  const scale: Scale = { size, unitsPerEm: font.unitsPerEm, space: font.space / 1000 };
  if (!run.isRtl) {
    const letters = foldKerns(arabicNumbers(ltrLetters(run, scale), scale), scale);
    return markLtrBorders(letters, setting, scale);
  }
  const letters = arabicNumbers(rtlJoiners(rtlLetters(run, scale)), scale);
  const words = foldKerns(shareBoxes(letters, scale), scale);
  if (run.isFar === true) return farLetters(words, scale);
  if (run.isTied === true) return words.flatMap((sign) => tiedSign(sign, setting, scale));
  return markRtlBorders(signsToRight(words, scale), setting, scale);
}
