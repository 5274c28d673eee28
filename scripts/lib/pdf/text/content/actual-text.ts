import { Buffer } from 'node:buffer';
import { baseLetters } from '../characters.ts';
import { codeAt } from './number-at.ts';

/** The text of `<</ActualText …>>`, in base letters: hexadecimal UTF-16BE, or a string with escapes. */
export function actualText(dict: string): string | undefined {
  // What Skia writes for every cluster of a joined script.
  const short = dict.indexOf('<FEFF');
  if (short > 0) return baseLetters(utf16(dict, short + 5, dict.indexOf('>', short)));
  const value = /^<<\s*\/ActualText\s*(?:<([0-9A-Fa-f\s]*)>|\(((?:\\[\s\S]|[^\\()])*)\))\s*>>$/.exec(dict);
  if (value === null) return undefined;
  const [, digits, string = ''] = value;
  const bytes = Buffer.from(digits?.replace(/\s/g, '') ?? unescaped(string), digits === undefined ? 'latin1' : 'hex');
  const isWide = bytes[0] === 0xfe && bytes[1] === 0xff;
  return baseLetters(isWide ? Buffer.from(bytes.subarray(2)).swap16().toString('utf16le') : bytes.toString('latin1'));
}

function utf16(digits: string, start: number, end: number): string {
  let text = '';
  for (let at = start; at + 4 <= end; at += 4) {
    text += String.fromCharCode(codeAt(digits, at));
  }
  return text;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const unescaped = (string: string): string =>
  string.replace(/\\(?:([0-7]{1,3})|([\s\S]))/g, (_, octal: string | undefined, letter: string) =>
    octal === undefined ? (ESCAPES[letter] ?? letter) : String.fromCharCode(Number.parseInt(octal, 8) & 255),
  );
