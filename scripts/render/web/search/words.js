// How texts and questions are cut into words. The build uses it for the index, the reader's browser for what is asked:
// it is one file, so that both find the same.

/** Marks that writers leave out or put in at will: accents, vowel signs of Arabic and Hebrew, tatweel. */
const MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** Letters that stand for one another in what people type. */
const SAME = new Map(Object.entries({ ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ٱ: 'ا', ı: 'i', ß: 'ss', ς: 'σ', ё: 'е' }));
const LETTERS = new RegExp(`[${[...SAME.keys()].join('')}]`, 'g');
/** Between the groups of a large figure. */
const GROUPS = /(?<=(?<!\d)\d{1,3}|[.,٬’'\u00a0\u202f]\d{3})[.,٬’'\u00a0\u202f](?=\d{3}(?!\d))/g;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/**
 * Scripts that put no space between words: every two letters that stand together are one. The reader's browser has no
 * table of the program's, so they are listed again; a test compares them.
 */
const UNSPACED = 'Hani Hira Kana Bopo Tibt Thai Laoo Khmr Mymr Tale Talu Lana Tavt Ahom Java Bali'
  .split(' ')
  .map((script) => `\\p{scx=${script}}`)
  .join('');
const RUNS = new RegExp(`[${UNSPACED}]+|[^${UNSPACED}]+`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
/** The article of Arabic, with the small words that are written together with it. */
const ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=\p{L}{3})/u;

/**
 * The words of a text, each in every form by which it can be asked for.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOfText(text) {
  return pieces(text).flatMap((piece) => {
    if (IS_UNSPACED.test(piece)) return [...pairs(piece), ...[...piece].slice(-1)];
    const bare = piece.replace(ARTICLE, '');
    return bare === piece ? [piece] : [piece, bare];
  });
}

/**
 * The words of a question: a text that is an answer has all of them.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function wordsOfQuestion(text) {
  return pieces(text).flatMap((piece) => (IS_UNSPACED.test(piece) ? pairs(piece) : [piece.replace(ARTICLE, '')]));
}

/** @param {string} text */
function pieces(text) {
  const folded = text
    .replace(INVISIBLE, '')
    .replace(/\p{Nd}/gu, digit)
    .replace(GROUPS, '') // before spaces of all kinds become one kind
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .normalize('NFC')
    .replace(LETTERS, (letter) => SAME.get(letter) ?? letter);
  return (folded.match(WORD) ?? []).flatMap((word) => word.match(RUNS) ?? []);
}

/** @param {string} piece */
function pairs(piece) {
  const letters = [...piece];
  return letters.length < 2 ? letters : letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/**
 * The digit of any script as ASCII: each script has its ten in a row, from a zero on.
 *
 * @param {string} character
 */
function digit(character) {
  const point = character.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && zero % 16 !== 0 && zero % 16 !== 6)
    zero--;
  return String(point - zero);
}
