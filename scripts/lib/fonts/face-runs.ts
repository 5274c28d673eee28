import { oncePerKey } from '../once.ts';
import { emojiIn } from '../text/index.ts';
import { type CodePoints, mergedRanges } from './code-points.ts';
import { LATIN_DISPLAY } from './slices.ts';
import { hasAll, hasAllLetters, type Typeface, wholeWordsIn } from './typefaces.ts';

/** A stretch of text that is set in a family of its own: UTF-16 offsets, `end` exclusive. */
export type FaceRun = { readonly start: number; readonly end: number; readonly face: string };

/** Finds the stretches of a text, in a headline or elsewhere, that must not be set in the page's own family. */
export type FindRuns = (
  text: string,
  where: { readonly isHeadline: boolean; readonly isCode: boolean },
) => readonly FaceRun[];

/**
 * A function that finds those stretches: every emoji, every word with a letter that the page's family lacks, and every
 * word of another script with a joiner in it, each whole.
 */
export function findRunsIn(families: readonly Typeface[]): FindRuns {
  const groups = groupsOf(families);
  const inCode = groupsInCode(families);
  return (text, { isHeadline, isCode }) => {
    const emoji = emojiIn(text).map((span): FaceRun => ({ ...span, face: 'emoji' }));
    const words = (isCode ? inCode : groups).flatMap((group) => wholeWords(text, group, isHeadline));
    if (words.length === 0) return emoji;
    const apart = words.filter(({ start, end }) => !emoji.some((each) => start < each.end && each.start < end));
    return [...emoji, ...apart].sort((a, b) => a.start - b.start);
  };
}

type Face = Pick<Typeface, 'key'> & {
  /** The characters that it has. */
  readonly map: CodePoints;
};

/** A script, and the families that the page has for it, first choice first. */
type Group = {
  readonly letter: RegExp;
  readonly faces: readonly Face[];
  /** True where the page is in another script. */
  readonly isGuest?: true;
};

const LATIN = { key: 'Latn', letter: /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u } as const;
const ALIKE: Readonly<Record<string, string>> = { Cyrl: 'Latn', Grek: 'Latn', Aran: 'Arab' };

const letterOf = oncePerKey((script: string): RegExp => new RegExp(`\\p{sc=${script}}`, 'u'));

function groupsOf(families: readonly Typeface[]): readonly Group[] {
  return [...facesByScript(families)].flatMap(([script, faces]): Group[] => {
    if (script === LATIN.key) return [{ letter: LATIN.letter, faces }];
    const letter = letterOf(script);
    if (!faces.some(({ isOwn }) => isOwn)) return [{ letter, faces, isGuest: true }];
    return faces.length < 2 ? [] : [{ letter, faces }];
  });
}

/**
 * The groups of families for code: its own has Latin letters alone, so every other script is foreign there, and only
 * its joiners matter.
 */
function groupsInCode(families: readonly Typeface[]): readonly Group[] {
  return [...facesByScript(families)].flatMap(([script, [first]]): Group[] =>
    script === LATIN.key || first === undefined ? [] : [{ letter: letterOf(script), faces: [first], isGuest: true }],
  );
}

type FamilyFace = Face & Pick<Typeface, 'isOwn'>;

function facesByScript(families: readonly Typeface[]): ReadonlyMap<string, readonly FamilyFace[]> {
  const byScript = new Map<string, FamilyFace[]>();
  for (const { key, isOwn, role, isVast, scripts, characters } of families) {
    // A Han character is a word by itself.
    if (role !== 'script' || isVast) continue;
    const family = { key, isOwn, map: characters };
    for (const script of new Set(scripts.map((each) => ALIKE[each] ?? each))) {
      byScript.set(script, [...(byScript.get(script) ?? []), family]);
    }
  }
  return byScript;
}

const DISPLAY = mergedRanges(LATIN_DISPLAY.flatMap(({ points }) => points));

/**
 * Characters that join letters. The shaper sets them in the first family that has them, which may be Latin's: the word
 * is then read from a PDF in two pieces.
 */
const JOINER = /[\u200C\u200D]/;

function wholeWords(text: string, { letter, faces, isGuest }: Group, isHeadline: boolean): readonly FaceRun[] {
  const [first, ...others] = faces;
  if (first === undefined || !letter.test(text)) return [];
  if (!isHeadline && isGuest !== true && hasAllLetters(first.map, text)) return [];
  const runs: FaceRun[] = [];
  let isRunning = false;
  for (const { start, end, text: word } of wholeWordsIn(text, letter)) {
    const face = hasAll(first.map, word)
      ? (isHeadline && first.key === 'latn' && !isInDisplayCut(word)) || (isGuest === true && JOINER.test(word))
        ? first
        : undefined
      : others.find(({ map }) => hasAll(map, word));
    const last = runs.at(-1);
    // Characters between two words of one face are set in that face, too.
    if (face !== undefined && isRunning && last?.face === face.key) runs[runs.length - 1] = { ...last, end };
    else if (face !== undefined) runs.push({ start, end, face: face.key });
    isRunning = face !== undefined;
  }
  return runs;
}

/**
 * True for a word that the headline cuts have whole: they hold letters and no combining marks, and any other word is
 * set in the semibold.
 */
function isInDisplayCut(word: string): boolean {
  const composed = word.normalize('NFC');
  return !/\p{M}/u.test(composed) && hasAll(DISPLAY, composed);
}
