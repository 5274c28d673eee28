/** An edit that makes one word of another: a letter changed, lost or added, two exchanged. */
export type LetterEdit = {
  readonly from: string;
  readonly to: string;
  /** The number of letters of the name before it. */
  readonly start: number;
  readonly isLast: boolean;
  /** The letters before and behind it. */
  readonly beside: string;
  /** The number of letters of the name behind it. */
  readonly rest: number;
};

/** The one edit that makes another word of a word; undefined for more than one, or none. */
export function editOf(one: string, other: string): LetterEdit | undefined {
  let [start, end] = [0, 0];
  const most = Math.min(one.length, other.length);
  while (start < most && one[start] === other[start]) start++;
  while (end < most - start && one[one.length - 1 - end] === other[other.length - 1 - end]) end++;
  const [lost, added] = [one.length - end - start, other.length - end - start];
  const isExchange = lost === 2 && added === 2 && one[start] === other[start + 1] && one[start + 1] === other[start];
  // Most words are nothing alike, and asked of in thousands.
  if (!isExchange && (lost > 1 || added > 1 || lost + added === 0)) return undefined;
  const [from, to] = [one.slice(start, start + lost), other.slice(start, start + added)];
  return {
    from,
    to,
    start,
    isLast: end === 0,
    rest: end,
    beside: `${one[start - 1] ?? ''}${one[one.length - end] ?? ''}`,
  };
}

/** Letters of an ending that a name may take. */
export const LONGEST_ENDING = 4;

/** The one edit of a name that a word has before an ending of its own: Sansbury's, Jofnesin. The edit stands well within the name. */
export function editBefore(name: string, word: string): LetterEdit | undefined {
  const bare = word.indexOf("'");
  if (bare >= 0) return Math.abs(bare - name.length) > 1 ? undefined : editOf(name, word.slice(0, bare));
  if (word[0] !== name[0] || word.length <= name.length || word.length > name.length + LONGEST_ENDING) return undefined;
  return [0, 1, -1]
    .map((more) => (name.length + more >= word.length ? undefined : editOf(name, word.slice(0, name.length + more))))
    .find((edit) => edit !== undefined && !edit.isLast && edit.rest > 1);
}

/** Letters that many languages end nouns with. */
const ENDING = /[nmst]/;
const VOWEL = /[aeiouyw]/;

/**
 * Whether an edit may be an ending: names get such letters, lose their last one before them, and change the vowel they
 * end in.
 */
export function isEnding({ from, to, isLast, beside }: LetterEdit): boolean {
  if (!isLast || from.length > 1) return false;
  if (from === '' || to === '') return from === '' || beside !== from;
  return ENDING.test(to) || (VOWEL.test(from) && VOWEL.test(to));
}

/** Whether an edit is a slip of typing: two letters exchanged, which is no spelling of a sound. */
export const isTyped = ({ from }: LetterEdit): boolean => from.length === 2;

/** Whether an edit is one of two equal letters too many or too few: Twiter. */
export const isDoubling = ({ from, to, beside }: LetterEdit): boolean =>
  from.length + to.length === 1 && beside.includes(from + to);

/** Whether an edit is the c that German has in `Baschar` for `Bashar`. */
export const isSch = ({ from, to, beside }: Pick<LetterEdit, 'from' | 'to' | 'beside'>): boolean =>
  from + to === 'c' && beside === 'sh';

/**
 * Whether an edit is another spelling of one sound, of which a language keeps its own: Šrípad for Shripad, Butto for Bhutto, Arabiya for Arabia,
 * Labor for Labour, Muller for Mueller.
 */
export const isSpelling = ({ from, to, beside }: LetterEdit): boolean =>
  (from + to === 'h' && /^[bcdgkpstz]/.test(beside)) ||
  (from + to === 'y' && /^[aeiou]{2}$/.test(beside)) ||
  (from + to === 'u' && beside === 'or') ||
  (from + to === 'e' && /^[aou]/.test(beside)) ||
  (from + to === 'z' && /^s/.test(beside));

/** How languages render a name in their own spelling: each pair of letters, either way round. */
const RENDERED: ReadonlySet<string> = new Set(
  'ck cz cs sz yi yj ij wv vb pb gj gx hk hg wu uv tc ts td qk fp ou ei ae ao'
    .split(' ')
    .flatMap((pair) => [pair, [...pair].reverse().join('')]),
);

/** Whether one letter stands for another that languages write for its sound. */
export const isSameSound = ({ from, to }: LetterEdit): boolean => RENDERED.has(from + to);

/** Letters that are left out or put in: `Thomas` and `Tomas`, `Syria` and `Syriya`. */
const SILENT = /[aeiuyh]/;
const BETWEEN_CONSONANTS = /^[b-df-hj-np-tv-xz]{2}$/;

/** Whether the edit may be the language's own way to write the name. */
export function isRendered({ from, to, beside }: LetterEdit): boolean {
  if (from.length === 2) return false;
  if (isSch({ from, to, beside })) return true;
  // No language leaves a vowel out between consonants, or puts one in: Mstodon, Grevatar.
  if (/^[aeiou]$/.test(from + to) && BETWEEN_CONSONANTS.test(beside)) return false;
  if (from === '' || to === '') return SILENT.test(from + to) || beside.includes(from + to);
  return RENDERED.has(from + to);
}
