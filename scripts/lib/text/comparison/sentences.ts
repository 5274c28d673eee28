import { characterOf } from '../characters/character-classes.ts';

/** A sentence of a text; UTF-16 offsets, `end` exclusive. */
export type Sentence = { readonly text: string; readonly start: number; readonly end: number };

/** Characters that close a sentence behind its stop; marks of direction and breaks without a width stand among them. */
const CLOSING = '"\'”’‘»«“)\\]›」』）】*_~\u200B\u200E\u200F\u061C\u2066-\u2069';
const CLOSERS = `[${CLOSING}]*`;
/** The sign of a Greek question, which is a semicolon elsewhere. */
const GREEK = '\\u037E|(?<=\\p{sc=Grek}[)»"]?);';
/** The two dots that end an Armenian sentence, which many type as a colon. */
const ARMENIAN = '(?<=\\p{sc=Armn}[)»"]?):';
/** The danda, which many type as an upright stroke. */
const STROKE = '(?<=[\\p{sc=Deva}\\p{sc=Guru}\\p{sc=Beng}\\p{sc=Orya}][)»"”’]? ?)\\|{1,2}';
/** The Ethiopic full stop, which many type as two colons. */
const ETHIOPIC = '(?<=\\p{sc=Ethi}[)»"]? ?)::';
/** Between a full stop and the next sentence where a blank was forgotten: in scripts that have no addresses, between whole words. */
const NO_BLANK =
  '(?<=(?:(?!\\p{sc=Latn})[\\p{L}\\p{M}]){4}\\.)(?=(?:(?!\\p{sc=Latn})[\\p{L}\\p{M}]){4})' +
  // Arabic letters abbreviate by one of them.
  '|(?<=\\p{sc=Arab}{2}\\.)(?=\\p{sc=Arab}{2})';
/** Stops that end a sentence wherever they stand, and the full stop, which also ends abbreviations. */
const STOP = new RegExp(
  `(?:[。．！？։؟۔।॥።፧។៕။꘎꛳᙮]+|፡ ?፡)${CLOSERS}|(?:(?<![.!?…])[.!?…]+|${GREEK}|${ARMENIAN}|${STROKE}|${ETHIOPIC})${CLOSERS}(?=\\s|$|${NO_BLANK})`,
  'uy',
);
/** What a stop begins with. */
const STOPPING = /[。．！？։؟۔।॥።፧។៕။꘎꛳᙮፡.!?…;:|\u037E]/g;
/** `Anwar R.`, `Sen. Coons`, `13. Januar`: an initial, a title before a name or an ordinal number before the stop. */
const ABBREVIATED =
  /(?:^|[\s(.«“„"'’])(?:\p{L}|\p{N}{1,2}|Dr|Mr|Mrs|Ms|St|No|Nr|Art|Prof|vs|Sen|Rep|Gov|Gen|Maj|Col|Capt|Cmdr|Lt|Sgt|Rev|Hon|approx|incl|excl)\.$/u;
/** UTF-16 units that hold it. */
const LEAD = 8;
/** What numbers a caption, up to its stop: Figure 3-18. Long-running branches; 图 3-18. */
const OF_CAPTION = /^\s*\p{L}{1,12}\.?\p{Zs}?\p{N}{1,3}[-–.]\p{N}{1,3}$/u;
const LONGEST_NUMBER = 24;
/** A figure behind its word, `для Scratch 3.`, and the capital of the next sentence where no noun begins in one. */
const NUMBERED = /[\p{L}\p{M}][ \u00A0]\p{N}{1,2}\.$/u;
const CAPITAL = /^\s+(?=[\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}])\p{Lu}/u;
const STOP_AT_END = new RegExp(
  `(?:[。．！？։؟۔።।॥፧។៕။꘎꛳᙮།-༑.!?…]|፡ ?፡|${GREEK}|${ARMENIAN}|${STROKE}|${ETHIOPIC})$`,
  'u',
);
/** Characters that may stand behind the last stop. */
const closesAt = characterOf(new RegExp(`[${CLOSING}\\uFFFC\\s]`, 'u'));
/** UTF-16 units of the longest stop, with what must stand before it. */
const LONGEST_STOP = 6;
const MARK_AT_END = new RegExp(`[:;,：；，、،؛፣፤፥፦${CLOSING}\\uFFFC]\\s*$`, 'u');
/** The number of UTF-16 units at the end of a text that hold its last mark. */
const TAIL = 16;
/** Scripts that end a sentence with a space, or with nothing. */
const WITHOUT_STOPS = new Set(['Thai', 'Laoo', 'Mong', 'Tibt', 'Lana', 'Talu', 'Tale', 'Bali', 'Java']);

/** The sentences of a text by its stops. Parts with fewer than two letters are no sentences. */
export function sentences(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const [at, end] of stopsIn(text)) {
    if (at < text.length && !isEnd(text, at, end)) continue;
    const part = text.slice(start, end);
    if (/\p{L}[\s\S]*\p{L}/u.test(part)) found.push({ text: part.trim(), start, end });
    start = end;
  }
  return found;
}

/** Where stops begin and end, and the end of the text. */
function stopsIn(text: string): readonly (readonly [start: number, end: number])[] {
  const found: (readonly [number, number])[] = [];
  STOPPING.lastIndex = 0;
  while (STOPPING.test(text)) {
    const at = STOPPING.lastIndex - 1;
    STOP.lastIndex = at;
    if (!STOP.test(text)) continue;
    found.push([at, STOP.lastIndex]);
    STOPPING.lastIndex = STOP.lastIndex;
  }
  return [...found, [text.length, text.length]];
}

/** True when the last thing in a text, but for quotes and brackets, is a stop. */
export function endsInStop(text: string): boolean {
  let end = text.length;
  while (end > 0 && closesAt(text, end - 1) > 0) end -= 1;
  return STOP_AT_END.test(text.slice(Math.max(0, end - LONGEST_STOP), end));
}

/** True where a text ends in what closes or goes on: a bracket, a quotation mark, a colon, a comma. */
export const endsInMark = (text: string): boolean => MARK_AT_END.test(text.slice(-TAIL));

/** Whether a script (ISO 15924) marks the ends of its sentences. */
export const marksSentences = (script: string): boolean => !WITHOUT_STOPS.has(script);

function isEnd(text: string, at: number, end: number): boolean {
  // An exclamation in brackets within a sentence: (or all of them!) is lost.
  if (text[at] !== '.' && text[at] !== '…')
    return !(text.slice(at, end).includes(')') && /^\s+\p{Ll}/u.test(text.slice(end, end + 4)));
  // No sentence begins in a small letter, or is an initial (`Anwar. R.`).
  if (/^\s*(?:(?!\p{sc=Geor})\p{Ll}|\p{L}\.)/u.test(text.slice(end, end + 6))) return false;
  const lead = text.slice(Math.max(0, at - LEAD), at + 1);
  const rest = text.slice(end);
  if (text[at] === '.' && isEndOfList(lead, text.slice(at + 1, end), rest)) return true;
  return (
    text[at] !== '.' ||
    ((!ABBREVIATED.test(lead) || /^\s*$/u.test(rest) || (NUMBERED.test(lead) && CAPITAL.test(rest))) &&
      !(at < LONGEST_NUMBER && OF_CAPTION.test(text.slice(0, at)) && /\p{L}/u.test(rest)))
  );
}

/** Two small letters with their stops, which mostly close a list: и т. д., κ.λ., m.m.; but not those that go on: т. е. */
const LETTERS = /\p{Ll}\. ?\p{Ll}\.$/u;
const GOING_ON = /т\. ?[еко]\.$/u;

/** Whether an abbreviation of letters also ends its sentence: a bracket closes behind it, or the next begins in a capital that no noun has. */
const isEndOfList = (lead: string, closing: string, rest: string): boolean =>
  LETTERS.test(lead) &&
  !GOING_ON.test(lead) &&
  (CAPITAL.test(rest) || (closing.includes(')') && /^\s+\p{Lu}/u.test(rest)));
