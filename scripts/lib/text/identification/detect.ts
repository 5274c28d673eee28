import { oncePerKey } from '../../once.ts';
import { literalPattern } from '../characters/literal-pattern.ts';
import { proseDigest } from '../comparison/fingerprints.ts';
import { languageOf } from '../language/language.ts';
import { languageData } from '../language/language-data.ts';
import { type AlphabetFit, alphabetFit, alphabetsOf } from './alphabets.ts';
import {
  areKin,
  CLD3_KNOWS,
  cldCode,
  ENOUGH,
  keepVerdicts,
  languagePart,
  loadNamer,
  type Namer,
  readVerdicts,
  type Verdicts,
} from './models.ts';
import { chineseKind, runningScript, scriptShares } from './scripts.ts';

/** Returns the language that a text is in; undefined where it has no letters. */
export type Detect = (text: string) => Promise<DetectedLanguage | undefined>;

/** The fewest letters from which more than the script tells the language. */
const LEAST = 20;
/** The fewest letters in Cyrillic, where a letter tells more. */
const LEAST_CYRILLIC = 8;
/** The fewest letters from which a language that is seldom written is taken for that of a text. */
const MANY = 6 * ENOUGH;
/** The score of CLD3, from 0 to 1, from which it is certain. */
const CERTAIN = 0.97;
const LIKELY = 0.7;
/**
 * The number of likely languages among which a few words may be, and franc's greatest score, from 0 to 1, for one that
 * they are not in.
 */
const NEAREST = 3;
const FAR = 0.6;
const FARTHEST = 0.5;
const NEAR = 0.75;
/** "Court sentences 14 people" is French to both, and hardly less English: from this score on, only what is certain counts. */
const CLOSE = 0.8;
/** franc's score of a language that it holds for nearly as likely as the likeliest. */
const ALIKE = 0.93;
const VERSION = 'detected 22, franc-all 7.2.0, cld3-asm 4.0.0';

/** The language in which nearly all texts of a script are; where there are several, the one to guess first. */
const FIRST: Readonly<Record<string, string>> = {
  Hebr: 'he',
  Ethi: 'am',
  Beng: 'bn',
  Arab: 'ar',
  Deva: 'hi',
  Cyrl: 'ru',
  Latn: 'en',
  Cans: 'iu',
  Tibt: 'bo',
  Mymr: 'my',
  Geor: 'ka',
};
/** Scripts of several languages that a model or the letters tell apart: the script alone is no answer. */
const SHARED: ReadonlySet<string> = new Set(Object.keys(FIRST));

/**
 * A detector for one run: the models are loaded where a text is new, and their answers are kept by digest.
 *
 * @param folder where answers are kept; by default the user's cache
 */
export function detector(folder?: string): Detect {
  let namer: Promise<Namer> | undefined;
  let verdicts: Promise<Verdicts> | undefined;
  return async (text) => {
    const running = runningScript(text);
    if (running === undefined) return undefined;
    const { script, isMost } = running;
    if (script === 'Jpan') return eastAsian(text, isMost);
    const letters = scriptShares(text, script)?.own ?? 0;
    const isLong = letters >= ENOUGH;
    const first = FIRST[script] ?? likelyIn(script);
    if (first === undefined) return { tag: 'und', isSure: false, isLong };
    if (!SHARED.has(script)) return { tag: first, isSure: isMost, isLong };
    if (letters < (script === 'Cyrl' ? LEAST_CYRILLIC : LEAST)) return { tag: first, isSure: false, isLong };
    verdicts ??= readVerdicts(folder);
    const known = await verdicts;
    const digest = proseDigest([VERSION, text].join('\n'));
    const kept = known.get(digest);
    if (kept !== undefined) return read(kept, isLong);
    namer ??= loadNamer();
    const own = inScript(text, script);
    const found = judge((await namer)(own), alphabetFit(own, script), {
      script,
      first,
      letters,
      isOfNames: isOfNames(own),
    });
    const isSure = found.isSure && isMost;
    const tag = /^(?:hr|bs)$/.test(found.tag) ? croatianOrBosnian(own) : found.tag;
    known.set(digest, `${tag} ${isSure}`);
    await keepVerdicts(known, folder);
    return { tag, isSure, isLong };
  };
}

function read(verdict: string, isLong: boolean): DetectedLanguage {
  const [tag = 'und', isSure] = verdict.split(' ');
  return { tag, isSure: isSure === 'true', isLong };
}

/** The usual language of a script by CLDR, with the script in its tag where the language is usually in another. */
function likelyIn(script: string): string | undefined {
  if (script === 'Hang') return 'ko';
  if (script === 'Nkoo') return 'nqo';
  const { language } = new Intl.Locale(`und-${script}`).maximize();
  if (language === 'und' || (language === 'en' && script !== 'Latn')) return undefined;
  return new Intl.Locale(language).maximize().script === script ? language : `${language}-${script}`;
}

/** The text without words in other scripts: one letter of them is enough to mislead a model. */
const inScript = (text: string, script: string): string =>
  text.replace(new RegExp(`[^\\p{sc=${script}}\\p{sc=Zyyy}\\p{sc=Zinh}]+`, 'gu'), ' ');

/**
 * The language by the two models and the letters. It is sure where both models agree, and the letters are those of the
 * language; a model is also sure of languages that it does not know, and then the other one or the letters differ. In
 * doubt, a short text is taken for the first language of its script, since it looks like some language of the world
 * only too easily, unless both models name another, or it has letters that the first has not.
 */
function judge(
  { cld, franc, certainty, isKnown, known }: ReturnType<Namer>,
  letters: AlphabetFit,
  {
    script,
    first,
    letters: length,
    isOfNames,
  }: { readonly script: string; readonly first: string; readonly letters: number; readonly isOfNames: boolean },
): Pick<DetectedLanguage, 'tag' | 'isSure'> {
  const [one, other] = [cld, franc].map((tag) => (tag === undefined ? undefined : tagIn(tag, script)));
  const isCertain = one !== undefined && certainty > CERTAIN;
  const isAgreed = one !== undefined && other !== undefined && areKin(languagePart(one), languagePart(other));
  const isRefuted = (tag: string): boolean => letters.refute(tag) === true;
  const fitsBetter = (tag: string | undefined, than: string | undefined, least: number): boolean =>
    tag !== undefined &&
    than !== undefined &&
    (letters.lacking(than) ?? 0) - (letters.lacking(tag) ?? Infinity) >= least;
  // A few words are taken for the first language of their script where both models say so, or the one that can be certain is.
  const isFirst = one === first && length < ENOUGH && (isAgreed || isCertain);
  // Two letters of Latin may be those of a name; of other scripts one tells two languages apart.
  const isDoubted = fitsBetter(other, one, script === 'Latn' ? 2 : 1);
  // "UN envoy visits Damascus." is French to both.
  const isEnough = script !== 'Latn' || length >= 2 * LEAST || (letters.lacking(first) ?? 0) > 0;
  if (one !== undefined && (isFirst || (isCertain && isAgreed && isEnough)) && !isRefuted(one) && !isDoubted)
    return { tag: one, isSure: true };
  // One model knows the language; the other does not, and takes it for a language with other letters.
  if (isCertain && !isKnown && letters.refute(one) === false && (other === undefined || isRefuted(other)))
    return { tag: one, isSure: true };
  const likely = certainty > LIKELY ? one : undefined;
  // How little franc says of the first language, and where it has what the other model names among those that both know.
  const distance = known.find(([tag]) => tag === first)?.[1] ?? 1;
  const rank = one === undefined ? -1 : known.findIndex(([tag]) => areKin(languagePart(tag), languagePart(one)));
  const isNamed =
    one !== first &&
    !isOfNames &&
    ((rank === 0 && (isCertain || (certainty > LIKELY && distance < CLOSE) || distance < NEAR)) ||
      (rank > 0 && rank < NEAREST && (isCertain || (certainty > LIKELY && distance < FAR))));
  const isFar = script === 'Latn' && distance < FARTHEST && known[0]?.[0] === franc && !isOfNames;
  // Where the text has a letter that the first language lacks, a language that has them all is taken.
  const isOther = script === 'Cyrl' && (letters.lacking(first) ?? 0) > 0;
  const fittest = isOther
    ? known.find(([tag]) => tagIn(tag, script) === tag && letters.lacking(tag) === 0)?.[0]
    : undefined;
  if (script === 'Cyrl' && length < LEAST && !isOther) return { tag: first, isSure: false };
  // Dutch that franc takes for Afrikaans, with Dutch right behind it: the model that is certain knows both.
  const isClose =
    isCertain && known[0]?.[0] === franc && (known.find(([tag]) => tag === languagePart(one))?.[1] ?? 0) >= ALIKE;
  // A list of names and titles looks like a language that hardly anybody writes.
  const isList = script === 'Latn' && isOfNames && !isAgreed;
  const guesses =
    length >= ENOUGH
      ? [length < 2 * ENOUGH || isClose ? likely : undefined, isList ? first : other, one]
      : [
          fittest,
          isNamed || (isAgreed && length > 2 * LEAST) || fitsBetter(one, first, 1) ? one : undefined,
          isDoubted || isFar ? other : undefined,
          first,
          one,
          other,
        ];
  // A few words look like some language of the world only too easily: they are taken for one that is often written.
  const isUsual = (tag: string): boolean =>
    length >= MANY ||
    (!tag.endsWith('-Arab') &&
      (CLD3_KNOWS.has(cldCode(tag)) ||
        (alphabetsOf(script).has(tag) && !(script === 'Latn' && letters.fitting.includes(first)))));
  // Both models are certain, and no other is near: a few letters that the language has not do not make it a rare one.
  const isAlone = isCertain && isAgreed && isUsual(one) && (known[1]?.[1] ?? 0) < NEAR && length < MANY;
  if (script === 'Arab' && isAlone && length >= ENOUGH) return { tag: one, isSure: false };
  const open = guesses.filter((tag) => tag !== undefined && !isRefuted(tag) && isUsual(tag));
  const fittings = letters.fitting.flatMap((tag) => tagIn(tag, script) ?? []);
  const fitting =
    fittings.find((tag) => isUsual(tag) && (!/^(?:Latn|Arab)$/.test(script) || CLD3_KNOWS.has(cldCode(tag)))) ??
    fittings[0];
  return { tag: open[0] ?? fitting ?? first, isSure: false };
}

/** True where most words have a capital: names come from anywhere. */
function isOfNames(text: string): boolean {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length;
}

/**
 * Languages of another script that are also written in Latin letters; in others, such as Japanese, those are a
 * transcription.
 */
const IN_LATIN: ReadonlySet<string> = new Set(
  'az be crh iu kaa kk kok ks ku kxv mn pi sa sd shi sr tg tt ug uz vai zgh'.split(' '),
);

/** A tag whose language is written in a script; with the script where it is usually written in another. */
function tagIn(tag: string, script: string): string | undefined {
  const part = languagePart(tag);
  try {
    const own = languageOf(part).script;
    if (own === script) return part;
    if (script === 'Latn' && !IN_LATIN.has(part)) return undefined;
    return languageOf(`${part}-${script}`).script === script ? `${part}-${script}` : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The East Asian language of a text: kana make it Japanese; else the characters that only one of the two Chinese
 * standards has count, of which a few are enough to guess.
 */
function eastAsian(text: string, isMost: boolean): DetectedLanguage {
  const kana = text.match(/[\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0;
  const own = scriptShares(text, 'Jpan')?.own ?? 0;
  const isLong = own >= ENOUGH / 4;
  if (kana > own / 20) return { tag: 'ja', isSure: isMost, isLong };
  const kind = chineseKind(text);
  return { tag: `zh-${kind ?? chineseKind(text, 1) ?? 'Hans'}`, isSure: isMost && kind !== undefined, isLong };
}

/** The words of Bosnian, or of Croatian, for which the other has others. */
const ownWords = oncePerKey((tag: 'bs' | 'hr'): RegExp => {
  const words = (languageData(tag).ownWords ?? []).map((word) =>
    word.endsWith('-') ? `${literalPattern(word.slice(0, -1))}\\p{L}*` : `${literalPattern(word)}(?!\\p{L})`,
  );
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})`, 'giu');
});

/**
 * The one of two languages that the models do not tell apart: Croatian, unless the text has more words of Bosnian
 * alone.
 */
const croatianOrBosnian = (text: string): 'hr' | 'bs' =>
  (text.match(ownWords('bs'))?.length ?? 0) > (text.match(ownWords('hr'))?.length ?? 0) ? 'bs' : 'hr';

/** The language that a text seems to be in. */
export type DetectedLanguage = {
  /** BCP 47 tag. */
  readonly tag: string;
  /** False where the models do not agree, or there is too little text. */
  readonly isSure: boolean;
  /** True where there is enough text to trust the models more than the expectation. */
  readonly isLong: boolean;
  /** True where it has letters that the newsroom's own language does not have. */
  readonly isStrange?: boolean | undefined;
};
