import { characterMap } from './character-map.ts';
import { type CodePoints, contains } from './code-points.ts';
import type { StockFace } from './font-stock.ts';

/** Letters with what joins and marks them, figures among them. */
const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\u200C\u200D'’ʼ·-]*[\p{L}\p{M}\p{N}])?/gu;
const LATIN_LETTER = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

/** A word is set in one family: half of it in another looks wrong, and is read wrong where a mark stands at the seam. */
export type Word = { readonly start: number; readonly end: number; readonly text: string };

/** The words of a text in a script, by a pattern of its letters. */
export function wordsIn(text: string, letter: RegExp = LATIN_LETTER): readonly Word[] {
  if (!letter.test(text)) return [];
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
    letter.test(word) ? [{ start: index, end: index + word.length, text: word }] : [],
  );
}

/** Whether a font has all that a text shows, letters that it has in parts included. */
export function hasAll(map: CodePoints, text: string): boolean {
  for (const character of text.normalize('NFC')) if (!hasCharacter(map, character)) return false;
  return true;
}

/** Whether a font has a character, or the parts that a shaper makes it of. */
export function hasCharacter(map: CodePoints, character: string): boolean {
  if (contains(map, character.codePointAt(0) ?? 0) || IGNORABLE.test(character)) return true;
  const parts = [...character.normalize('NFD')];
  return parts.length > 1 && parts.every((part) => contains(map, part.codePointAt(0) ?? 0));
}

/** Fewer different words than this, or than one in a hundred, are names from elsewhere: they do not set the page. */
const FEW = 5;
const SHARE = 0.01;

/** The family in which the text as a whole is set: the first that lacks letters in a few words at most. */
export function fewestLacking(faces: readonly StockFace[], text: string): StockFace | undefined {
  const words = [...new Set(wordsIn(text).map((word) => word.text))];
  const most = Math.max(FEW, words.length * SHARE);
  const counted = faces.map((face) => {
    const map = characterMap(face.regular);
    return { face, lacking: words.filter((word) => !hasAll(map, word)).length };
  });
  const good = counted.find(({ lacking }) => lacking < most);
  return (good ?? counted.toSorted((a, b) => a.lacking - b.lacking)[0])?.face;
}
