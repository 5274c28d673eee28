import { characterCounter, characterOf } from './character-counter.ts';
import type { ProseWord } from './prose-words.ts';

/** A name of the source. */
export type Name = {
  readonly text: string;
  /** Folded: without marks, in small letters. */
  readonly fold: string;
  /** The words beside it that are written with a capital too, folded: `Brett` of `Brett Kavanaugh`. */
  readonly beside: readonly string[];
  /** How often the source says it. */
  readonly count: number;
};

/** A word of a translation that is one letter away from a name. */
export type NearName = {
  readonly name: string;
  readonly word: ProseWord;
  /** How sure it is that the name was misspelt, and not rendered in the language's own way. */
  readonly isSure: boolean;
};

/** Shorter words are near one another too often. */
const LEAST = 5;
const smallLetter = characterOf(/\p{Ll}/u);
const capital = characterOf(/\p{Lu}/u);
const capitals = characterCounter(/\p{Lu}/u);
const CAPITAL = /^\p{Lu}[\p{Ll}\p{Lu}’'-]*$/u;
const CAPITAL_WITHIN = /^(?:\p{Ll}{1,4}[-’']?)?\p{Lu}/u;
const PREFIX = /^\p{Ll}{1,4}[-’']?(?=\p{Lu})/u;
/** Letters that many languages end nouns with. */
const ENDING = /[nmst]/;
const VOWEL = /[aeiouyw]/;
const LATIN = /\p{sc=Latn}/u;
/** How languages render a name in their own spelling: each pair of letters, either way round. */
const RENDERED: ReadonlySet<string> = new Set(
  'ck cz cs sz yi yj ij wv vb pb gj gx hk hg wu uv tc ts td qk fp ou ei ae ao'
    .split(' ')
    .flatMap((pair) => [pair, [...pair].reverse().join('')]),
);
/** Letters that are left out or put in: `Thomas` and `Tomas`, `Syria` and `Syriya`. */
const SILENT = /[aeiuyh]/;
const BETWEEN_CONSONANTS = /^[b-df-hj-np-tv-xz]{2}$/;
/**
 * The names of a text: words with a capital that does not only open a sentence, of five letters and more.
 *
 * @param words of the text; `small` are its words in small letters
 */
export function namesIn(text: string, words: readonly ProseWord[]): readonly Name[] {
  if (!/\p{Lu}\p{L}{4}/u.test(text)) return [];
  const small = new Set<string>();
  for (const { text: word } of words) if (smallLetter(word, 0) > 0) small.add(word);
  const isName = (word: ProseWord | undefined): word is ProseWord =>
    word !== undefined &&
    capital(word.text, 0) > 0 &&
    CAPITAL.test(word.text) &&
    /\p{sc=Latn}/u.test(word.text) &&
    word.text.length > 1;
  return words.flatMap((word, at) => {
    if (!isName(word) || small.has(word.text.toLowerCase())) return [];
    const name = word.text.replace(/['’]s?$/u, '');
    if (name.length < LEAST || !/\p{Ll}/u.test(name)) return [];
    const [before, after] = [words[at - 1], words[at + 1]];
    const beside = [
      ...(isName(before) && text.slice(before.end, word.start) === ' ' ? [before] : []),
      ...(isName(after) && text.slice(word.end, after.start) === ' ' ? [after] : []),
    ];
    if (opens(text, word.start) && beside.length === 0) return [];
    const count = words.filter(
      (each) => each.text.startsWith(name) && each.text.replace(/['’]s?$/u, '') === name,
    ).length;
    return [{ text: name, fold: foldName(name), beside: beside.map((each) => foldName(each.text)), count }];
  });
}

/** What the other texts show, by words as `foldName` has them. */
export type Usage = {
  /** Whether a word stands in other translations of the language: a name that is kept, or the language's own form. */
  readonly isElsewhere: (word: string) => boolean;
  /** Whether a word of the sources also stands there in small letters: then it is no name. */
  readonly isOrdinary: (word: string) => boolean;
  /** Whether two words, both as `foldName` has them, are what the two languages call one thing: `English`, `Englisch`. */
  readonly isSameThing: (name: string, word: string) => boolean;
  /** Whether the language is written in another script: then names in Latin letters stand as they are. */
  readonly isForeign: boolean;
  /** Whether the language changes the first letter of a word after another: Melfast for Belfast. */
  readonly isMutated: boolean;
  /** Whether the language writes foreign names as it hears them: then only a slip of the fingers is sure to be one. */
  readonly isTranscribed: boolean;
};

/**
 * The first word of a translation that is one letter away from a name which is missing there.
 *
 * @param names of the source
 * @param words of the translation
 */
export function nearName(
  names: readonly Name[],
  text: string,
  words: readonly ProseWord[],
  usage: Usage,
): NearName | undefined {
  // A name that stands twice in the source may be kept once.
  const missing = names.filter(({ text: name, count }) =>
    count === 1 ? !text.includes(name) : text.split(name).length - 1 < count,
  );
  if (missing.length === 0 || !/[\p{Lu}&&\p{sc=Latn}]/v.test(text)) return undefined;
  const whole = foldName(text);
  const folds: (string | undefined)[] = [];
  const foldAt = (at: number): string => {
    const { text: word = '' } = words[at] ?? {};
    const fold = folds[at] ?? (LATIN.test(word) ? foldName(word) : '');
    folds[at] = fold;
    return fold;
  };
  const withCapital = words.flatMap((word, at) => {
    if (capitals(word.text) === 0 || !CAPITAL_WITHIN.test(word.text)) return [];
    // A prefix of Zulu or Xhosa may stand before the capital: uHassan.
    const bare = word.text.replace(PREFIX, '');
    return [{ at, word, found: bare === word.text ? foldAt(at) : foldName(bare) }];
  });
  for (const name of missing) {
    const kept = whole.includes(name.fold) ? words.filter((_, at) => foldAt(at).includes(name.fold)).length : 0;
    if (kept > 0 && kept >= name.count) continue;
    for (const { at, word, found } of withCapital) {
      const longer = found.length - name.fold.length;
      if (longer < -1 || (longer > LONGEST_ENDING && !found.includes("'"))) continue;
      const exact = Math.abs(longer) > 1 ? undefined : editOf(name.fold, found);
      const edit = exact ?? editBefore(name.fold, found);
      if (edit === undefined || isEnding(edit) || names.some((other) => other.fold === found)) continue;
      if (usage.isElsewhere(found) || usage.isOrdinary(name.fold)) continue;
      if (usage.isSameThing(name.fold, found)) continue;
      const isBeside = name.beside.some((each) => foldAt(at - 1) === each || foldAt(at + 1) === each);
      // An apostrophe is a matter of taste: Ng'ombe, Khamene'i.
      if (edit.from + edit.to === "'") continue;
      const isKept = usage.isForeign || isBeside || kept > 0 || usage.isElsewhere(name.fold);
      const isSure =
        isKept &&
        (exact !== undefined || /['’]/u.test(word.text)) &&
        !(usage.isTranscribed && !isTyped(edit)) &&
        !RENDERED.has(edit.from + edit.to) &&
        !isSch(edit) &&
        !isSpelling(edit) &&
        !(usage.isMutated && edit.isFirst) &&
        // Viena is Vienna, by itself.
        (isBeside || !isDoubling(edit));
      if (exact === undefined && !/['’]/u.test(word.text) && !isKept) continue;
      if (isSure || !isRendered(edit) || (!usage.isTranscribed && !isSch(edit) && isKept))
        return { name: name.text, word, isSure };
    }
  }
  return undefined;
}

type Edit = {
  readonly from: string;
  readonly to: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly beside: string;
  /** Letters of the name behind it. */
  readonly rest: number;
};

/** What makes one word of another: a letter changed, lost or added, two exchanged. Undefined for more, or nothing. */
function editOf(one: string, other: string): Edit | undefined {
  let [start, end] = [0, 0];
  const most = Math.min(one.length, other.length);
  while (start < most && one[start] === other[start]) start++;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [from, to] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  const isExchange = from.length === 2 && from === [...to].reverse().join('');
  if ((from === '' && to === '') || (!isExchange && (from.length > 1 || to.length > 1))) return undefined;
  return {
    from,
    to,
    isFirst: start === 0,
    isLast: end === 0,
    rest: end,
    beside: `${one[start - 1] ?? ''}${one[one.length - end] ?? ''}`,
  };
}

/** Letters of an ending that a name may take. */
const LONGEST_ENDING = 4;

/** The same where the word goes on with an ending: Sansbury's, Jofnesin. The edit stands well within the name. */
function editBefore(name: string, word: string): Edit | undefined {
  const [bare = ''] = word.split("'", 1);
  if (bare !== word) return Math.abs(bare.length - name.length) > 1 ? undefined : editOf(name, bare);
  if (word[0] !== name[0] || word.length <= name.length || word.length > name.length + LONGEST_ENDING) return undefined;
  return [0, 1, -1]
    .map((more) => (name.length + more >= word.length ? undefined : editOf(name, word.slice(0, name.length + more))))
    .find((edit) => edit !== undefined && !edit.isLast && edit.rest > 1);
}

/** Names take endings, lose their last letter before one, and change the vowel they end in. */
function isEnding({ from, to, isLast, beside }: Edit): boolean {
  if (!isLast || from.length > 1) return false;
  if (from === '' || to === '') return from === '' || beside !== from;
  return ENDING.test(to) || (VOWEL.test(from) && VOWEL.test(to));
}

/** No spelling of a sound: two letters exchanged. */
const isTyped = ({ from }: Edit): boolean => from.length === 2;

/** One of two equal letters, too many or too few. */
const isDoubling = ({ from, to, beside }: Edit): boolean => from.length + to.length === 1 && beside.includes(from + to);

/** German writes `Baschar` for `Bashar`. */
const isSch = ({ from, to, beside }: Pick<Edit, 'from' | 'to' | 'beside'>): boolean =>
  from + to === 'c' && beside === 'sh';

/**
 * Spellings of one sound, of which a language keeps its own: Šrípad for Shripad, Butto for Bhutto, Arabiya for Arabia,
 * Labor for Labour, Muller for Mueller.
 */
const isSpelling = ({ from, to, beside }: Edit): boolean =>
  (from + to === 'h' && /^[bcdgkpstz]/.test(beside)) ||
  (from + to === 'y' && /^[aeiou]{2}$/.test(beside)) ||
  (from + to === 'u' && beside === 'or') ||
  (from + to === 'e' && /^[aou]/.test(beside)) ||
  (from + to === 'z' && /^s/.test(beside));

function isRendered({ from, to, beside }: Edit): boolean {
  if (from.length === 2) return false;
  if (isSch({ from, to, beside })) return true;
  // No language leaves a vowel out between consonants, or puts one in: Mstodon, Grevatar.
  if (/^[aeiou]$/.test(from + to) && BETWEEN_CONSONANTS.test(beside)) return false;
  if (from === '' || to === '') return SILENT.test(from + to) || beside.includes(from + to);
  return RENDERED.has(from + to);
}

/** The beginning of a text or sentence, looked for backwards from a place: what stands before costs nothing. */
const OPENING = /(?<=(?:^|[.!?…:"“”«»(]\s*)["'“‘„«([*_]*)/uy;

/** Whether a capital is due at this place anyway. */
function opens(text: string, at: number): boolean {
  OPENING.lastIndex = at;
  return OPENING.test(text);
}

/** A word without marks, in small letters. */
export function foldName(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const known = FOLDED.get(word);
  if (known !== undefined) return known;
  if (FOLDED.size >= MOST_FOLDED) FOLDED.clear();
  const fold = unmarkedName(word);
  FOLDED.set(word, fold);
  return fold;
}

/** Words with marks come again and again. */
const FOLDED = new Map<string, string>();
const MOST_FOLDED = 50_000;

const PLAIN = /^[\x20-\x7E]*$/;

const unmarkedName = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .toLowerCase()
    .replace(/[øłđ]/gu, (letter) => UNMARKED[letter] ?? letter);

/** Letters whose stroke is no mark of its own. */
const UNMARKED: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd' };
