import { sha256 } from '../../lib/files/index.ts';
import { oncePerKey, oncePerObject } from '../../lib/once.ts';
import { decodedFrom } from '../../lib/text/index.ts';
import { judgeEastAsian } from './east-asian.ts';
import { MULTI_BYTE } from './encoding-list.ts';
import { judgedAhead, type MisreadText } from './judged-ahead.ts';
import { LATN, lettersIn } from './letters-in.ts';
import { type Judged, judgeLetters, likeOf, likestScore, type Rows, rowsOf } from './likeness.ts';
import {
  faultyPlaces,
  fittingScore,
  foreignPlaces,
  type RepairedIn,
  repairedWords,
  wordTokens,
} from './repaired-words.ts';
import {
  FEWEST,
  FRANC,
  isTooShort,
  type ReadBytes,
  readAsUtf8,
  readBetter,
  SCRIPTS,
  unreadIn,
  type Written,
} from './reread.ts';
import { type Turned, turnedIn } from './turned-back.ts';
import { isOddlyBuilt, isWellBuilt, type WordBuild, wordBuild } from './word-build.ts';

type Read = Written & { readonly read: string };

/** How many texts are remembered, by their digests: about 4 MB. */
const MOST_KEPT = 20_000;
/** The number of characters that is enough to tell, of lines that have some beyond ASCII. */
const ENOUGH = 3000;
/** The fewest words that must be repaired. */
const FEWEST_REPAIRED = 2;
/**
 * The largest share of characters beyond ASCII that an encoding may lack: signs that were put in since, or got lost.
 */
const MOST_LOST = 0.1;
/** The least likeness to its language of a repaired text, as a share of its greatest likeness before. */
const MOST_UNLIKE = 0.85;
const PLAUSIBLE = 0.5;
/** How much greater the likeness to a language of another script must be. */
const CLEARLY = 0.1;
/** The scores from which a text as it stands is not doubted. */
const SOUND = { share: 0.95, like: 0.25, wide: 0.5, rare: 4 };

/**
 * How much greater the likeness of another reading must be to be surely right, and the likeness of a text that is in no
 * language.
 */
const FAR_LIKER = 0.2;
const NO_LANGUAGE = 0.15;
const MANY = 20;
/**
 * How like a language a text must be as it was read, as a part of how like one it is in the other encoding: from the
 * first on it stays as it is, and below the second it may be in no language.
 */
const AS_LIKE = 0.8;
const HARDLY_LIKE = 0.5;
/** The share of the language's own letters below which a text has faults. */
const FAULTY = 0.9;
const LIKE = 0.95;
const [SURELY_LIKE, CLEARLY_LIKE] = [0.2, 0.3];
const SURE_REPAIRED = 3;

/**
 * The encoding that a text was written in, where all of it was read in another one: `Çàÿâëåíèå` for `Заявление`, `s¹d`
 * for `sąd`, `Ø¨ÙŠØ§Ù†` for `بيان`, `уХД` for `Суд`. The text is turned back into bytes, and these are read in each
 * encoding; the answer is the one that makes a text of a language where the text as it stands is in none. Single words
 * are found by `mojibakeIn`.
 */
export const misreadText = (text: string): MisreadText | undefined => judged(sha256(text), text);

/** Of the last texts: a run reads each statement several times, all before it reads the first again, and to judge one takes longer. */
const judged = oncePerKey((_: string, text: string): MisreadText | undefined => {
  const ahead = judgedAhead.find(text);
  return ahead === undefined ? misreadSample(sampleOf(text)) : ahead.value;
}, MOST_KEPT);

function misreadSample(sample: string): MisreadText | undefined {
  const foreign = sample.match(/\p{L}[^\0-\x7F]|[^\0-\x7F][\p{L}[^\0-\x7F]]/gv)?.length ?? 0;
  if (foreign < FEWEST_REPAIRED) return undefined;
  const most = (sample.match(/[^\0-\x7F]/gu)?.length ?? 0) * MOST_LOST;
  const pages = turnedIn(sample, most);
  const build = wordBuild(sample);
  const isOdd = isOddlyBuilt(build);
  const utf8 = asUtf8(pages, isOdd);
  if (utf8 === undefined && isWellBuilt(sample, build)) return undefined;
  const rows = rowsOf(sample);
  const own = standing(sample, rows);
  const better = utf8 ?? (foreign < FEWEST && !isOdd ? undefined : asBetter(pages, sample, own));
  const found = better ?? asRepaired(pages, sample, { own, rows });
  if (found === undefined) return undefined;
  const isSure = utf8 !== undefined || isOdd || isSureReading(found, sample, { own, rows, build });
  if (isSure === undefined) return undefined;
  const [before, after] = [wordTokens(sample), wordTokens(found.text)];
  const at = before.findIndex((word, index) => /[^\0-\x7F]/.test(word) && word !== after[index]);
  return { written: found.iconv, read: found.read, found: before[at] ?? '', meant: after[at] ?? '', isSure };
}

/**
 * Whether another reading is surely right, for a text whose words are built as those of a language are; `undefined`
 * where it is not right, since the text keeps to the letters of a language that it looks like.
 */
function isSureReading(
  found: Read,
  sample: string,
  { own, rows, build }: AsItStands & { readonly build: WordBuild },
): boolean | undefined {
  const { script } = own;
  const name = FRANC[found.script ?? ''];
  const before = likestScore(sample, FRANC[script] ?? '');
  const isFarLiker = name !== undefined && likestScore(found.text, name) - before >= FAR_LIKER;
  if (script !== 'Latn') {
    const isFaulty = own.share < FAULTY && found.share >= SOUND.share;
    return isFarLiker || (isFaulty && build.odd.length > 0) ? true : build.odd.length > 0 ? false : undefined;
  }
  const characters = sample.match(/[^\0-\x7F]/gu)?.length ?? 0;
  if (found.script !== 'Latn')
    return isFarLiker || (found.script === undefined && before < NO_LANGUAGE && characters >= MANY);
  // Letters do not become signs.
  if (countLetters(found.text) < countLetters(sample)) return undefined;
  const like = found.score - found.share;
  const fitting = fittingScore(sample, rows, { script, name: 'Latin' });
  if (fitting >= AS_LIKE * like) return undefined;
  const repaired = changedWords(sample, found.text);
  const isInNone = fitting < HARDLY_LIKE * like && like >= LIKE * before;
  const least = like >= CLEARLY_LIKE || build.odd.length > 0 ? 2 : SURE_REPAIRED;
  return isInNone && repaired >= least && like >= SURELY_LIKE;
}

const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** How many words without a capital another reading changes: names come from anywhere. */
function changedWords(sample: string, text: string): number {
  const after = wordTokens(text);
  const changed = wordTokens(sample).filter((word, at) => word !== after[at] && !/^[^\p{L}]*\p{Lu}/u.test(word));
  return new Set(changed).size;
}

function asUtf8(pages: readonly Turned[], isOdd: boolean): Read | undefined {
  // Many encodings make the same bytes of a text.
  const readOnce = oncePerObject((bytes: Uint8Array) => readAsUtf8(bytes, isOdd));
  const found = pages.flatMap(({ page, bytes }) => {
    const one = page.isWide ? readAsUtf8(bytes, true) : readOnce(bytes);
    return one === undefined ? [] : [{ ...one, read: page.iconv }];
  });
  return found.toSorted((a, b) => b.score - a.score)[0];
}

function asBetter(pages: readonly Turned[], sample: string, own: Standing): Read | undefined {
  if (own.isSound) return undefined;
  const tried = { sample, own, seen: new Set<string>(), read: new Map() };
  const found = pages.flatMap(({ page, bytes }) => {
    const one = readBetter(bytes, page, tried);
    return one === undefined ? [] : [{ ...one, read: page.iconv }];
  });
  return found.toSorted((a, b) => b.score - a.score)[0];
}

/** The reading that turns most words into words of a language, of which the text has some already. */
function asRepaired(pages: readonly Turned[], sample: string, as: AsItStands): Read | undefined {
  const before = wordTokens(sample);
  const languages = plausible(sample, before, as);
  const { own } = as;
  // Letters that are all of one script are rather those of a language than of another script's.
  const ownLike = own.share < SOUND.share ? 0 : own.score - own.share + CLEARLY;
  if (languages.size === 0) return undefined;
  let [best, most]: [Read | undefined, number] = [undefined, 0];
  let likest: number | undefined;
  const seen = new Set([sample]);
  const read: ReadBytes = new Map();
  for (const { page, bytes, lost } of pages) {
    if (page.isWide || lost > 0) continue;
    for (const single of unreadIn(bytes, page.label, read)) {
      const known = single.languages.split(' ').flatMap((pair) => languages.get(pair) ?? []);
      const isLeftOut = known.length === 0 || isTooShort(sample, single.script, own);
      const text = isLeftOut ? undefined : decodedFrom(bytes, single.label);
      if (text === undefined || seen.has(text)) continue;
      seen.add(text);
      const after = wordTokens(text);
      for (const language of known) {
        const found = repairedWords([before, after], text, language);
        if (found === undefined || found.words <= most) continue;
        likest ??= Math.max(0, ...Object.values(FRANC).map((name) => likestScore(sample, name)));
        const { iconv, script } = single;
        if (found.like < MOST_UNLIKE * likest || (script !== own.script && found.like < ownLike)) continue;
        [best, most] = [{ iconv, text, script, share: 1, score: 1 + found.like, read: page.iconv }, found.words];
      }
    }
  }
  return best;
}

/**
 * Languages that a repaired text may be in, by their tags with franc's codes: those of Latin letters have enough of
 * ASCII to look like themselves; of others all may come out as anything, unless the text is sound as it stands.
 */
function plausible(
  sample: string,
  tokens: readonly string[],
  { own, rows }: AsItStands,
): ReadonlyMap<string, RepairedIn> {
  const isLike = (script: string): boolean => own.isSound || script === 'Latn';
  const all = [...SCRIPTS].flatMap(([script, languages]) =>
    own.isSound && script !== own.script
      ? []
      : languages.split(' ').map((pair) => {
          const [tag = '', code = ''] = pair.split(':');
          return { pair, script, tag, code, like: isLike(script) ? likeOf(rows, sample, tag, code) : 1 };
        }),
  );
  const foreign = foreignPlaces(tokens);
  const likest = Math.max(0, ...all.flatMap(({ script, like }) => (isLike(script) ? [like] : [])));
  return new Map(
    all
      .filter(({ like }) => like >= PLAUSIBLE * likest)
      .map(
        ({ pair, script, tag, code }) =>
          [pair, { script, tag, code, faulty: faultyPlaces(tokens, foreign, script, tag) }] as const,
      )
      .filter(([, { faulty }]) => faulty.length >= FEWEST_REPAIRED),
  );
}

/** The sign for a millionth, behind a figure and before a unit: a letter of Greek in any text. */
const MICRO = /(?<=\p{N}[ \u00A0]?)[µμ](?=[A-Za-z](?![\p{L}\p{M}]))/gu;

/** The lines with words, without code, in which trees of files are drawn, and without rows of one sign: `──────`. */
function sampleOf(text: string): string {
  const prose = text
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, '')
    .replace(/([^\0-\x7F\p{L}\p{M}])\1{3,}/gu, '-')
    .replace(MICRO, 'u');
  const lines = prose.match(/^.*[^\0-\x7F].*$/gm) ?? [];
  return lines.join('\n').slice(0, ENOUGH);
}

type AsItStands = { readonly own: Standing; readonly rows: Rows };
type Standing = Judged & { readonly isSound: boolean; readonly script: string };

/** How well a text reads as it stands. */
function standing(text: string, rows: Rows): Standing {
  const plain = text.normalize('NFC');
  const [latin, other] = [lettersIn(plain, LATN), lettersIn(plain, '')];
  const judged = [...SCRIPTS].map(([script, languages]) => ({
    script,
    ...judgeLetters(text, { script, languages }, { rows, letters: script === LATN ? latin : other }),
  }));
  const [best = { share: 0, score: 0, script: '' }] = judged.toSorted((a, b) => b.score - a.score);
  const isSound = best.share >= SOUND.share && best.score - best.share >= SOUND.like;
  if (isSound) return { ...best, isSound };
  const wide = Math.max(...MULTI_BYTE.map(({ label }) => judgeEastAsian(text, label, SOUND.rare).share));
  return { ...best, score: Math.max(best.score, wide * 1.5), isSound: wide >= SOUND.wide };
}
