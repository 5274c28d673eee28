import { digestOf } from '../../catalog/digest.ts';
import { languageOf } from '../../language/language.ts';
import type { Spoken } from '../../newsroom/newsroom.ts';
import { chineseKind, mainScript, scriptShares } from '../../prose/script-shares.ts';
import { areKin, languagePart } from './codes.ts';
import { ENOUGH, loadNamer, type Namer } from './models.ts';
import { keepVerdicts, readVerdicts, type Verdicts } from './verdicts.ts';

export type Detect = (text: string) => Promise<Spoken | undefined>;

/** Letters below which only the script says anything. */
const LEAST = 20;
/** From this share of its letters on a script is that of the text. */
const MOST_OF_IT = 0.6;
const VERSION = 'detected 4, franc-all 7.2.0, cld3-asm 4.0.0';

/** The language of a script in which nearly all is published in one; where there are many, the one to guess first. */
const FIRST: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'Hang:ko Thai:th Laoo:lo Khmr:km Mymr:my Grek:el Armn:hy Geor:ka Sinh:si Taml:ta Telu:te Knda:kn Mlym:ml Gujr:gu ' +
    'Guru:pa Orya:or Tibt:bo Thaa:dv Cher:chr Tfng:zgh Cans:iu Olck:sat Syrc:syr Nkoo:nqo Adlm:ff-Adlm Mong:mn-Mong ' +
    'Yiii:ii Vaii:vai Rohg:rhg-Rohg Java:jv-Java Hebr:he Ethi:am Beng:bn Arab:ar Deva:hi Cyrl:ru Latn:en'
  )
    .split(' ')
    .map((pair): [string, string] => [pair.slice(0, 4), pair.slice(5)]),
);
/** Scripts of many languages: by itself such a one is no answer. */
const SHARED: ReadonlySet<string> = new Set(['Latn', 'Cyrl', 'Arab', 'Deva', 'Beng', 'Ethi', 'Hebr']);

/**
 * A detector for one run: the models are loaded where a text was never asked about, and what they say is kept by digest.
 *
 * @param folder where verdicts are kept; by default the user's cache
 */
export function detector(folder?: string): Detect {
  let namer: Promise<Namer> | undefined;
  let verdicts: Promise<Verdicts> | undefined;
  return async (text) => {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const japanese = scriptShares(text, 'Jpan')?.own ?? 0;
    if (letters > 0 && japanese > letters / 2) return eastAsian(text, japanese);
    const script = mainScript([text]);
    if (script === undefined) return undefined;
    const first = FIRST[script] ?? 'und';
    const isMost = (scriptShares(text, script)?.own ?? 0) > MOST_OF_IT * letters;
    if (!SHARED.has(script)) return { tag: first, isSure: isMost, isLong: letters >= ENOUGH };
    if (letters < LEAST) return { tag: first, isSure: false, isLong: false };
    verdicts ??= readVerdicts(folder);
    const known = await verdicts;
    const digest = digestOf([VERSION, text].join('\n'));
    const kept = known.get(digest);
    if (kept !== undefined) return read(kept, letters);
    namer ??= loadNamer();
    const isLong = letters >= ENOUGH;
    const found = judge((await namer)(inScript(text, script)), script, isLong);
    const isSure = found.isSure && isMost;
    known.set(digest, `${found.tag} ${isSure}`);
    await keepVerdicts(known, folder);
    return { tag: found.tag, isSure, isLong };
  };
}

function read(verdict: string, letters: number): Spoken {
  const [tag = 'und', isSure] = verdict.split(' ');
  return { tag, isSure: isSure === 'true', isLong: letters >= ENOUGH };
}

/** A text without its words in other scripts: one letter of them is enough to mislead a model. */
const inScript = (text: string, script: string): string =>
  text.replace(new RegExp(`[^\\p{sc=${script}}\\p{sc=Zyyy}\\p{sc=Zinh}]+`, 'gu'), ' ');

/**
 * What the two models say, held against the script: a language of another script is none. A short text of which they are not
 * sure looks like some language of the world only too easily: there the first of its script is guessed.
 */
function judge(
  { cld, franc, certainty }: ReturnType<Namer>,
  script: string,
  isLong: boolean,
): Pick<Spoken, 'tag' | 'isSure'> {
  const [one, other] = [cld, franc].map((tag) => (tag !== undefined && scriptOf(tag) === script ? tag : undefined));
  const isAgreed = one !== undefined && other !== undefined && areKin(languagePart(one), languagePart(other));
  const first = FIRST[script] ?? 'und';
  const isCertain = one !== undefined && certainty > 0.97;
  if (!isLong) {
    const isFirst = one === first && (isAgreed || certainty > 0.9);
    return { tag: isAgreed && isCertain ? one : first, isSure: isFirst || (isAgreed && isCertain) };
  }
  return { tag: one ?? other ?? first, isSure: isAgreed || isCertain };
}

function scriptOf(tag: string): string {
  try {
    return languageOf(tag).script;
  } catch {
    return '';
  }
}

/** Kana make it Japanese; else the characters that only one of the two Chinese standards has. */
function eastAsian(text: string, own: number): Spoken {
  const kana = text.match(/[\p{sc=Hira}\p{sc=Kana}]/gu)?.length ?? 0;
  const kind = chineseKind(text);
  const isLong = own >= ENOUGH / 4;
  if (kana > own / 20) return { tag: 'ja', isSure: true, isLong };
  return { tag: kind === 'Hant' ? 'zh-Hant' : 'zh-Hans', isSure: kind !== undefined, isLong };
}
