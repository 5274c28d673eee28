import type { Blockquote, Heading, List, Nodes, Parents, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import {
  hasUnspaced,
  type Language,
  languageData,
  numberWords,
  oncePerKey,
  scaleOf,
  senseWordsPattern,
  unitsBeside,
} from '../../lib/text/index.ts';
import { addMessage, type Severity } from '../../model/add-message.ts';
import { nodeSpan } from '../tree/places.ts';

/** A figure, or a sign of money or the name of a currency before one. */
const FIGURE = /^[(~≈]?(?:(?:\p{L}{0,3}\p{Sc}|[A-Z]{3})[ \u00A0]?|[.,])?\p{N}/u;
/** The name of a change in a log of a program, `- 406b786a2a2c: …`: letters among its figures, and no amount. */
const NAME_OF_CHANGE = /^(?=\d*[a-f])[\da-f]{7,40}(?![\p{L}\p{N}])/u;
/** A figure with a sign for money, a number with a point, and the end of the number. */
const NUMBER_AT =
  /^[(~≈]?(?<money>(?:\p{L}{0,3}\p{Sc}|[A-Z]{3})[ \u00A0]?)?(?<number>\p{N}[\p{N}.,'’]*(?:[ \u00A0\u202F]\p{N}{3})*)/u;
const WITH_POINT = /^\p{N}+[.,]\p{N}{1,2}$/u;
/** Units that may be more or less than nothing: shares, degrees, money; and millions of anything. */
const BELOW_ZERO = /^(?:percent|permille|percentage-point|celsius|fahrenheit|[A-Z]{3})$/;
const MILLION = 6;
/** A degree in Chinese, Japanese and Korean, which is also a time or an angle: no unit where none is asked for. */
const DEGREES = /^[ \u00A0]?(?:度(?![目数])|도(?!\p{Script=Hangul}))/u;
/** How many characters are searched for a number in words and its unit. */
const REACH = 60;

/** Whether a text begins with an amount that may be more or less than another: `35 %`, `$5 million`, `2.5`. */
function isAmount(text: string, tag: string): boolean {
  const { money, number = '' } = NUMBER_AT.exec(text)?.groups ?? {};
  if (number === '') return isAmountInWords(text, tag);
  if (money !== undefined || WITH_POINT.test(number)) return true;
  const start = text.indexOf(number);
  const end = start + number.length;
  return isOfAmount(text, start, end, tag) || (scaleOf(tag).after(text.slice(end))?.exponent ?? 0) >= MILLION;
}

const isOfAmount = (text: string, start: number, end: number, tag: string): boolean =>
  DEGREES.test(text.slice(end, end + 4)) ||
  [...unitsBeside(text, start, end, tag)].some((unit) => BELOW_ZERO.test(unit));

/** Whether a text is an amount in words: `five per cent`, `zwölf Grad`; not a text that only begins with one. */
function isAmountInWords(text: string, tag: string): boolean {
  if (!/^\p{L}/u.test(text)) return false;
  const said = text.slice(0, REACH);
  return numberWords(said, tag).some(({ start, end }) => start === 0 && isOfAmount(said, start, end, tag));
}

/** A row of figures, and so many digits that a plus before them is that of a telephone number, however they are grouped. */
const FIGURES = /^[\p{N} \u00A0\u202F()./–-]{8,40}/u;
const FEWEST_DIGITS = 8;
const MOST_IN_NUMBER = 9;
/** A number in groups of three: `1 000 000` */
const NUMBER = /^\p{N}{1,3}(?:[ \u00A0\u202F.]\p{N}{3})*$/u;
const VERSION = /^\p{N}+\.\p{N}|^\p{N}+[-/]\p{N}/u;
const YEAR = /^(?:19|20)\d{2}(?!\d)/;
/** The end of a line behind which something new may begin. */
const ENDED = /[.!?…:;,。！？：；，؟۔؛،।።]["”»’')\]*_\s]*$/u;
/** A day alone, below the name of a version: `> 13 December 2024`. */
const DAY =
  /^(?:\p{N}{1,2}\.?(?:[ \u00A0](?:de|d’|d'))?[ \u00A0]?\p{L}{3,}\.?(?:[ \u00A0]de)?[ \u00A0]\p{N}{4}|\p{N}{4}([-/.])\p{N}{1,2}\1\p{N}{1,2})$/u;
/** The most words of a line that is the name of a list below it. */
const MOST_OF_LABEL = 3;
const SHORT_QUOTATION = 40;
type Block = List | Blockquote | Heading;

/**
 * Reports signs before figures that Markdown took for marks, at the start of a line: `+ 35 %` is an item of a list,
 * `> 1,000 people` a quotation, `# 14` a heading; the sign is gone, and a rise can no longer be told from a fall. What
 * stands in the middle of a sentence cannot be meant so: an error. Where it may be a list or a quotation, it is a warning.
 */
export function reportLostSigns(tree: Root, file: VFile, { tag }: Language): void {
  const written = String(file);
  const lines = written.split('\n');
  visit(tree, ['list', 'blockquote', 'heading'], (node, index, parent: Parents | undefined) => {
    if (node.type !== 'list' && node.type !== 'blockquote' && node.type !== 'heading') return;
    const mark = written[nodeSpan(node)[0]] ?? '';
    if (!/[-+*>#]/.test(mark) || parent === undefined || index === undefined) return;
    const before = parent.children[index - 1];
    const line = (node.position?.start.line ?? 1) - 1;
    const above = isRightBelow(node, before) ? (lines[line - 1] ?? '') : undefined;
    const place: Stand = {
      above: above !== undefined && isOpen(above, before) ? above : undefined,
      isFirstInItem: index === 0 && parent.type === 'listItem' && parent.position?.start.line === line + 1,
      isInItem: parent.type === 'listItem',
      isAlone: ![parent.children[index - 1], parent.children[index + 1]].some(
        (other) => other?.type === 'list' && isRightBeside(node, other),
      ),
      isOneLine: (lines[line + 1] ?? '').trim() === '' || !/^[ \t]*>/.test(lines[line + 1] ?? ''),
    };
    const severity = severityOf(node, mark, place, tag);
    if (severity !== undefined) say(severity, node, mark, lines[line] ?? '', file);
  });
  reportNotes(tree, written, file);
}

type Stand = {
  /** The line above, where it is in a paragraph and its sentence goes on. */
  readonly above: string | undefined;
  readonly isFirstInItem: boolean;
  readonly isInItem: boolean;
  /** False right beside another list, with other marks. */
  readonly isAlone: boolean;
  /** True for a quotation in which only the first line has a mark. */
  readonly isOneLine: boolean;
};

function severityOf(node: Block, mark: string, stand: Stand, tag: string): Severity | undefined {
  const texts = (node.type === 'list' ? node.children : [node]).map((each) => plainText(each).trim());
  const [text = ''] = texts;
  const isInWords = node.type === 'list' && /[-+]/.test(mark) && isAmountInWords(text, tag);
  if ((!FIGURE.test(text) || NAME_OF_CHANGE.test(text)) && !isInWords) return undefined;
  if (node.type === 'heading') return ofHeading(node, text, stand);
  if (node.type === 'blockquote') return ofQuotation(text, stand, tag);
  return node.ordered === true ? undefined : ofList(mark, texts, stand, tag);
}

function ofHeading({ depth }: Heading, text: string, { above, isFirstInItem }: Stand): Severity | undefined {
  if (depth > 1 || VERSION.test(text)) return undefined;
  if (above !== undefined) return YEAR.test(text) ? 'warning' : 'error';
  return isFirstInItem ? 'warning' : undefined;
}

function ofQuotation(text: string, { above, isFirstInItem, isOneLine }: Stand, tag: string): Severity | undefined {
  if (DAY.test(text)) return undefined;
  if (!isOneLine) return above === undefined ? undefined : 'warning';
  if (above !== undefined || isFirstInItem) return 'error';
  return text.length <= SHORT_QUOTATION || !ENDED.test(text) || saidByOf(tag).test(text) ? 'warning' : undefined;
}

function ofList(mark: string, texts: readonly string[], stand: Stand, tag: string): Severity | undefined {
  const { above, isAlone, isInItem, isFirstInItem } = stand;
  const isOne = texts.length === 1;
  const areAmounts = texts.every((text) => isAmount(text, tag));
  const areFigures = texts.every((text) => FIGURE.test(text));
  if (mark === '+' && texts.some(isPhone)) return 'error';
  if (isFirstInItem) return areAmounts && mark !== '*' ? 'error' : 'warning';
  // An indented line right below the words of an item lists what these words name.
  if (isInItem && mark !== '+') return isOne && areAmounts && mark === '-' ? 'warning' : undefined;
  if (above !== undefined && isOne) return mark !== '*' && (areAmounts || !isLabel(above)) ? 'error' : 'warning';
  if (above !== undefined) return areFigures ? 'warning' : undefined;
  if (mark === '*') return undefined;
  // `- 20 %` and `+ 35 %` right below each other.
  if (!isAlone && areAmounts) return 'error';
  if (mark === '+') return isOne ? (areAmounts ? 'error' : 'warning') : areAmounts ? 'warning' : undefined;
  return isOne && areAmounts ? 'warning' : undefined;
}

function isPhone(text: string): boolean {
  const figures = FIGURES.exec(text)?.[0].trim() ?? '';
  const digits = figures.match(/\p{N}/gu)?.length ?? 0;
  return digits >= FEWEST_DIGITS && (digits > MOST_IN_NUMBER || !NUMBER.test(figures));
}

const isRightBelow = (node: Nodes, before: Nodes | undefined): boolean =>
  before?.type === 'paragraph' && before.position?.end.line === (node.position?.start.line ?? 0) - 1;

function isRightBeside(node: Nodes, other: Nodes): boolean {
  const [first, second] =
    (node.position?.start.line ?? 0) < (other.position?.start.line ?? 0) ? [node, other] : [other, node];
  return first.position?.end.line === (second.position?.start.line ?? 0) - 1;
}

/** Whether a line with words of a sentence ends before the sentence does. */
const isOpen = (line: string, paragraph: Nodes | undefined): boolean =>
  paragraph !== undefined &&
  /\p{L}/u.test(plainText(paragraph)) &&
  !/^\s*<[^<>]*>\s*(?:<[^<>]*>\s*)*$/.test(line) &&
  !ENDED.test(line);

const isLabel = (line: string): boolean =>
  line.trim().split(/\s+/).length <= MOST_OF_LABEL ||
  /^\s*(?:\*\*|__|<b>|<strong>).*(?:\*\*|__|<\/b>|<\/strong>)\s*$/.test(line);

const BECOMES: Readonly<Record<string, string>> = { '>': 'a quotation', '#': 'a heading' };

function say(severity: Severity, node: Block, mark: string, line: string, file: VFile): void {
  const actual = line.trim();
  const shown = actual.slice(Math.max(0, actual.indexOf(mark)), 60);
  const kind = BECOMES[mark] ?? 'an item of a list';
  addMessage(file, {
    ruleId: 'lost-sign',
    severity,
    reason: `Unexpected \`${mark}\` before a figure at the start of a line: \`${shown}\` is ${kind}, without its sign`,
    place: node.position?.start,
    actual,
    advice: `To keep the sign, write \`\\${shown.slice(0, 30)}\`; for ${kind}, ${REMEDY[mark] ?? 'leave a blank line above, and begin it with a word'}.`,
  });
}

const REMEDY: Readonly<Record<string, string>> = {
  '-': 'leave a blank line above, and begin the item with a word or `*`',
  '+': 'leave a blank line above, and begin the item with `*`',
  '>': 'leave a blank line above, and put quotation marks round it',
  '#': 'leave a blank line above',
};

/** The call of a note below the text, behind a word or a figure: `27* people`. */
const CALL = /[\p{L}\p{N})%”"»]\*(?![\p{L}\p{N}*])/u;

/**
 * Reports a note that begins with the asterisk that the text has (`* Names changed`): it is a list of one, and no other
 * list has asterisks.
 */
function reportNotes(tree: Root, written: string, file: VFile): void {
  let isCalled = false;
  const found: List[] = [];
  visit(tree, ['text', 'list'], (node) => {
    if (node.type === 'text') isCalled ||= CALL.test(node.value);
    if (node.type === 'list' && written[nodeSpan(node)[0]] === '*' && isCalled) found.push(node);
  });
  const [note, ...others] = found;
  const start = note?.position?.start;
  if (start?.offset === undefined || others.length > 0 || note?.children.length !== 1) return;
  const [line = ''] = written.slice(start.offset).split('\n', 1);
  const actual = line.trim();
  addMessage(file, {
    ruleId: 'lost-sign',
    severity: 'warning',
    reason: `Unexpected \`*\` at the start of a line: \`${actual.slice(0, 60)}\` is an item of a list, without the asterisk that calls it`,
    place: start,
    actual,
    advice: `To keep the asterisk, write \`\\${actual.slice(0, 30)}\`; or make it a note: \`[^1]\` in the text, \`[^1]: …\` below.`,
  });
}

const NEVER = /(?!)/u;

/** A sentence of a language that says at its end who said it, and so is the author's own, no quotation: `…, the ministry said.` */
const saidByOf = oncePerKey((tag): RegExp => {
  const { saidBy = [] } = languageData(tag);
  // The pattern for words without spaces is that of Chinese and Japanese, which end a sentence so: 、…と述べた。
  const [run, apart] = [saidBy.filter((word) => hasUnspaced(word)), saidBy.filter((word) => !hasUnspaced(word))];
  const ends = [
    apart.length === 0
      ? ''
      : `[,،][ \\u00A0](?:[^,،.]{1,60} )?(?:${senseWordsPattern(apart)})(?![\\p{L}])[^,،]{0,60}\\.$`,
    run.length === 0 ? '' : `[，、][^，、。]{1,30}(?:${senseWordsPattern(run)})。$`,
  ].filter((end) => end !== '');
  return ends.length === 0 ? NEVER : new RegExp(ends.join('|'), 'u');
});
