import { bytesIn, decodedFrom } from '../prose/code-pages.ts';
import { type Judged, judgeCommon, judgeLetters, likestScore, SINGLE, WIDE } from './likely-encoding.ts';

/** A text whose bytes were read in another encoding than they were written in; both by their iconv names. */
export type MisreadText = {
  readonly written: string;
  readonly read: string;
  readonly found: string;
  readonly meant: string;
};

/** As many characters are enough to know, of lines that have some beyond ASCII. */
const ENOUGH = 3000;
/** Characters beyond ASCII that must stand at letters. */
const FEWEST = 6;
/** How many of them an encoding may lack: signs that were put in since, or got lost. */
const MOST_LOST = 0.1;
/** How much of a text must be letters of its language, how much it must look like it, and how much better it must read. */
const SHARE = 0.85;
const LIKE = 0.2;
/** How many of them may stand within words and be no letters. */
const MOST_WITHIN = 0.05;
const BETTER = 0.35;
/** A text that reads as well as that, as it stands, is not doubted. */
const SOUND = { share: 0.95, like: 0.25 };

type Page = { readonly label: string; readonly iconv: string; readonly isWide: boolean };

/** What bytes are mistaken for. */
const PAGES: readonly Page[] = [
  ...SINGLE.map(({ label, iconv }) => ({ label, iconv, isWide: false })),
  { label: 'iso-8859-7', iconv: 'ISO-8859-7', isWide: false },
  ...WIDE.filter(({ label }) => label !== 'euc-jp').map(({ label, iconv }) => ({ label, iconv, isWide: true })),
];

/** Scripts with the languages that encodings of one byte a letter were made for. */
const SCRIPTS: ReadonlyMap<string, string> = new Map(
  [...new Set(SINGLE.map(({ script }) => script))].map((script) => [
    script,
    [...new Set(SINGLE.filter((each) => each.script === script).flatMap(({ languages }) => languages.split(' ')))].join(
      ' ',
    ),
  ]),
);
const FRANC: Readonly<Record<string, string>> = { Latn: 'Latin', Cyrl: 'Cyrillic', Arab: 'Arabic', Hebr: 'Hebrew' };

type Written = Judged & { readonly iconv: string; readonly text: string; readonly script?: string };

/**
 * Whether all of a text was read in another encoding than it was written in: `Çàÿâëåíèå` for `Заявление`, `s¹d` for `sąd`,
 * `Ø¨ÙŠØ§Ù†` for `بيان`, `уХД` for `Суд`. It is turned back into bytes, and these read in each encoding; where that makes a
 * text of a language that is none as it stands, it was. Single words are found by `mojibakeIn`.
 */
export function misreadText(text: string): MisreadText | undefined {
  const sample = sampleOf(text);
  if ((sample.match(/\p{L}[^\0-\x7F]|[^\0-\x7F]\p{L}/gu)?.length ?? 0) < FEWEST) return undefined;
  const own = standing(sample);
  if (own.isSound) return undefined;
  let best: (Written & { readonly read: string }) | undefined;
  for (const page of PAGES) {
    const bytes = bytesOf(sample, page);
    if (bytes === undefined) continue;
    const found = readAsUtf8(bytes) ?? readBetter(bytes, page, sample, own);
    if (found !== undefined && found.score > (best?.score ?? 0)) best = { ...found, read: page.iconv };
  }
  if (best === undefined) return undefined;
  const found = firstWord(sample);
  return { written: best.iconv, read: best.read, found, meant: firstWord(best.text) };
}

/** The lines that say something, without code, in which trees of files are drawn. */
function sampleOf(text: string): string {
  const lines = text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').match(/^.*[^\0-\x7F].*$/gm) ?? [];
  return lines.join('\n').slice(0, ENOUGH);
}

/** The bytes of a text in an encoding; `undefined` where it lacks too many of its characters. */
function bytesOf(text: string, { label, isWide }: Page): Uint8Array | undefined {
  if (isWide && !/[\p{sc=Han}\p{sc=Hang}]/u.test(text)) return undefined;
  const known = bytesIn(label, isWide);
  const bytes: number[] = [];
  let [foreign, lost] = [0, 0];
  for (const char of text) {
    if (char <= '\x7F') bytes.push(char.charCodeAt(0));
    else {
      foreign++;
      const own = known.get(char);
      if (own === undefined) lost++;
      else bytes.push(...own);
    }
  }
  return lost > foreign * MOST_LOST ? undefined : Uint8Array.from(bytes);
}

/** How well a text reads as it stands. */
function standing(text: string): Judged & { readonly isSound: boolean } {
  const judged = [...SCRIPTS].map(([script, languages]) => judgeLetters(text, { script, languages }));
  const [best = { share: 0, score: 0 }] = judged.toSorted((a, b) => b.score - a.score);
  const isSound = best.share >= SOUND.share && best.score - best.share >= SOUND.like;
  if (isSound) return { ...best, isSound };
  const wide = WIDE.map(({ own, share }) => judgeCommon(text, own, share)).toSorted((a, b) => b.score - a.score)[0];
  const isCommon = wide !== undefined && wide.share >= 0.5 && isEastAsian(text);
  return { share: best.share, score: Math.max(best.score, isCommon ? wide.score : 0), isSound: isCommon };
}

const COMMON_KOREAN = /[이다는을의에가고하를은지한로도서사기자대인정]/g;

/** Hangul are as many as there are; of those that misreading makes, few are common. */
function isEastAsian(text: string): boolean {
  const hangul = text.match(/\p{sc=Hang}/gu)?.length ?? 0;
  const foreign = text.match(/[^\0-\x7F]/g)?.length ?? 1;
  return hangul < foreign / 2 || (text.match(COMMON_KOREAN)?.length ?? 0) >= hangul / 6;
}

/** As UTF-8, of which a few characters may be lost: blanks and signs come out as others. */
function readAsUtf8(bytes: Uint8Array): Written | undefined {
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  const foreign = (text.match(/[^\0-\x7F]/gu)?.length ?? 0) - lost;
  if (foreign < FEWEST / 2 || lost > foreign * MOST_LOST * 2) return undefined;
  return { iconv: 'UTF-8', text: text.replaceAll('\uFFFD', ''), share: 1, score: 3 };
}

function readBetter(bytes: Uint8Array, page: Page, sample: string, own: Judged): Written | undefined {
  // What the encoding lacks is lost on the way there and back.
  const kept = decodedFrom(bytes, page.label);
  const judged = [
    ...SINGLE.flatMap((each) => (each.label === page.label ? [] : readSingle(bytes, each))),
    ...readWide(bytes, page),
  ];
  const [best] = judged
    .filter(({ text, ...each }) => text !== kept && isBetter(each, own))
    .toSorted((a, b) => b.score - a.score);
  if (best === undefined) return undefined;
  // A language that no encoding of these was made for looks like itself.
  const likest = Math.max(0, ...Object.values(FRANC).map((script) => likestScore(sample, script)));
  return best.script === undefined || best.score - best.share > likest * (own.share < 0.75 ? 0.8 : 1)
    ? best
    : undefined;
}

/** By far; or by less, where it is without a fault and the text as it stands has many. */
const isBetter = (one: Judged, own: Judged): boolean =>
  one.score - own.score >= (one.share >= 0.97 && own.share < 0.8 ? BETTER / 2 : BETTER);

function readSingle(bytes: Uint8Array, { label, iconv, script, languages }: (typeof SINGLE)[number]): Written[] {
  const text = decodedFrom(bytes, label);
  if (text === undefined || !isLikely(text, script)) return [];
  const { share, score } = judgeLetters(text, { script, languages });
  return share >= SHARE && score - share >= LIKE ? [{ iconv, text, script, share, score }] : [];
}

/** Looked at before a text is read: nearly all of what is beyond ASCII are letters of the script, or signs. */
function isLikely(text: string, script: string): boolean {
  const foreign = text.match(/[^\0-\x7F]/gu) ?? [];
  const letters = text.match(new RegExp(`(?=[^\\0-\\x7F])[\\p{sc=${script}}\\p{M}\\p{Po}\\p{Pd}\\p{Pi}\\p{Pf}]`, 'gu'));
  const within = text.match(/(?<=\p{L})[^\0-\x7F\p{L}\p{M}’‘·\u00A0\u200C\u200D](?=\p{L})/gu)?.length ?? 0;
  return (letters?.length ?? 0) >= SHARE * foreign.length && within <= MOST_WITHIN * foreign.length;
}

function readWide(bytes: Uint8Array, page: Page): Written[] {
  return WIDE.flatMap(({ label, iconv, own, share: weight }) => {
    const text = label === page.label ? undefined : decodedFrom(bytes, label);
    if (text === undefined || !isRunning(text) || (/^(?:euc|gb)/.test(label) && !isPaired(bytes))) return [];
    const judged = judgeCommon(text, own, weight);
    const isFrequent = !page.isWide && label === 'gb18030' && judged.share < SHARE && isFirstLevel(bytes);
    const { share, score } = isFrequent ? { share: SHARE, score: SHARE } : judged;
    const isKorean = label === 'euc-kr';
    const isCommon = !isKorean || (text.match(COMMON_KOREAN)?.length ?? 0) >= (text.match(own)?.length ?? 0) / 6;
    return share >= SHARE && isCommon ? [{ iconv, text, share, score }] : [];
  });
}

/** True where characters of East Asia stand beside each other, and not each between letters. */
function isRunning(text: string): boolean {
  const runs = text.match(/[\p{sc=Han}\p{sc=Hang}\p{sc=Hira}\p{sc=Kana}]+/gu) ?? [];
  const all = runs.reduce((sum, run) => sum + run.length, 0);
  return runs.filter((run) => run.length > 1).join('').length >= 0.8 * all;
}

/** True where bytes beyond ASCII stand in pairs, as in the East Asian encodings whose second byte is one, too. */
function isPaired(bytes: Uint8Array): boolean {
  let [pairs, odd, run] = [0, 0, 0];
  for (const byte of [...bytes, 0]) {
    if (byte >= 0x80) run++;
    else if (run > 0) {
      pairs += Math.floor(run / 2);
      odd += run % 2;
      run = 0;
    }
  }
  return odd <= pairs * MOST_LOST;
}

/** True where the characters are those that GB 2312 has first, since they are the most frequent. */
function isFirstLevel(bytes: Uint8Array): boolean {
  const leads = bytes.filter(
    (byte, at) => byte >= 0x80 && (bytes.subarray(0, at).findLastIndex((each) => each < 0x80) + at) % 2 === 1,
  );
  return leads.filter((byte) => byte >= 0xa1 && byte <= 0xd7).length >= 0.95 * leads.length;
}

/** The first word with a character beyond ASCII. */
const firstWord = (text: string): string => text.split(/[ \t\r\n]+/).find((word) => /[^\0-\x7F]/.test(word)) ?? '';
