import { RTL_LETTER } from '../../bidi-classes.ts';
import { once } from '../../once.ts';
import type { Span } from '../characters/direction.ts';
import { measurePhrases } from '../phrases/word-lists.ts';
import { type BracketPairs, isClosing, isOpening } from './brackets.ts';

const RTL = new RegExp(`${RTL_LETTER}|[\\u200F\\u061C]`, 'v');
const MARKED = /[\u200F\u061C]$/;
const SPEAKS = /[\p{L}\p{N}]/u;
/** What units and thousands are shortened to with a stop, in small letters or with a capital. */
const units = (): string =>
  measurePhrases('short')
    .map((unit) => `[${unit[0]}${unit[0]?.toUpperCase()}]${unit.slice(1)}`)
    .join('|');
/** A stop that ends a word, not the sentence: `U.S.`, `Inc.`, `5 min.` (units and thousands as CLDR writes them); `Anwar R.` is a person whose name is withheld. */
const ownStop = once(
  () =>
    new RegExp(
      `(?:\\.\\p{L}|\\b(?:Inc|Ltd|Jr|Sr|Corp|Bros|Co|Cie|Mio|Mrd|etc|al|vs)|(?<=[0-9][ \\u00A0\\u202F]?(?:\\p{L}{1,4}/)?)(?:${units()})|[0-9]\\.?[ \\u00A0](?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)|[0-9]\\.[ \\u00A0]\\p{L}{3,5}|m\\. \\p{L}{3,12} [0-9]{1,2} d|(?<!\\p{L})(?!(?:Annex|Appendix|Article|Block|Camp|Category|Class|Grade|Group|Level|Part|Phase|Plan|Schedule|Section|Table|Type|Ward|Zone)[ \\u00A0])\\p{Lu}[\\p{L}\\p{M}]{1,40}[ \\u00A0]\\p{Lu})\\.$`,
      'u',
    ),
);
/** A particle of one letter, which is joined to the next word: a stop behind it does not end the sentence. */
const PARTICLE = new RegExp(`(?:^|[^\\p{L}\\p{M}])${RTL_LETTER}$`, 'v');
/** A telephone number with its plus typed behind, as people do from the right: its author saw it in front. */
const PLUS_BEHIND = /^(?=(?:[^0-9]*[0-9]){8})[0-9][0-9 ().\-/\u00A0]*\+$/;
/** The sign of a figure behind it. */
const OF_FIGURE = /\p{N}[ \u00A0\u202F]?[%$#]$/u;
/** Signs that begin a word of their own after a blank: `:8080`, `?q=1`, `!important`. */
const OWN_BEGINNING = /^(?:[:!?](?=[^\s\p{Lu}]|\p{Lu}+[_0-9])|\.(?!\.\.)|\.{3,}(?:[^\s\p{Lu}]|\p{Lu}+[_0-9]))/u;

/**
 * A run without the brackets, quotation marks and stops that are the sentence's: those about all of it, and those whose
 * partner stands elsewhere.
 */
export function trimmedIsland(text: string, run: Span, pairs: BracketPairs): Span {
  let { start, end } = run;
  for (let isDone = false; !isDone && start < end; ) {
    // A run that fills its brackets keeps all that stands in them.
    const isWhole = start > run.start && pairs.get(start - 1) === end && !/^\s|[\s.]$/u.test(text.slice(start, end));
    if (isWhole && !isMinusBehind(text, start, end)) break;
    isDone = true;
    if (isEnclosed(text, start, end, pairs)) {
      [start, end, isDone] = [start + 1, end - 1, false];
    } else if (isStrayBefore(text, start, end, pairs)) {
      [start, isDone] = [start + 1, false];
    } else if (isStrayBehind(text, start, end, pairs)) {
      [end, isDone] = [end - 1, false];
    }
  }
  return { start, end };
}

function isEnclosed(text: string, start: number, end: number, pairs: BracketPairs): boolean {
  return end - start > 1 && pairs.get(start) === end - 1 && !/[\p{L}\p{N}]/u.test(text[start] ?? '');
}

function isStrayBefore(text: string, start: number, end: number, pairs: BracketPairs): boolean {
  const sign = text[start] ?? '';
  if (/[\s\p{Cf}]/u.test(sign)) return true;
  const before = text
    .slice(Math.max(0, start - 6), start)
    .replace(/[\p{M}\u200B-\u200D]/gu, '')
    .slice(-2);
  const isParticle = PARTICLE.test(before);
  const isJoined = RTL.test(before.at(-1) ?? '') && !isParticle;
  if (/[-‐‑–—]/u.test(sign)) return isHyphen(text, start, before);
  // Two words are joined by a slash; behind a particle it begins a path.
  if (sign === '/') return isJoined && (MARKED.test(before) || !text.slice(start + 1, end).includes('/'));
  if (/^[!?:]\s/u.test(text.slice(start, start + 2))) return false;
  // The rest of an ellipsis.
  if (sign === '.' && text[start - 1] === '.') return true;
  if (/[,;:!?….]/u.test(sign))
    return (isJoined && !/^(?:\.|::)/u.test(text.slice(start, end))) || !OWN_BEGINNING.test(text.slice(start, end));
  return isStray(text, start, start, end, pairs) && !(sign === "'" && /[0-9]/.test(text[start + 1] ?? ''));
}

function isStrayBehind(text: string, start: number, end: number, pairs: BracketPairs): boolean {
  const [sign, before] = [text[end - 1] ?? '', text[end - 2] ?? ''];
  if (/[\s\p{Cf}]/u.test(sign)) return true;
  if (/[-‐‑–—/]/u.test(sign) && RTL.test(text[end] ?? '')) return true;
  if (isMinusBehind(text, start, end) || PLUS_BEHIND.test(text.slice(start, end))) return true;
  if (/^[A-Z]:$/.test(text.slice(start, end))) return false;
  if (isOwnStop(text, start, end, pairs)) return false;
  // echo $?, a = 1; color: #0af; — but 50%? and 14 (5%); end in a stop of the sentence.
  if (/[?!;]/.test(sign) && /[$@#%&*=+^~|\\<>]/.test(before) && !OF_FIGURE.test(text.slice(start, end - 1)))
    return false;
  if (sign === ';' && before === ')' && /[\p{L}_\])][0-9]{0,9}\(/u.test(text.slice(start, end))) return false;
  if (sign === ';') return !/^&#?\w+;$|[={}]|^-{0,2}\p{Ll}[\p{Ll}-]*: ?\S.*;$/u.test(text.slice(start, end));
  // git add .
  if (sign === '.' && /\s/u.test(before)) return false;
  if (sign === '.') return !ownStop().test(text.slice(start, end));
  if (/[,:!?…]/u.test(sign)) return true;
  if (sign === "'" || sign === '’' || sign === '"')
    return isStray(text, end - 1, start, end, pairs) && (pairs.has(end - 1) || !SPEAKS.test(before));
  return isStray(text, end - 1, start, end, pairs);
}

/**
 * Whether a run of figures ends in a minus or a dash that is typed behind them, as people do from the right: `(35%-)`.
 * Outside of the run it stands at the left of the figure, where its author saw it.
 */
function isMinusBehind(text: string, start: number, end: number): boolean {
  return (
    /[\p{N}%‰°٪؉\p{Sc}][-–−]$/u.test(text.slice(Math.max(start, end - 3), end)) &&
    !/[\p{L}]/u.test(text.slice(start, end)) &&
    !/^[\p{L}\p{M}\p{N}%‰°٪\p{Sc}]/u.test(text.slice(end, end + 2))
  );
}

/**
 * Whether the stop behind a run belongs to it: `«Who are you?»`, `[today,]`, `¿Qué?`, and a sentence that stands alone.
 * The full stop before a quotation mark may be the sentence's.
 */
function isOwnStop(text: string, start: number, end: number, pairs: BracketPairs): boolean {
  const stop = text[end - 1] ?? '';
  if (!/[.,;:!?…]/u.test(stop)) return false;
  const said = text.slice(start, end);
  if (/^[¿¡].*[!?]$/u.test(said)) return true;
  if (start > 0 && pairs.get(start - 1) === end) return stop !== '.';
  return /[.!?…]/u.test(stop) && start < 2 && end > text.length - 2 && /\S\s+\S+\s+\S/u.test(said);
}

/** Whether a hyphen joins a particle to the next word (ב-27), or is a dash before a word; و takes none: و--help. */
function isHyphen(text: string, at: number, before: string): boolean {
  const isSecond = /^[-–—]{2}(?![-–—\p{N}])/u.test(text.slice(at, at + 3));
  if (RTL.test(before.at(-1) ?? ''))
    return !/^[^\p{L}]?و$/u.test(before) && !(isSecond && /\p{Script=Arabic}$/u.test(before));
  return /[–—]/u.test(text[at] ?? '') && /\p{Lu}/u.test(text[at + 1] ?? '');
}

/** Whether a bracket or quotation mark has no partner in the run. */
function isStray(text: string, at: number, start: number, end: number, pairs: BracketPairs): boolean {
  const sign = text[at] ?? '';
  if (!isOpening(sign) && !isClosing(sign) && sign !== '"' && sign !== "'") return false;
  const partner = pairs.get(at);
  return partner === undefined || partner < start || partner >= end;
}

/** Signs that stand before a figure or a word, with a blank between. */
const PREFIX = /^[§¶#№±≈~≤≥©®⌃⌘⌥⇧↑↓▲▼∑∏∫√∂∇∆¬∀∃\p{Sc}]{1,2}$/u;
const SUFFIX = /^(?:[%‰°′″↑↓▲▼\p{Sc}]|°[CF])$/u;
/** Signs before a command, or before what is named in code: `% make`. */
const PROMPT = /^[%!@^\\>]$/u;
/** Signs of code: `=>`, `!=`, `/>`, `()`, `//`. */
const CODE = /^(?=.*(?:[<>=&|^~*+\\@#$%_]|""|''|\(\)|\[\]|\{\}|\/\/))[!-/:-@[-`{-~]{2,}$/u;
/** Signs that end no sentence and join no word to the next. */
const MARK = /^[*#@^~\\]$/u;
/** An argument of signs: the end of the options, or the folder where a command works: `git add .` */
const ARGUMENT = /^(?:\.|--|[^\p{L}\p{N}\s.,;:!?…–—-][^\p{L}\p{N}\s]+|[:/]{2})$/u;
const COMMAND = /^[a-z][\w-]* \S/;
const OMITTED =
  /^[ \u00A0](?:\([^\p{L}\p{N}()]{1,9}\)|\[[^\p{L}\p{N}[\]]{1,9}\]|'(?:\.{3}|…)'|"(?:\.{3}|…)")(?![\p{L}\p{N}])/u;
const BLANK = '[ \\u00A0\\u202F]';
const BEFORE = new RegExp(`(?:^|\\s)(\\S{1,12})${BLANK}$`, 'u');
const BEHIND = new RegExp(`^${BLANK}(\\S{1,12})(?=\\s|$)`, 'u');
/** The most signs in one word. */
const MOST = 4;

/** Whether signs without a letter or a figure are code, not punctuation. */
export const isCode = (signs: string): boolean => CODE.test(signs);

/** The place where a run begins with the signs before it: `§ 5`, `() => x`. */
export function beginWithSigns(text: string, start: number, least: number): number {
  let from = start;
  for (let count = 0; count < MOST; count++) {
    const word = BEFORE.exec(text.slice(Math.max(least, from - 14), from))?.[1];
    if (word === undefined) break;
    const bare = word.replace(/^[-([{«"“”„](?=.)/u, '');
    const next = text.slice(from, from + 2);
    const isPrompt = (PROMPT.test(bare) && /^["'(<]?[\p{Ll}<$-]/u.test(next)) || (bare === '%' && /^[0-9]/.test(next));
    if (CODE.test(word)) from -= word.length + 1;
    else if (PREFIX.test(bare) || CODE.test(bare) || isPrompt) from -= bare.length + 1;
    else break;
  }
  return from;
}

/** The place where a run ends with the signs behind it: `5 %`, `<br />`, `git add .`; the stop of the sentence may follow. */
export function endWithSigns(text: string, start: number, end: number, most: number): number {
  const said = text.slice(start, end);
  const isCommand = COMMAND.test(said.slice(said.lastIndexOf('$ ') + 1).trimStart());
  const hasLatin = /\p{Script=Latin}/u.test(said);
  const hasWords = hasLatin && /\s/u.test(said);
  let to = end;
  for (let count = 0; count < MOST; count++) {
    const omitted = hasWords ? OMITTED.exec(text.slice(to, Math.min(most, to + 14)))?.[0] : undefined;
    const word = BEHIND.exec(text.slice(to, to + 14))?.[1] ?? '';
    const signs = attached(word, {
      isMark: hasLatin,
      isArgument: isCommand && (word.length > 1 || text.slice(to + 2).trim() !== ''),
    });
    if (omitted !== undefined) to += omitted.length;
    else if (signs > 0) to += 1 + signs;
    else break;
  }
  return Math.min(to, most);
}

/** How much of a word of signs belongs to what stands before it: all but the punctuation of the sentence. */
function attached(word: string, { isMark, isArgument }: { isMark: boolean; isArgument: boolean }): number {
  for (let length = word.length; length > 0; length--) {
    const signs = word.slice(0, length);
    if (SUFFIX.test(signs) || (isMark && (CODE.test(signs) || MARK.test(signs)))) return length;
    if (isArgument && ARGUMENT.test(signs)) return length;
    if (!/[.,;:!?…،؛؟۔)\]}»”“"]/u.test(signs.at(-1) ?? '')) return 0;
  }
  return 0;
}
