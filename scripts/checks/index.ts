import type { Rule } from './rule.ts';
import { bidi } from './rules/bidi.ts';
import { changedTogether } from './rules/changed-together.ts';
import { correction } from './rules/correction.ts';
import { date } from './rules/date.ts';
import { doubled } from './rules/doubled.ts';
import { doubledWord } from './rules/doubled-word.ts';
import { empty } from './rules/empty.ts';
import { forbiddenTerm } from './rules/forbidden-term.ts';
import { foreignCode } from './rules/foreign-code.ts';
import { homoglyph } from './rules/homoglyph.ts';
import { invisible } from './rules/invisible.ts';
import { leftOpen } from './rules/left-open.ts';
import { length } from './rules/length.ts';
import { link } from './rules/link.ts';
import { markup } from './rules/markup.ts';
import { missing } from './rules/missing.ts';
import { mojibake } from './rules/mojibake.ts';
import { nearName } from './rules/near-name.ts';
import { number } from './rules/number.ts';
import { orphan } from './rules/orphan.ts';
import { partlyUntranslated } from './rules/partly-untranslated.ts';
import { placeholder } from './rules/placeholder.ts';
import { protectedName } from './rules/protected-name.ts';
import { quotationMarks } from './rules/quotation-marks.ts';
import { reviewed } from './rules/reviewed.ts';
import { sentenceCount } from './rules/sentence-count.ts';
import { spacing } from './rules/spacing.ts';
import { stale } from './rules/stale.ts';
import { swapped } from './rules/swapped.ts';
import { term } from './rules/term.ts';
import { untranslated } from './rules/untranslated.ts';
import { waitingText } from './rules/waiting-text.ts';
import { wrongLanguage } from './rules/wrong-language.ts';
import { wrongScript } from './rules/wrong-script.ts';

/** Every rule there is, in the order in which its findings are read. */
export const rules: readonly Rule[] = [
  missing,
  empty,
  stale,
  changedTogether,
  correction,
  swapped,
  waitingText,
  foreignCode,
  leftOpen,
  placeholder,
  number,
  date,
  link,
  term,
  protectedName,
  nearName,
  forbiddenTerm,
  bidi,
  invisible,
  homoglyph,
  mojibake,
  markup,
  untranslated,
  partlyUntranslated,
  wrongScript,
  wrongLanguage,
  doubled,
  doubledWord,
  length,
  sentenceCount,
  quotationMarks,
  spacing,
  orphan,
  reviewed,
];

/** Rules whose findings hold one language back and let the others go. */
export const holding: ReadonlySet<string> = new Set([
  ...rules.filter((rule) => rule.holds === true).map((rule) => rule.id),
  // A gap among the newsroom's own texts, which no rule that looks at one catalog sees.
  'topic',
]);

/** Whether a person may say of a finding that it is no fault: not of gaps, nor of what no reader can see. */
export const isWaivable = (rule: Rule): boolean => rule.floor?.severity !== 'error';
