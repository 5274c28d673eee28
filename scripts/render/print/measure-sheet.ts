import type { Element, Nodes, Root } from 'hast';
import { plain } from '../../compose/hast-nodes.ts';
import { probeTables, type SheetFit, type TableFit } from './probe-tables.ts';

/** The most characters on one line that fit into any heading, item or quotation. */
const SHORT = 16;
const NARROW = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'li', 'dd', 'blockquote']);

/** True where a sheet may hold something wider than its place, and so must be measured. */
export function mayBeWide(root: Root): boolean {
  const walk = (node: Nodes, isNarrow: boolean): boolean => {
    if (node.type === 'root') return node.children.some((child) => walk(child, isNarrow));
    if (node.type !== 'element') return false;
    if (node.tagName === 'table') return true;
    if (isNarrow && isWhole(node) && plain(node.children).length > SHORT) return true;
    return node.children.some((child) => walk(child, isNarrow || NARROW.has(node.tagName)));
  };
  return walk(root, false);
}

const isWhole = ({ properties: { className } }: Element): boolean =>
  Array.isArray(className) && className.includes('nb');

/**
 * The settings that make wide parts of a sheet fit, as the browser measures: tables first, then, with the tables so
 * set, the pieces that are kept on one line.
 *
 * @param area width of the page area, in CSS pixels
 */
export async function measureSheet(
  sheetOf: (wide?: SheetFit) => { readonly html: string; readonly mayBeWide: boolean },
  measure: (html: string, probe: string) => Promise<unknown>,
  area: number,
): Promise<SheetFit | undefined> {
  const plainSheet = sheetOf();
  if (!plainSheet.mayBeWide) return undefined;
  const probe = `(${probeTables.toString()})(${area})`;
  const first = checked(await measure(plainSheet.html, probe));
  if (first.tables.every(isUsual)) return first;
  const { loose } = checked(await measure(sheetOf({ ...first, loose: [] }).html, probe));
  return { ...first, loose };
}

const isUsual = ({ look, columns, isUnfolded }: TableFit): boolean =>
  look === 'usual' && columns === undefined && isUnfolded === undefined;

/** The browser's answer, its shape checked, although a script of our own makes it. */
function checked(answer: unknown): SheetFit {
  if (!isSheetFit(answer)) throw new TypeError('The probe of the sheet gave no measures');
  return answer;
}

const isSheetFit = (value: unknown): value is SheetFit =>
  typeof value === 'object' &&
  value !== null &&
  'tables' in value &&
  Array.isArray(value.tables) &&
  'loose' in value &&
  Array.isArray(value.loose);
