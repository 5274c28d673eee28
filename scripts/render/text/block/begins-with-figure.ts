import type { Nodes } from 'hast';
import { textOf } from '../inline/element.ts';

/** A figure, a sign of money, or the name of a currency before a figure; quotation marks and brackets may stand before it. */
const FIGURE = /^[^\p{L}\p{N}]*(?:\p{Sc}|\p{N}|\p{Lu}{1,3}[\p{Z}\p{Cf}]*\p{Sc}?[\p{Z}\p{Cf}]*\p{N})/u;

/** Whether what is first in an element is a figure, which a mark before it would be the sign of: `- 35 %`, `> 1,000`. */
export const beginsWithFigure = (node: Nodes): boolean => FIGURE.test(textOf(node).slice(0, LOOKED_AT));
const LOOKED_AT = 40;
