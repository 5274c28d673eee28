import { isDict, isString } from '../file/object.ts';
import { readValue } from '../file/read-value.ts';
import { stringText } from '../file/strings.ts';
import { baseLetters } from '../text/characters.ts';
import { codeAt } from './glyph-code.ts';

const WIDE = '<</ActualText <FEFF';

/** What a dictionary says its content stands for, in base letters; undefined where it says anything else. */
export function actualText(text: string, start: number): string | undefined {
  // What Skia writes for every cluster of a joined script.
  if (text.startsWith(WIDE, start)) return baseLetters(utf16(text, start + WIDE.length));
  const { value } = readValue(text, start);
  const said = isDict(value) && value.size === 1 ? value.get('/ActualText') : undefined;
  return isString(said) ? baseLetters(stringText(said)) : undefined;
}

function utf16(digits: string, start: number): string {
  const end = digits.indexOf('>', start);
  let text = '';
  for (let at = start; at + 4 <= end; at += 4) text += String.fromCharCode(codeAt(digits, at));
  return text;
}
