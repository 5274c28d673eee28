import type { CONTRARIES, ContraryFamily } from '../language/contraries.ts';

/**
 * How English says each sense, sure enough to look for another one (`said`), and what may say any of its family in any sense (`may`): where
 * that stands twice, nothing is looked for.
 */
export type SensePatterns = {
  readonly [Family in ContraryFamily]: {
    readonly said: Readonly<Record<(typeof CONTRARIES)[Family][number], RegExp>>;
    readonly may: RegExp;
  };
};
