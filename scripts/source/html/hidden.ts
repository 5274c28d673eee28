import type { Element } from 'hast';
import { amountOf, type Declaration, declarationsIn } from './declarations.ts';
import { isCutOff, isDrawnForNobody, sizeInFont } from './drawn.ts';

/** True for what a browser would not show, or a word processor would not print. */
export function isHidden(element: Element): boolean {
  const { hidden, open, popover } = element.properties;
  // One that a button opens; there is none.
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
  return name === 'color' && value === 'transparent' && !isFilled(element);
}

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
