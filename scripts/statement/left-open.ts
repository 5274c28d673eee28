import type { Root, Text } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { COUNTED, isOnlyWork, namesBlank, workIn } from '../language/note-words.ts';
import { addMessage } from '../message/add-message.ts';
import type { FrontMatter } from './front-matter.ts';

/** What somebody left to be filled in or checked. */
export type LeftOpen = {
  readonly actual: string;
  readonly at: number;
  /** How sure that is: what a manual may speak of, such as `TODO: …`, is so in a newsroom alone. */
  readonly sure: 'always' | 'in a newsroom' | 'no';
};

type Kind = Pick<LeftOpen, 'sure'> & {
  /** Part of whatever the pattern finds: to look for it takes less than to make the pattern ready. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
};
const perhaps = (sign: RegExp, pattern: RegExp): Kind => ({ sign, pattern, sure: 'no' });

const BEFORE = String.raw`(?<![\p{L}\p{N}_$#@/.,=?-])`;
/** What stands for a number that is not known yet. */
const UNKNOWN = String.raw`(?:TBC|TBD|TBA|TKTK|TK|X{2,4}|x{2,4}|_{2,40}|[[［][ _.…]{1,5}[\]］]|\?{2,6}|\d{1,4}\?{2,6}|\{(?:number|figure|count|n|zahl|anzahl|nombre|chiffre|número|numero|liczba|aantal|число|عدد|数字|人数)\}|\$(?:NUMBER|COUNT|FIGURE|ZAHL|NOMBRE)|#{3,6})`;

const KINDS: readonly Kind[] = [
  perhaps(/ipsum/i, /\blorem ipsum\b/i),
  perhaps(/<</, /<<[A-Z][A-Za-z_ ]{1,30}>>/),
  perhaps(
    /«[AVNFTLP]/,
    /«(?:Anrede|Vorname|Nachname|Name|Firma|Titel|FirstName|First_Name|LastName|Last_Name|Title|Prénom|Nom|Nombre|Apellido)»/,
  ),
  // What Word and Excel print where what they refer to is gone.
  perhaps(
    /Err(?:or!|eur !|ore\.)|Fehler!|#[RVDBWN]/,
    /\b(?:Error! |Fehler! |Erreur ! ?|¡Error! |Errore\. )(?=\p{Lu})[^.!\n]{5,60}\.|#(?:REF|VALUE|DIV\/0)!|#(?:BEZUG|WERT|NAME\?)!?/u,
  ),
  {
    sure: 'always',
    sign: /TB[CDA]|TK|XX|xx|__|[[［][ _.…]|\?\?|\{[nfczalчع数人]|\$[NCFZ]|###/,
    pattern: new RegExp(String.raw`${BEFORE}[([]?${UNKNOWN}[)\]]?(?= (?:${COUNTED})(?![\p{L}\p{M}]))`, 'u'),
  },
  perhaps(/XX/, /(?<![\p{L}\p{N}.,-])X{2,4}(?=\s?%)/u),
  perhaps(/TK/, /(?<![\p{L}\p{N}])(?:TK ?TK|TK(?=: ))/u),
  {
    sure: 'in a newsroom',
    sign: /TODO|FIXME/,
    pattern: /(?<![\p{L}\p{N}_@#/.-])(?:TODO|FIXME)(?=: \S|\([\p{L} ]{1,20}\):)/u,
  },
  perhaps(
    /\((?:fig|num|dat|nam|tim|pla|tbc)/i,
    /\((?:figures?|numbers?|date|name|time|place) (?:to be confirmed|tbc|tbd)\)|\(tbc\)/i,
  ),
];
/** Brackets, with what stands in them: `[…]`, `【…】`, `((…))`; a footnote, a link and a task in a list are something else. */
const BRACKETS = /[[［【](?![\^!])([^[\]［］【】\n]{1,90})[\]］】](?![(:])|\(\(([^()\n]{2,60})\)\)/gu;
const ROUND = /[(（]([^()（）\n]{3,60})[)）]/gu;
/** `@Anna please check` */
const CALL = /(?<![\p{L}\p{N}_.])@[\p{Lu}\p{Lo}][\p{L}\p{M}]{1,30}[:,]? ([^\n.;:]{2,60})/gu;
/** `Sara: please verify` */
const CALLED = /^[\p{Lu}\p{Lo}][\p{L}\p{M}.]{1,30}(?: [\p{Lu}\p{Lo}][\p{L}\p{M}.]*)?[:：,] ?/u;
/** Nearly no text has any. */
const SIGNS = /[[［【(（@?_#{$«<]|TO?B?[KDCA]|FIXME|XX|xx|ipsum|Err|Fehler/;

/** In capitals, or in a script that has none; an English word in small letters, too. */
const BLANK = /^(?:[\p{Lu}\p{Lo}]|[a-zçéíñı ]+$)/u;

/** What is left to be filled in or checked in a text, in its order: `[INSERT QUOTE]`, `XX people`, `[à vérifier]`. */
export function leftOpenIn(text: string): readonly LeftOpen[] {
  if (!SIGNS.test(text)) return [];
  const found: LeftOpen[] = KINDS.flatMap(({ sign, pattern, sure }) => {
    const match = sign.test(text) ? pattern.exec(text) : null;
    return match === null ? [] : [{ actual: match[0], at: match.index, sure }];
  });
  for (const { 0: actual, 1: square, 2: double = '', index: at } of text.matchAll(BRACKETS)) {
    const note = (square ?? double).replace(CALLED, '');
    const work = workIn(note);
    if (work !== undefined) found.push({ actual, at, sure: SURE[work] });
    else if (namesBlank(note) && BLANK.test(note)) found.push({ actual, at, sure: 'no' });
  }
  for (const { 0: actual, 1: note = '', index: at } of text.matchAll(ROUND))
    if (isOnlyWork(note)) found.push({ actual, at, sure: 'no' });
  for (const { 0: actual, 1: note = '', index: at } of text.includes('@') ? text.matchAll(CALL) : [])
    if (workIn(note) === 'check') found.push({ actual, at, sure: 'always' });
  const inOrder = found.toSorted((a, b) => a.at - b.at);
  return inOrder.filter(
    (each, index) => !inOrder.slice(0, index).some(({ at, actual }) => each.at < at + actual.length),
  );
}

const SURE = { check: 'always', fill: 'in a newsroom', perhaps: 'no' } as const;

/**
 * Says what somebody left to be filled in or checked. What is sure holds the statement; not a draft, which is there for
 * that.
 *
 * @param isAlone true where no newsroom is
 */
export function warnOfLeftOpen(
  tree: Root,
  file: VFile,
  { status }: Pick<FrontMatter, 'status'>,
  isAlone: boolean,
): void {
  const isHeld = ({ sure }: LeftOpen): boolean =>
    status === undefined && (sure === 'always' || (sure === 'in a newsroom' && !isAlone));
  const say = (node: Text): void => {
    const found = leftOpenIn(node.value);
    const worst = found.find(isHeld) ?? found[0];
    if (worst === undefined) return;
    addMessage(file, {
      ruleId: 'left-open',
      severity: isHeld(worst) ? 'error' : 'warning',
      reason: `Unexpected \`${worst.actual.slice(0, 60)}\`: something seems to be left to be filled in or checked`,
      place: node,
      actual: worst.actual,
      advice:
        'Write what belongs there, or take it out; `status: draft` holds the statement until then. Where it is meant as text, write `<!-- check: allow left-open -->` above it.',
    });
  };
  for (const [index, block] of tree.children.entries()) {
    const before = tree.children[index - 1];
    if (before?.type !== 'html' || !ALLOWED.test(before.value)) visit(block, 'text', say);
  }
}

/** What says that the block behind it is meant as it stands. */
const ALLOWED = /<!--\s*check:\s*allow\s[^<>]*\bleft-open\b/;
