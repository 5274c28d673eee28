import type { Rule } from './rule.ts';
import { bidiRule } from './rules/bidi.ts';
import { changedTogetherRule } from './rules/changed-together.ts';
import { correctionRule } from './rules/correction.ts';
import { dateRule } from './rules/date.ts';
import { doubledRule } from './rules/doubled.ts';
import { doubledWordRule } from './rules/doubled-word.ts';
import { emptyRule } from './rules/empty.ts';
import { forbiddenTermRule } from './rules/forbidden-term.ts';
import { foreignCodeRule } from './rules/foreign-code.ts';
import { homoglyphRule } from './rules/homoglyph.ts';
import { invisibleRule } from './rules/invisible.ts';
import { leftOpenRule } from './rules/left-open.ts';
import { lengthRule } from './rules/length.ts';
import { linkRule } from './rules/link.ts';
import { markupRule } from './rules/markup.ts';
import { missingRule } from './rules/missing.ts';
import { mojibakeRule } from './rules/mojibake.ts';
import { nearNameRule } from './rules/near-name.ts';
import { numberRule } from './rules/number.ts';
import { orphanRule } from './rules/orphan.ts';
import { partlyUntranslatedRule } from './rules/partly-untranslated.ts';
import { placeholderRule } from './rules/placeholder.ts';
import { protectedNameRule } from './rules/protected-name.ts';
import { quotationMarksRule } from './rules/quotation-marks.ts';
import { reviewedRule } from './rules/reviewed.ts';
import { sentenceCountRule } from './rules/sentence-count.ts';
import { spacingRule } from './rules/spacing.ts';
import { staleRule } from './rules/stale.ts';
import { swappedRule } from './rules/swapped.ts';
import { termRule } from './rules/term.ts';
import { untranslatedRule } from './rules/untranslated.ts';
import { waitingTextRule } from './rules/waiting-text.ts';
import { wrongLanguageRule } from './rules/wrong-language.ts';
import { wrongScriptRule } from './rules/wrong-script.ts';

/** All rules, in the order in which their findings are listed. */
export const rules: readonly Rule[] = [
  missingRule,
  emptyRule,
  staleRule,
  changedTogetherRule,
  correctionRule,
  swappedRule,
  waitingTextRule,
  foreignCodeRule,
  leftOpenRule,
  placeholderRule,
  numberRule,
  dateRule,
  linkRule,
  termRule,
  protectedNameRule,
  nearNameRule,
  forbiddenTermRule,
  bidiRule,
  invisibleRule,
  homoglyphRule,
  mojibakeRule,
  markupRule,
  untranslatedRule,
  partlyUntranslatedRule,
  wrongScriptRule,
  wrongLanguageRule,
  doubledRule,
  doubledWordRule,
  lengthRule,
  sentenceCountRule,
  quotationMarksRule,
  spacingRule,
  orphanRule,
  reviewedRule,
];

/** Ids of the rules whose findings hold back one language and no other. */
export const holdingRules: ReadonlySet<string> = new Set([
  ...rules.filter((rule) => rule.holds === true).map((rule) => rule.id),
  // A gap among the newsroom's own texts, which no rule that looks at one catalog sees.
  'topic',
]);

/** Whether a person may waive the findings of a rule: not those of gaps, nor of characters that no reader can see. */
export const isWaivable = (rule: Rule): boolean => rule.floor?.severity !== 'error';
