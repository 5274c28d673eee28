/** Signs that stand before a figure or a word, with a blank between. */
const PREFIX = /^[§¶#№±≈~≤≥©®⌃⌘⌥⇧↑↓▲▼∑∏∫√∂∇∆¬∀∃\p{Sc}]{1,2}$/u;
const SUFFIX = /^(?:[%‰°′″↑↓▲▼\p{Sc}]|°[CF])$/u;
/** Signs before a command, or before what is named in code: `% make`. */
const PROMPT = /^[%!@^\\>]$/u;
/** Signs of code: `=>`, `!=`, `/>`, `()`, `//`. */
const CODE = /^(?=.*(?:[<>=&|^~*+\\@#$%_]|""|''|\(\)|\[\]|\{\}|\/\/))[!-/:-@[-`{-~]{2,}$/u;
/** Signs that end no sentence and join no word to the next. */
const MARK = /^[*#@^~\\]$/u;
/** The end of the options, the place where a command works: `git add .` */
const ARGUMENT = /^(?:\.|--|[^\p{L}\p{N}\s.,;:!?…–—-][^\p{L}\p{N}\s]+|[:/]{2})$/u;
const COMMAND = /^[a-z][\w-]* \S/;
const OMITTED =
  /^[ \u00A0](?:\([^\p{L}\p{N}()]{1,9}\)|\[[^\p{L}\p{N}[\]]{1,9}\]|'(?:\.{3}|…)'|"(?:\.{3}|…)")(?![\p{L}\p{N}])/u;
const BLANK = '[ \\u00A0\\u202F]';
const BEFORE = new RegExp(`(?:^|\\s)(\\S{1,12})${BLANK}$`, 'u');
const BEHIND = new RegExp(`^${BLANK}(\\S{1,12})(?=\\s|$)`, 'u');
/** Signs in one word are no more than these. */
const MOST = 4;

/** Whether signs without a letter or a figure are code, not punctuation. */
export const isCode = (signs: string): boolean => CODE.test(signs);

/** Where a run begins with the signs before it: `§ 5`, `() => x`. */
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

/** Where a run ends with the signs behind it: `5 %`, `<br />`, `git add .`; the stop of the sentence may follow. */
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
