import { oncePerKey } from '../../lib/once.ts';
import { decodedLoosely } from '../../lib/text/index.ts';
import type { Judged } from './likeness.ts';

/** The most frequent characters of Chinese, simplified and traditional, which make up near half of a text. */
const SIMPLIFIED =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运';
const TRADITIONAL =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運';
const KANA = /[\u3041-\u3093\u30A1-\u30F6\u30FC、。]/g;
const HANGUL = /[\uAC00-\uD7A3]/g;
/** The most frequent syllables of Korean, which are a third of a text; of those that misreading makes, few are. */
const COMMON_HANGUL = /[이다는을의에가고하를은지한로도서사기자대인정]/g;

/** The characters that texts in an encoding are full of, and the share from which a text counts as full of them. */
const FULL_OF: Readonly<Record<string, readonly [own: RegExp, weight: number]>> = {
  shift_jis: [KANA, 2],
  'euc-jp': [KANA, 2],
  cp949: [HANGUL, 1],
  gb18030: [new RegExp(`[${SIMPLIFIED}，。、]`, 'g'), 2.5],
  big5: [new RegExp(`[${TRADITIONAL}，。、]`, 'g'), 2.5],
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * How typical a text's characters are of an East Asian encoding.
 *
 * @param against how much a character counts against it that hardly any such text has
 */
export function judgeEastAsian(text: string, label: string, against = 2): Judged {
  const [own, weight] = FULL_OF[label] ?? [KANA, 2];
  const foreign = count(text, /[^\0-\x7F]/g);
  if (foreign === 0) return { share: 0, score: 0 };
  const share = Math.max(
    0,
    Math.min(1, (count(text, own) / foreign) * weight) - (against * rareIn(text, label)) / foreign,
  );
  const isKorean = label !== 'cp949' || count(text, COMMON_HANGUL) >= count(text, HANGUL) / 6;
  return isKorean ? { share, score: share * 1.5 } : { share: share / 2, score: share / 2 };
}

/** The rows of national standards that have what is used most, as two bytes: of Japanese and Korean all, of Chinese the first level. */
const COMMON: readonly (readonly [labels: string, standard: string, from: number, to: number])[] = [
  ['gb18030 big5', 'gb18030', 0xb0a1, 0xd7fe],
  ['gb18030 big5', 'big5', 0xa440, 0xc67e],
  ['shift_jis euc-jp', 'euc-jp', 0xb0a1, 0xf4fe],
  ['cp949', 'cp949', 0xcaa1, 0xfdfe],
];
const SELDOM = /[\p{sc=Han}\uE000-\uF8FF\u2500-\u257F\uFFFD]/gu;
/** Half-width kana, of which a text has a few words at most. */
const HALF_WIDTH = /[\uFF61-\uFF9F]/g;
const MOST_HALF_WIDTH = 0.25;

/** How many Chinese characters, and half-width kana, hardly occur in any text of that kind. */
function rareIn(text: string, label: string): number {
  const half = count(text, HALF_WIDTH);
  const odd = half > MOST_HALF_WIDTH * text.length ? half : 0;
  const all = text.match(SELDOM) ?? [];
  if (all.length === 0) return odd;
  const own = commonIn(label);
  return odd + all.filter((char) => char !== '々' && !own.has(char)).length;
}

const commonIn = oncePerKey((label: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const [labels, standard, from, to] of COMMON) {
    if (!labels.split(' ').includes(label)) continue;
    // The rows alone: to decode all that an encoding has takes ten times as long.
    for (let row = from; row <= to; row++) {
      const second = row & 0xff;
      if (second < (standard === 'big5' ? 0x40 : 0xa1) || second === 0xff) continue;
      const char = decodedLoosely(Uint8Array.of(row >> 8, second), standard);
      if (char > '\x7F' && char !== '\uFFFD' && [...char].length === 1) found.add(char);
    }
  }
  return found;
});
