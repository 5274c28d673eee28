import { bytesBeyondAscii } from '../prose/misread-bytes.ts';
import { judgeSingle } from './likely-encoding.ts';

/** A text whose bytes were read in another encoding than they were written in. */
export type MisreadText = {
  /** The iconv name of what it was written in. */
  readonly written: string;
  readonly found: string;
  readonly meant: string;
};

/** What bytes are read as that nobody has said more of: letters of Western Europe. */
const WESTERN = bytesBeyondAscii('windows-1252');
const utf8 = new TextDecoder('utf-8', { fatal: true });

/** As many characters are enough to know. */
const ENOUGH = 6000;
/** Characters beyond ASCII that must stand at letters, and how much better they must read. */
const FEWEST = 6;
const BETTER = 0.35;
const SHARE = 0.85;

/**
 * Whether all of a text was read as windows-1252 though it was written in another encoding: `Çàÿâëåíèå` for `Заявление`,
 * `s¹d` for `sąd`, `Ø¨ÙŠØ§Ù†` for `بيان`. Single words are found by `mojibakeIn`.
 */
export function misreadText(text: string): MisreadText | undefined {
  const start = text.slice(0, ENOUGH);
  const known = [...start].filter((char) => byteOf(char) !== undefined);
  if (known.length < 0.98 * [...start].length) return undefined;
  if ((known.join('').match(/\p{L}[^\0-\x7F]|[^\0-\x7F]\p{L}/gu)?.length ?? 0) < FEWEST) return undefined;
  const bytes = Uint8Array.from(known, (char) => byteOf(char) ?? 0);
  const written = readAsUtf8(bytes) ?? readBetter(bytes, known.join(''));
  if (written === undefined) return undefined;
  const found = firstWord(known.join(''));
  const at = known.join('').indexOf(found);
  return { written: written.iconv, found, meant: meantBy(found, written, at) };
}

function byteOf(char: string): number | undefined {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x80 ? code : WESTERN.get(code);
}

type Written = { readonly iconv: string; readonly text?: string };

function readAsUtf8(bytes: Uint8Array): Written | undefined {
  try {
    return { iconv: 'UTF-8', text: utf8.decode(bytes) };
  } catch {
    return undefined;
  }
}

function readBetter(bytes: Uint8Array, text: string): Written | undefined {
  const judged = judgeSingle(bytes);
  const own = judged.find((each) => each.text === text);
  const [best] = judged.filter((each) => each.text !== text && each.share >= SHARE);
  return best !== undefined && best.score - (own?.score ?? 0) >= BETTER ? best : undefined;
}

function meantBy(found: string, { iconv, text = '' }: Written, at: number): string {
  if (iconv !== 'UTF-8') return text.slice(at, at + found.length);
  return firstWord(text);
}

/** The first word with a character beyond ASCII. */
const firstWord = (text: string): string => text.split(/\s/).find((word) => /[^\0-\x7F]/.test(word)) ?? '';
