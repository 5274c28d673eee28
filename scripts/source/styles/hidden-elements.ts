import type { Element } from 'hast';
import { matchesIn } from '../../lib/matches-in.ts';
import { FAINT } from './colours.ts';
import { amountOf, type Declaration, declarationsIn } from './declarations.ts';

/** True for an element that a browser would not show, or a word processor would not print. */
export function isHidden(element: Element): boolean {
  const { hidden, open, popover } = element.properties;
  // A popover is opened by a button, and our pages have none.
  if (popover !== undefined) return true;
  if (hidden !== undefined && hidden !== null && hidden !== false) return true;
  if (element.data?.isConcealed === true) return true;
  if (element.tagName === 'dialog' && open !== true) return true;
  const declarations = declarationsIn(element);
  return (
    declarations.some((declaration) => hides(declaration, element)) ||
    isDrawnForNobody(declarations) ||
    (!/^t[dh]$/.test(element.tagName) && isCutOff(declarations))
  );
}

function hides([name, value]: Declaration, element: Element): boolean {
  if (name === 'display') return value === 'none';
  if (name === 'visibility') return /^(?:hidden|collapse)$/.test(value) && !isSetWithin(element, name, 'visible');
  if (name === 'mso-hide') return value === 'all';
  if (name === 'content-visibility') return value === 'hidden';
  if (name === 'font-size') return amountOf(value) === 0 && !isSetWithin(element, name);
  if (name === 'font') return amountOf(sizeInFont(value) ?? '1') === 0 && !isSetWithin(element, 'font-size');
  // The colour of letters is no matter of a picture: programs set it so on each.
  return name === 'color' && value === 'transparent' && element.tagName !== 'img' && !isFilled(element);
}

/** True for letters through which the background shows. */
const isFilled = (element: Element): boolean =>
  declarationsIn(element).some(([name, value]) => name.endsWith('background-clip') && value === 'text');

/**
 * Whether an element within sets a property again: lists whose blanks are taken away have `font-size: 0`, and each of
 * their items a size of its own.
 */
function isSetWithin(element: Element, property: string, wanted?: string): boolean {
  return element.children.some(
    (child) =>
      child.type === 'element' &&
      (declarationsIn(child).some(
        ([name, value]) => name === property && (wanted === undefined ? amountOf(value) !== 0 : value === wanted),
      ) ||
        isSetWithin(child, property, wanted)),
  );
}

/** CSS pixels in a unit; those that depend on a window have one of 1280 × 800. */
const PIXELS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 4 / 3,
  pc: 16,
  in: 96,
  cm: 37.8,
  mm: 3.78,
  q: 0.945,
  em: 16,
  rem: 16,
  ch: 8,
  ex: 8,
  lh: 24,
  vw: 12.8,
  vi: 12.8,
  vmax: 12.8,
  vh: 8,
  vb: 8,
  vmin: 8,
};
/** In CSS pixels: farther to the left, or up, than any page begins. */
const FAR = 600;
/**
 * The share of their former size from which letters are too small to be read, and how much closer than they are wide
 * they may stand.
 */
const SMALLEST = 0.15;
const CLOSEST = -0.4;
const MOST_BLURRED = 3;

/** A length in CSS pixels; a percentage is one of the window's width. */
export function pixelsOf(value: string): number | undefined {
  const amount = amountOf(value);
  if (amount === undefined) return undefined;
  const unit = /(?<![a-z])[a-z]+$|%$/.exec(value.replace(/e[+-]?\d+(?=[a-z%]|$)/, ''))?.[0] ?? 'px';
  return amount * (unit === '%' ? 12.8 : (PIXELS[unit.replace(/^[dsl](?=v)/, '')] ?? 1));
}

/**
 * True where letters cannot be read because of their style: their place, their size, what is cut off, and how they are
 * laid on the page, by any of the properties for that.
 */
const isDrawnForNobody = (declarations: readonly Declaration[]): boolean =>
  declarations.some(([name, value]) => isUnreadable(name, value)) ||
  isFarAway(declarations) ||
  scaleOf(declarations) < SMALLEST;

function isUnreadable(name: string, value: string): boolean {
  if (name === 'opacity') return isFaint(value);
  if (name === 'filter')
    return functionsIn(value).some(
      ([kind, [first = '1']]) =>
        (/^(?:opacity|contrast)$/.test(kind) && isFaint(first)) ||
        (kind === 'blur' && (pixelsOf(first) ?? 0) >= MOST_BLURRED),
    );
  if (name === 'letter-spacing') return value.endsWith('em') && (amountOf(value) ?? 0) <= CLOSEST;
  if (name === 'contain') return value === 'strict';
  if (/^(?:-webkit-)?mask(?:-image)?$/.test(name))
    return functionsIn(value).some(([, words]) => words.every((word) => word === 'transparent'));
  if (name === 'clip') return /^rect\((?:[01](?:px)?[ ,]*){4}\)$/.test(value);
  if (name === 'clip-path') return functionsIn(value).some(([kind, words]) => isNothingLeft(kind, words));
  return /^(?:-webkit-)?text-security$/.test(name) && value !== 'none';
}

/** True for an opacity that cannot be seen. */
const isFaint = (value: string): boolean => (amountOf(value) ?? 1) < (value.endsWith('%') ? FAINT * 100 : FAINT);

/** The functions of a value, with their words: `scale(0, 1)` is `['scale', ['0', '1']]`. */
const functionsIn = (value: string): readonly (readonly [name: string, words: readonly string[]])[] =>
  matchesIn(value, /(?<![\w-])([a-z][\w-]{0,30})\(([^()]*)\)/g).map(([, name = '', inside = '']) => [
    name,
    inside.split(/[\s,]+/).filter(Boolean),
  ]);

/** Whether `clip-path` leaves nothing of a box. */
function isNothingLeft(kind: string, words: readonly string[]): boolean {
  const [first = '', second = first, third = first, fourth = second] = words;
  if (kind === 'circle') return isNearNothing(first);
  if (kind === 'ellipse') return isNearNothing(first) || isNearNothing(second);
  if (kind === 'rect' || kind === 'xywh') return words.slice(0, 4).every(isNearNothing);
  if (kind === 'polygon') return words.length > 1 && new Set(words.map((word) => amountOf(word))).size === 1;
  if (kind !== 'inset') return false;
  const both = (one: string, other: string): boolean =>
    [one, other].every((each) => each.endsWith('%')) && (amountOf(one) ?? 0) + (amountOf(other) ?? 0) >= 100;
  return both(first, third) || both(second, fourth);
}

const isNearNothing = (value: string): boolean => (amountOf(value) ?? 1) === 0 || value === '1px';

/** Edges that push an element to the left or up where they are negative. */
const PUSHED =
  /^(?:left|top|inset|inset-(?:inline|block)(?:-start)?|text-indent|margin|margin-(?:left|top|inline-start|block-start))$/;
/** Edges that do so where they are as wide or high as the element around. */
const PULLED = /^(?:right|bottom|inset-(?:inline|block)-end)$/;

function isFarAway(declarations: readonly Declaration[]): boolean {
  const isPlaced = declarations.some(([name, value]) => name === 'position' && /^(?:absolute|fixed)$/.test(value));
  return declarations.some(([name, value]) => {
    const words = value.split(/\s+/);
    if (PUSHED.test(name)) return words.some((word) => (pixelsOf(word) ?? 0) < -FAR);
    if (PULLED.test(name))
      return (pixelsOf(value) ?? 0) < -FAR || (isPlaced && /%|v[whib]$/.test(value) && (amountOf(value) ?? 0) >= 100);
    if (name === 'translate') return words.some(isFar);
    return (
      name === 'transform' &&
      functionsIn(value).some(([kind, some]) => /^translate(?:x|y|3d)?$/.test(kind) && some.some(isFar))
    );
  });
}

/**
 * True for a length that moves an element off the page; a percentage is one of the box itself, which is moved by half
 * of it to stand in the middle.
 */
const isFar = (word: string): boolean =>
  word.endsWith('%') ? Math.abs(amountOf(word) ?? 0) >= 200 : Math.abs(pixelsOf(word) ?? 0) > FAR;

/** The factor by which an element is drawn, the smaller one of its width and its height. */
function scaleOf(declarations: readonly Declaration[]): number {
  let [across, down] = [1, 1];
  const by = (x = '1', y = x): void => {
    across *= shareOf(x);
    down *= shareOf(y);
  };
  for (const [name, value] of declarations) {
    if (name === 'zoom') by(value);
    if (name === 'scale') by(...value.split(/\s+/).slice(0, 2));
    if (name === 'rotate' && /^[xy] /.test(value)) by(String(turned(value.slice(2))), '1');
    if (name !== 'transform') continue;
    for (const [kind, words] of functionsIn(value)) {
      const [first = '1', second = first, , fourth = '1'] = words;
      if (kind === 'scale' || kind === 'scale3d') by(first, second);
      if (kind === 'scalex') by(first, '1');
      if (kind === 'scaley') by('1', first);
      if (kind === 'matrix' && Number(second) === 0) by(first, fourth);
      if (kind === 'rotatex' || kind === 'rotatey') by(String(turned(first)), '1');
    }
  }
  return Math.min(Math.abs(across), Math.abs(down));
}

const shareOf = (value: string): number => (amountOf(value) ?? 1) / (value.endsWith('%') ? 100 : 1);

/** The share of a width that is seen of an element turned away from the reader. */
function turned(angle: string): number {
  const amount = amountOf(angle) ?? 0;
  const whole = angle.endsWith('turn') ? 1 : angle.endsWith('grad') ? 400 : angle.endsWith('rad') ? 2 * Math.PI : 360;
  return Math.round(Math.cos((2 * Math.PI * amount) / whole) * 1000) / 1000;
}

/** True for a box without a size that shows nothing beyond its edges. */
function isCutOff(declarations: readonly Declaration[]): boolean {
  const isClosed = declarations.some(
    ([name, value]) =>
      (/^overflow/.test(name) && /hidden|clip/.test(value)) || (name === 'contain' && /strict|size/.test(value)),
  );
  return (
    isClosed &&
    declarations.some(
      ([name, value]) =>
        /^(?:(?:max-)?(?:height|width|block-size|inline-size)|line-height)$/.test(name) &&
        isNearNothing(value) &&
        amountOf(value) !== undefined,
    )
  );
}

/** The size in a value of `font`, `0` of `bold 0/0 a`. */
export const sizeInFont = (value: string): string | undefined =>
  value
    .split(/\s+/)
    .map((word) => word.split('/')[0] ?? '')
    .find((word) => /^(?:0|[\d.]+(?:[a-z]+|%))$/.test(word));
