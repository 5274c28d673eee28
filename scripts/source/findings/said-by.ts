import { hasUnspaced, languageData, oncePerKey, senseWordsPattern } from '../../lib/text/index.ts';

const NEVER = /(?!)/u;

/** A sentence of a language that says at its end who said it, and so is the author's own, no quotation: `…, the ministry said.` */
export const saidByOf = oncePerKey((tag): RegExp => {
  const { saidBy = [] } = languageData(tag);
  // The pattern for words without spaces is that of Chinese and Japanese, which end a sentence so: 、…と述べた。
  const [run, apart] = [saidBy.filter((word) => hasUnspaced(word)), saidBy.filter((word) => !hasUnspaced(word))];
  const ends = [
    apart.length === 0
      ? ''
      : `[,،][ \\u00A0](?:[^,،.]{1,60} )?(?:${senseWordsPattern(apart)})(?![\\p{L}])[^,،]{0,60}\\.$`,
    run.length === 0 ? '' : `[，、][^，、。]{1,30}(?:${senseWordsPattern(run)})。$`,
  ].filter((end) => end !== '');
  return ends.length === 0 ? NEVER : new RegExp(ends.join('|'), 'u');
});
