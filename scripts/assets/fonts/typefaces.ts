import type { Language } from '../../language/language.ts';
import { characterMap } from './character-map.ts';
import { type CodePoints, difference, intersection, merged, parseRanges } from './code-points.ts';
import { type FontFiles, fontFiles, fontPackage } from './font-packages.ts';

/** One family, and the characters it is answerable for on pages of one language. */
export type Typeface = FontFiles & {
  /** `latn`, `arab`, `hans` …: part of file names. */
  readonly key: string;
  /** Whether it is the family of the page's own script. */
  readonly isOwn: boolean;
  /** True for Han, kana and Hangul: too many characters for a file that holds them all. */
  readonly isVast: boolean;
  /** What it takes, if no family before it in the list does. */
  readonly range: CodePoints;
  /** CSS `size-adjust` in percent, so that families look equally big at one font size. */
  readonly textSize: number;
  readonly displaySize: number;
};

export type FontSettings = {
  /** Folders from which font packages of further scripts are looked for, the newsroom's first. */
  readonly roots?: readonly string[];
  /** Languages whose scripts a page shows beside its own. */
  readonly languages?: readonly Language[];
  /** Private folder for cut fonts; by default the one of `cacheFolder`. */
  readonly cache?: string;
};

/** Space and punctuation belong to the page's own script; letters and Latin digits stay with Latin. */
const PUNCTUATION = parseRanges('U+20-2F,U+3A-40,U+5B-60,U+7B-BF,U+200B-200F,U+2010-2027,U+202F-205E,U+2066-2069');
/** Han takes all of Latin too, but not the bullet: Latin's has the right size for a dot under emphasised words. */
const BESIDE_HAN = parseRanges('U+20-24F,U+2010-2021,U+2023-2027,U+2030-205E');

const VAST = new Set(['Hans', 'Hant', 'Jpan', 'Kore']);
const LATIN = new Set(['Latn', 'Cyrl', 'Grek']);

/** The families of a page, most answerable first: the own script's, Latin, then those of the other languages. */
export function typefaces(language: Language, settings: FontSettings = {}): readonly Typeface[] {
  const others = (settings.languages ?? []).map((other) => other.script);
  const scripts = [language.script, 'Latn', 'Arab', 'Hans', ...others].map((script) =>
    LATIN.has(script) ? 'Latn' : script,
  );
  const roots = settings.roots ?? [];
  const latinFiles = fontFiles(fontPackage('Latn'), roots);
  const latin = latinFiles === undefined ? [] : characterMap(latinFiles.regular);
  return [...new Set(scripts)].flatMap((script, index) => {
    const files = fontFiles(fontPackage(script), roots);
    return files === undefined ? [] : [typeface(script, files, index === 0, latin)];
  });
}

function typeface(script: string, files: FontFiles, isOwn: boolean, latin: CodePoints): Typeface {
  return {
    ...files,
    key: script.toLowerCase(),
    isOwn,
    isVast: VAST.has(script),
    range: rangeOf(script, files.regular, isOwn, latin),
    textSize: script === 'Arab' ? 116 : 100,
    displaySize: script === 'Arab' ? 112 : 100,
  };
}

const ranges = new Map<string, CodePoints>();

/** Everything that the font has; the own script's font comes before Latin's, so it leaves Latin what is Latin's. */
function rangeOf(script: string, path: string, isOwn: boolean, latin: CodePoints): CodePoints {
  const map = characterMap(path);
  if (script === 'Latn' || !isOwn) return map;
  const key = `${path} ${script}`;
  const shared = VAST.has(script) ? BESIDE_HAN : PUNCTUATION;
  const found = ranges.get(key) ?? merged([...difference(map, latin), ...intersection(map, shared)]);
  ranges.set(key, found);
  return found;
}
