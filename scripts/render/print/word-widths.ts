/** What a line never breaks within: letters and figures up to a space, a slash, or a hyphen that is not between figures. */
const WORD = /(?:[^\s/\p{Pd}]|(?<=\p{Nd})-(?=\p{Nd}))+[/\p{Pd}]?/gu;
/** Scripts in which a line may end after nearly every letter, and those whose words the browser finds in a dictionary. */
const BREAKABLE = /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const FIGURE = /^[\p{Nd}\p{P}\p{S}]+$/u;

/** How wide the widest word of a text is, in em: an estimate that is rather too wide than too narrow. */
export function widestWord(text: string): number {
  return Math.max(0, ...[...text.matchAll(WORD)].map(([word]) => widthOf(word)));
}

/** A text in pieces: words that are wider than `longest` em, which may part, and all else. Figures never part. */
export function withPartingWords(
  text: string,
  longest: number,
): readonly { readonly text: string; readonly parts: boolean }[] {
  const pieces: { text: string; parts: boolean }[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(WORD)) {
    if (FIGURE.test(word) || widthOf(word) <= longest) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), parts: false });
    // The space goes along: PDFium sees none that is set by itself beside wide letters.
    const space = text[index + word.length] === ' ' ? ' ' : '';
    pieces.push({ text: word + space, parts: true });
    end = index + word.length + space.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), parts: false });
  return pieces;
}

/** The widest stretch of a word between places where a line may end. */
function widthOf(word: string): number {
  return Math.max(...word.split(BREAKABLE).map(stretchWidth), BREAKABLE.test(word) ? 1 : 0);
}

function stretchWidth(stretch: string): number {
  let width = 0;
  for (const character of stretch) width += characterWidth(character);
  return width;
}

/** Scripts of which a letter is about as wide as it is high, and marks that stand beside it nearly so. */
const WIDE = /[\p{sc=Tamil}\p{sc=Malayalam}\p{sc=Sinhala}]/u;

function characterWidth(character: string): number {
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(character)) return 0;
  if (WIDE.test(character)) return /\p{M}/u.test(character) ? 0.9 : 1.05;
  if (/\p{M}/u.test(character)) return 0;
  if (/[\p{scx=Hangul}]/u.test(character)) return 1;
  return /[\p{Lu}mwMW@%—]/u.test(character) ? 0.75 : 0.55;
}
