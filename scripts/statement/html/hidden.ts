import type { Element } from 'hast';
import { FAINT } from './colours.ts';
import { amountOf, type Declaration, declarationsIn } from './declarations.ts';

/** True for what a browser would not show, or a word processor would not print. */
export function isHidden(element: Element): boolean {
  const { hidden, open } = element.properties;
  if (hidden !== undefined && hidden !== null && hidden !== false) return true;
  if (element.data?.isConcealed === true) return true;
  if (element.tagName === 'dialog' && open !== true) return true;
  const declarations = declarationsIn(element);
  return (
    declarations.some((declaration) => hides(declaration, element)) ||
    isOffScreen(declarations) ||
    (!/^t[dh]$/.test(element.tagName) && isCutOff(declarations))
  );
}

function hides([name, value]: Declaration, element: Element): boolean {
  if (name === 'display') return value === 'none';
  if (name === 'visibility') return /^(?:hidden|collapse)$/.test(value) && !isSetWithin(element, name, 'visible');
  if (name === 'mso-hide') return value === 'all';
  if (name === 'content-visibility') return value === 'hidden';
  if (name === 'font-size') return amountOf(value) === 0 && !isSetWithin(element, name);
  if (name === 'opacity') return isFaint(value);
  if (name === 'filter') return isFaint(/(?<![a-z-])opacity\(([^()]*)\)/.exec(value)?.[1] ?? '1');
  if (name === 'zoom' || name === 'scale') return amountOf(value) === 0;
  if (name === 'color') return value === 'transparent' && !isFilled(element);
  if (name === 'transform') return /^scale[xy]?\(0[,)]/.test(value);
  if (name === 'clip') return /^rect\((?:[01](?:px)?[ ,]*){4}\)$/.test(value);
  return name === 'clip-path' && /^inset\((?:50|100)%\)$/.test(value);
}

/** Nobody sees what covers so little. */
const isFaint = (value: string): boolean => (amountOf(value) ?? 1) < (value.endsWith('%') ? FAINT * 100 : FAINT);

/** Letters that the background shows through. */
const isFilled = (element: Element): boolean =>
  declarationsIn(element).some(([name, value]) => name.endsWith('background-clip') && value === 'text');

/** Lists whose blanks are taken away have `font-size: 0`, and each of their items a size again. */
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

/** Farther than any screen is wide. */
const FAR = -900;
const EDGES: ReadonlySet<string> = new Set([
  'left',
  'top',
  'right',
  'bottom',
  'text-indent',
  'margin-left',
  'margin-top',
]);

const isOffScreen = (declarations: readonly Declaration[]): boolean =>
  declarations.some(([name, value]) => EDGES.has(name) && (amountOf(value) ?? 0) < FAR);

/** A box without a size that shows nothing beyond its edges. */
function isCutOff(declarations: readonly Declaration[]): boolean {
  const isClosed = declarations.some(([name, value]) => /^overflow/.test(name) && /hidden|clip/.test(value));
  return (
    isClosed &&
    declarations.some(([name, value]) => /^(?:max-)?(?:height|width)$/.test(name) && isNothing(amountOf(value), value))
  );
}

const isNothing = (amount: number | undefined, value: string): boolean =>
  amount === 0 || (amount === 1 && value === '1px');
