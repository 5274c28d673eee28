import { matchesIn } from '../matches-in.ts';
import { oncePerKey, oncePerObject } from '../once.ts';
import { type Language, withoutEmoji } from '../text/index.ts';
import {
  type CodePoints,
  contains,
  differentPoints,
  intersection,
  mergedRanges,
  parseRanges,
  pointsOf,
  withoutRanges,
} from './code-points.ts';
import { charactersIn, type FontSettings, fontStock, PLAIN_FONTS, type StockFace } from './font-stock.ts';
import { fontRows } from './font-table.ts';

/** One family, and the characters that it sets on a page. */
export type Typeface = StockFace & {
  /** Whether it is the family of the page's own script. */
  readonly isOwn: boolean;
  /** The characters that it has. */
  readonly characters: CodePoints;
  /** The characters that it sets, if no family before it in the list does. */
  readonly range: CodePoints;
};

/**
 * Space and punctuation, which are set in the font of the page's own script; letters and Latin digits are set in
 * Latin's.
 */
const PUNCTUATION = parseRanges('U+20-2F,U+3A-40,U+5B-60,U+7B-BF,U+200B-200F,U+2010-2027,U+202F-205E,U+2066-2069');
/**
 * The characters that Han text takes from Han fonts, Latin included, but for the bullet: Latin's has the right size for
 * a dot under emphasised words.
 */
const BESIDE_HAN = parseRanges('U+20-24F,U+2010-2021,U+2023-2027,U+2030-205E');

const LATIN = new Set(['Latn', 'Cyrl', 'Grek']);

/** The families that a page's characters need, script by script, whatever languages the newsroom has. */
export const typefaces = (
  language: Language,
  text: string,
  settings: FontSettings = PLAIN_FONTS,
): readonly Typeface[] => familiesIn(settings)(`${language.script} ${text}`, language, text, settings);

/** How many texts are remembered: a document's sheet, page and kit are asked for several times, soon after each other. */
const MOST_TEXTS = 100;
const familiesIn = oncePerObject((_: FontSettings) => oncePerKey(familiesOf, MOST_TEXTS));

function familiesOf(_: string, language: Language, text: string, settings: FontSettings): readonly Typeface[] {
  // What no family has so far: after one or two it is nothing for most texts, while some fonts have thousands of ranges.
  let left = pointsOf(withoutEmoji(text).normalize('NFC'));
  const kept: Typeface[] = [];
  for (const { rangeOf, charactersOf, ...face } of chain(language, text, settings)) {
    const isBase = kept.length === 0 || face.key === 'latn';
    // To read the characters of a font takes a millisecond, and there are many.
    if (!isBase && left.length === 0) continue;
    const range = rangeOf();
    if (!isBase && intersection(left, range).length === 0) continue;
    kept.push({ ...face, characters: charactersOf(), range });
    left = withoutRanges(left, range);
  }
  return kept;
}

/** A family of which the characters are not read yet. */
type Candidate = Omit<Typeface, 'range' | 'characters'> &
  Readonly<Record<'rangeOf' | 'charactersOf', () => CodePoints>>;

/** Every family there is, first choice first: the own script's, Latin, and what follows in the table. */
function chain(language: Language, text: string, settings: FontSettings): readonly Candidate[] {
  const stock = fontStock(settings).filter(({ role }) => role !== 'code');
  const own = scriptFaces(stock, language.script, text);
  const latin = scriptFaces(stock, 'Latn', text);
  const [first] = latin;
  return [...new Set([...own, ...latin, ...stock])].map((face) => {
    const isOwn = own.includes(face);
    const charactersOf = () => charactersIn(face);
    return {
      ...face,
      isOwn,
      charactersOf,
      rangeOf: isOwn ? () => ownRange(face, language.script, first) : charactersOf,
    };
  });
}

/**
 * The families of a script, first choice first. Where the first lacks a letter of a language written in Latin, Cyrillic
 * or Greek, the whole text is set in one that has all: a reader sees no difference within the text, and no word is set
 * in two.
 */
function scriptFaces(stock: readonly StockFace[], script: string, text: string): readonly StockFace[] {
  const keys = fontRows(script).map(({ key }) => key);
  const faces = stock.filter(({ key, scripts }) => scripts.includes(script) || keys.includes(key));
  const byRow = faces.sort((a, b) => rank(keys, a) - rank(keys, b));
  if (!LATIN.has(script)) return byRow;
  const best = fewestLacking(byRow, text);
  return best === undefined ? byRow : [best, ...byRow.filter((face) => face !== best)];
}

/** The place of a face in a list of keys; the newsroom's own faces have none, and come before all. */
const rank = (keys: readonly string[], { key }: StockFace): number => keys.indexOf(key);

/** The characters that a font sets: everything it has, less what is Latin's where it comes before the Latin font. */
const ownRange = (face: StockFace, script: string, latin: StockFace | undefined): CodePoints =>
  LATIN.has(script) || latin === undefined ? charactersIn(face) : besideLatin(latin)(face);

/** The characters of a font beside the Latin one. */
const besideLatin = oncePerObject((latin: StockFace) =>
  oncePerObject((face: StockFace): CodePoints => {
    const map = charactersIn(face);
    const shared = intersection(map, face.isVast ? BESIDE_HAN : PUNCTUATION);
    return mergedRanges([...withoutRanges(map, charactersIn(latin)), ...shared]);
  }),
);

/**
 * The marks by which East Asian text is emphasised (CSS Text Decoration 3): a page shows them without their being in
 * the text.
 */
export function emphasisMarks({ script }: Language): string {
  if (script === 'Hans' || script === 'Hant') return '•';
  return script === 'Jpan' ? '﹅' : '';
}

/** Letters with what joins and marks them, figures among them. */
const WORD = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}\u200C\u200D'’ʼ·-]*[\p{L}\p{M}\p{N}])?/gu;
const LETTER = /[\p{L}\p{M}\p{N}\u200C\u200D'’ʼ·-]/u;
const LATIN_LETTER = /[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}]/u;
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

/**
 * A word with its place. It is set in one family: half of it in another looks wrong, and is read wrong where a mark
 * stands between the two.
 */
type WholeWord = { readonly start: number; readonly end: number; readonly text: string };

/** The words of a text in a script, by a pattern of its letters. */
export function wholeWordsIn(text: string, letter: RegExp = LATIN_LETTER): readonly WholeWord[] {
  if (!letter.test(text)) return [];
  return matchesIn(text, WORD).flatMap(({ 0: word, index }) =>
    letter.test(word) ? [{ start: index, end: index + word.length, text: word }] : [],
  );
}

/** Whether a font has all that a text shows, letters that it has in parts included. */
export function hasAll(map: CodePoints, text: string): boolean {
  for (const character of text.normalize('NFC')) if (!hasCharacter(map, character)) return false;
  return true;
}

/** The same for a long text, of which each character is looked for once. */
const hasEach = (map: CodePoints, text: string): boolean =>
  differentPoints(text.normalize('NFC')).every((point) => hasCharacter(map, String.fromCodePoint(point)));

/** Whether a font has all letters, marks and figures of a text: then it has every word of it. */
export function hasAllLetters(map: CodePoints, text: string): boolean {
  return differentPoints(text.normalize('NFC')).every((point) => {
    const character = String.fromCodePoint(point);
    return !LETTER.test(character) || hasCharacter(map, character);
  });
}

/** Whether a font has a character, or the parts that a shaper makes it of. */
function hasCharacter(map: CodePoints, character: string): boolean {
  if (contains(map, character.codePointAt(0) ?? 0) || IGNORABLE.test(character)) return true;
  const parts = [...character.normalize('NFD')];
  return parts.length > 1 && parts.every((part) => contains(map, part.codePointAt(0) ?? 0));
}

/** The number of different words in another script up to which they count as foreign names; also one in a hundred. */
const FEW = 5;
const SHARE = 0.01;

/** The family in which the text as a whole is set: the first that lacks letters in a few words at most. */
function fewestLacking(faces: readonly StockFace[], text: string): StockFace | undefined {
  const [first] = faces;
  if (first !== undefined && hasAllLetters(charactersIn(first), text)) return first;
  const words = [...new Set(wholeWordsIn(text).map((word) => word.text))];
  const letters = words.join(' ');
  const most = Math.max(FEW, words.length * SHARE);
  let [best, fewest]: [StockFace | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (const face of faces) {
    const map = charactersIn(face);
    // All words at once: each character is looked for once, and mostly none is missing.
    if (hasEach(map, letters)) return face;
    const lacking = words.filter((word) => !hasAll(map, word)).length;
    if (lacking < most) return face;
    if (lacking < fewest) [best, fewest] = [face, lacking];
  }
  return best;
}
