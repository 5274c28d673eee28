import { once, patternOf } from '../../lib/text/index.ts';

/** A comment in the margin of a word processor, saved as plain text. */
export type MarginComment = {
  /** Where its line begins to be about it. */
  readonly at: number;
  readonly actual: string;
  /** False where it may be a note that readers are to see: `[a] Three of them children.` */
  readonly isSure: boolean;
};

/** A letter, or initials with a number, right behind a word: `14[a]`, `killed.[AK1]`. */
const CALL = /(?<=[\p{L}\p{M}\p{N}.,;:!?%)”"»'’\]])\\?\[([a-z]{1,2}|[A-Z]{1,4}\d{1,3})\\?\](?![\p{L}(])/gu;
/** The same at the beginning of a line, before words. */
const REMARK = /^[ \t>]*\\?\[([a-z]{1,2}|[A-Z]{1,4}\d{1,3})\\?\]([ \t]*)(?=[\p{L}\p{N}“"„«(@¿¡])/gmu;
/** A balloon of Word, copied: `Commented [AK1]: Is that right?` */
const balloon = once(
  () =>
    new RegExp(
      String.raw`^[ \t>]*\\?\[?(?:${patternOf('margin')}) ?\\?\[[\p{Lu}\p{Lo}]{1,4}\d{1,3}\\?\][ \t]*[:：][^\n]*`,
      'gmu',
    ),
);

/**
 * Comments that Google Docs and Word write below a text that they save as plain text: `14[a] people` and, at the end,
 * `[a]is that right?`. They put no blank behind the bracket; people who write notes do.
 */
export function marginComments(text: string): readonly MarginComment[] {
  if (!text.includes('[')) return [];
  const balloons = [...text.matchAll(balloon())].map(({ 0: actual, index }) => ({
    at: index,
    actual: actual.trim(),
    isSure: true,
  }));
  const called = new Map<string, number>();
  for (const { 1: label = '', index } of text.matchAll(CALL)) if (!called.has(label)) called.set(label, index);
  if (called.size === 0) return balloons;
  const remarks = [...text.matchAll(REMARK)].flatMap(({ 0: head, 1: label = '', 2: blank = '', index }) => {
    const call = called.get(label);
    if (call === undefined || call >= index) return [];
    const end = text.indexOf('\n', index);
    const actual = text.slice(index, end < 0 ? text.length : end).trim();
    return [{ at: index + head.indexOf('['), actual, isSure: blank === '' || /\d/.test(label) }];
  });
  return [...balloons, ...remarks];
}
