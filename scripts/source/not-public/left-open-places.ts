import type { Nodes, Root } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { matchesIn } from '../../lib/matches-in.ts';
import { isNoteOfTranslator, isOnlyWork, namesBlank, once, patternOf, workIn } from '../../lib/text/index.ts';
import { addMessage } from '../../model/add-message.ts';
import type { FrontMatter } from '../../model/statement.ts';

/** A note that a writer left in a text, to be filled in or checked. */
export type LeftOpen = {
  readonly actual: string;
  readonly at: number;
  /** How sure that is: what a manual may speak of, such as `TODO: …`, counts in a newsroom alone. */
  readonly sure: 'always' | 'in a newsroom' | 'no';
};

type Kind = Pick<LeftOpen, 'sure'> & {
  /**
   * A part of everything that the pattern finds, without flags: a search for it is quick, and the pattern takes long to
   * compile.
   */
  readonly sign: RegExp;
  readonly pattern: RegExp;
};
/** A pattern for words in any case: the signs of all kinds are one pattern, with no flags. */
const inAnyCase = (pattern: string): RegExp =>
  new RegExp(pattern.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`));
/** What the phrases of a kind begin with, as a set of characters: a quick test. */
const firstsOf = (kind: 'field' | 'variable'): string =>
  patternOf(kind)
    .split('|')
    .map((phrase) => phrase.charAt(0))
    .join('');
const perhaps = (sign: RegExp, pattern: RegExp): Kind => ({ sign, pattern, sure: 'no' });

const BEFORE = String.raw`(?<![\p{L}\p{N}_$#@/.,=?-])`;
/** Signs for a number that is not known yet. */
const UNKNOWN = String.raw`(?:TBC|TBD|TBA|TKTK|TK|X{2,4}|x{2,4}|_{2,40}|[[［][ _.…]{1,5}[\]］]|\?{2,6}|\d{1,4}\?{2,6}|\{(?:n|${patternOf('figure')})\}|\$(?:${patternOf('variable')})|#{3,6})`;

const KINDS: readonly Kind[] = [
  perhaps(inAnyCase('ipsum'), /\blorem ipsum\b/i),
  perhaps(/<</, /<<[A-Z][A-Za-z_ ]{1,30}>>/),
  perhaps(new RegExp(`«[${firstsOf('field')}]`), new RegExp(`«(?:${patternOf('field')})»`)),
  // What Word and Excel print where what they refer to is gone.
  perhaps(
    new RegExp(`${patternOf('broken')}|${patternOf('cell')}`),
    new RegExp(
      String.raw`\b(?:${patternOf('broken')})(?: |(?<= !))(?=\p{Lu})[^.!\n]{5,60}\.|${patternOf('cell')}`,
      'u',
    ),
  ),
  {
    sure: 'always',
    sign: new RegExp(
      String.raw`TB[CDA]|TK|XX|xx|__|[[［][ _.…]{1,5}[\]］]|\?\?|\{[a-zà-ÿ\u0400-\uFFFF]|\$[${firstsOf('variable')}]|###`,
    ),
    pattern: new RegExp(
      String.raw`${BEFORE}[([]?${UNKNOWN}[)\]]?(?= (?:${patternOf('counted')})(?![\p{L}\p{M}]))`,
      'u',
    ),
  },
  perhaps(/XX/, /(?<![\p{L}\p{N}.,-])X{2,4}(?=\s?%)/u),
  perhaps(/TK/, /(?<![\p{L}\p{N}])(?:TK ?TK|TK(?=: ))/u),
  {
    sure: 'in a newsroom',
    sign: /TODO|FIXME/,
    pattern: /(?<![\p{L}\p{N}_@#/.-])(?:TODO|FIXME)(?=: \S|\([\p{L} ]{1,20}\):)/u,
  },
  perhaps(
    inAnyCase('[(](?:fig|num|dat|nam|tim|pla|tbc)'),
    /\((?:figures?|numbers?|date|name|time|place) (?:to be confirmed|tbc|tbd)\)|\(tbc\)/i,
  ),
  perhaps(
    /PLACEHOLDER|SURNAME|LAST ?NAME|INSERT|goes here/,
    /\bPLACEHOLDER\b|\b(?:NAME|FIRST ?NAME) (?:SURNAME|LAST ?NAME)\b|\bINSERT[-_ ](?:LINK|URL)|\bgoes here\b/,
  ),
  // What stands for people, a day, an hour, an address, a telephone.
  perhaps(
    /\bN{1,2} |\dX|NaN|undefined/,
    new RegExp(
      String.raw`${BEFORE}(?:N{1,2}|\d{1,2}X{1,2}|NaN|undefined)(?= (?:${patternOf('counted')})(?![\p{L}\p{M}]))`,
      'u',
    ),
  ),
  perhaps(/[○〇]/, /[○〇]{2,4}(?=[人名件年月日])/u),
  perhaps(
    new RegExp(`${patternOf('day')}|XX`),
    new RegExp(
      String.raw`\b(?:${patternOf('day')})[ ./-](?:${patternOf('month')})\b|(?<![\p{L}\p{N}:])XX:XX(?![\p{L}\p{N}:])|\+XX(?: X{2,4}){1,4}`,
      'u',
    ),
  ),
  perhaps(
    /@(?:your)?(?:domain|company|email)\./,
    /(?<![\p{L}\p{N}.])[a-z]{2,12}@(?:your)?(?:domain|company|email)\.(?:com|org)\b/u,
  ),
  // A doubted figure or source, and marks of a word processor: `12[?]`, `(or 13?)`, `[KM1] Should we …`
  perhaps(
    /[?؟][\])]|^\[/,
    new RegExp(
      String.raw`\[\?\]|\(\?\)|\((?:${patternOf('or')}) \d[^()]{0,12}[?؟]\)|\((?:${patternOf('doubted')})\?\)|^\[[A-Z]{2,3}\d{1,2}\] (?=\p{Lu})`,
      'iu',
    ),
  ),
];
/** Brackets with their contents: `[…]`, `【…】`, `((…))`; a footnote, a link and a task in a list are something else. */
const BRACKETS = /[[［【](?![\^!])([^[\]［］【】\n]{1,90})[\]］】](?![(:])|\(\(([^()\n]{2,60})\)\)/gu;
const ROUND = /[(（]([^()（）\n]{3,60})[)）]/gu;
/** A call to a colleague: `@Anna please check` */
const CALL = /(?<![\p{L}\p{N}_.])@[\p{Lu}\p{Lo}][\p{L}\p{M}]{1,30}[:,]? ([^\n.;:]{2,60})/gu;
const CALL_SIGN = /@[^\sa-z]/;
const please = once(() => new RegExp(`^(?:${patternOf('please')})(?![\\p{L}\\p{M}])`, 'iu'));
/** The end of a question: few notes have it, and the patterns for the rest take long to compile. */
const ASKS = /[?？؟]$/;
/** A question to a colleague by name: `Sara, is that right?`, `DN: is this still so?` */
const ASKED = /^[\p{Lu}\p{Lo}][\p{L}\p{M}]{1,20}[,،，、] ?[^?？؟]{3,80}[?？؟]+$/u;
const QUESTION = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.]{0,30}[:：][^?？؟]{2,120}[?？؟]+$/u;
/** True for a question to a colleague, `Sara: John Doe?` */
export const isQuestion = (note: string): boolean => ASKS.test(note) && QUESTION.test(note);
/** The name of a colleague before a request: `Sara: please verify` */
const CALLED = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.]{1,30}(?: [\p{Lu}\p{Lo}][\p{L}\p{M}.]*)?[:：,] ?/u;
/** A quick test: most texts have none of these signs. */
const SIGNS = new RegExp(KINDS.map(({ sign }) => sign.source).join('|'));
const BRACKET = /[[［【(（]/;

/**
 * The notes in a text that were left to be filled in or checked, in its order: `[INSERT QUOTE]`, `XX people`, `[à
 * vérifier]`.
 */
export function leftOpenIn(text: string): readonly LeftOpen[] {
  const hasKind = SIGNS.test(text);
  const hasBracket = BRACKET.test(text);
  if (!hasKind && !hasBracket && !CALL_SIGN.test(text)) return [];
  const found: LeftOpen[] = (hasKind ? KINDS : []).flatMap(({ sign, pattern, sure }) => {
    const match = sign.test(text) ? pattern.exec(text) : null;
    return match === null ? [] : [{ actual: match[0], at: match.index, sure }];
  });
  for (const { 0: actual, 1: square, 2: double = '', index: at } of hasBracket ? matchesIn(text, BRACKETS) : []) {
    const note = (square ?? double).replace(CALLED, '');
    const work = workIn(note) ?? workIn(square ?? double);
    if (work !== undefined) found.push({ actual, at, sure: SURE[work] });
    else if (namesBlank(note) || isQuestion(square ?? double)) found.push({ actual, at, sure: 'no' });
  }
  for (const { 0: actual, 1: note = '', index: at } of hasBracket ? matchesIn(text, ROUND) : [])
    if (isOnlyWork(note.replace(HEADED, '')) || (ASKS.test(note) && ASKED.test(note)))
      found.push({ actual, at, sure: 'no' });
  for (const { 0: actual, 1: note = '', index: at } of CALL_SIGN.test(text) ? matchesIn(text, CALL) : [])
    if (workIn(note) === 'check') found.push({ actual, at, sure: 'always' });
    else if (please().test(note)) found.push({ actual, at, sure: 'no' });
  const inOrder = found.toSorted((a, b) => a.at - b.at);
  return inOrder.filter(
    (each, index) => !inOrder.slice(0, index).some(({ at, actual }) => each.at < at + actual.length),
  );
}

/** The head of a note before a colon: `Anm. Red.: Zahl prüfen`. */
const HEADED = /^[^:：]{2,30}[:：]\s*/u;
/** The head of a remark between brackets: `[Anm. d. Ü.: …]`, `(N.d.T. : …)`. */
const REMARK =
  /[[(［（【]([^:：()[\]［］（）【】\n]{2,40}?)[ \u00A0\u202F]?[:：][^()[\]［］（）【】\n]{2,200}[\])］）】]/gu;
/** Translators’ remarks, between brackets, which may be meant for readers. */
function remarksIn(text: string): readonly LeftOpen[] {
  if (!BRACKET.test(text)) return [];
  return matchesIn(text, REMARK).flatMap(({ 0: actual, 1: head = '', index: at }): LeftOpen[] =>
    isNoteOfTranslator(head) ? [{ actual, at, sure: 'no' }] : [],
  );
}

const SURE = { check: 'always', fill: 'in a newsroom', perhaps: 'no' } as const;

type OpenSettings = {
  readonly status: FrontMatter['status'];
  /** True for a file without a newsroom. */
  readonly isAlone: boolean;
  /** True for a tree whose paragraphs are fields of the front matter: one that says nothing else is open: `place: TBC`. */
  readonly areFields?: boolean;
};

/**
 * Reports notes that were left to be filled in or checked. Those that are sure hold the statement; not a draft, which
 * may have them.
 */
export function warnOfLeftOpen(tree: Root, file: VFile, { status, isAlone, areFields = false }: OpenSettings): void {
  const isHeld = ({ sure }: LeftOpen): boolean =>
    status === undefined && (sure === 'always' || (sure === 'in a newsroom' && !isAlone));
  const say = (found: readonly LeftOpen[], place: Nodes): void => {
    const worst = found.find(isHeld) ?? found[0];
    if (worst === undefined) return;
    addMessage(file, {
      ruleId: 'left-open',
      severity: isHeld(worst) ? 'error' : 'warning',
      reason: `Unexpected \`${worst.actual.slice(0, 60)}\`: something seems to be left to be filled in or checked`,
      place,
      actual: worst.actual,
      advice:
        'Write what belongs there, or take it out; `status: draft` holds the statement until then. Where it is meant as text, write `<!-- check: allow left-open -->` above it.',
    });
  };
  for (const [index, block] of tree.children.entries()) {
    const before = tree.children[index - 1];
    const whole = areFields ? plainText(block) : '';
    if (isOnlyWork(whole)) say([{ actual: whole, at: 0, sure: 'in a newsroom' }], block);
    else if (before?.type !== 'html' || !ALLOWED.test(before.value))
      visit(block, 'text', (node) => say([...leftOpenIn(node.value), ...remarksIn(node.value)], node));
  }
}

/** A comment that allows the block behind it. */
const ALLOWED = /<!--\s*check:\s*allow\s[^<>]*\bleft-open\b/;
