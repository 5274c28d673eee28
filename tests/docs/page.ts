import path from 'node:path';
import { expectGolden } from '../commands/trial/golden.ts';

const DOCS = path.resolve(import.meta.dirname, '../../docs');

/** Compares a generated page with the committed one in `docs/`; `UPDATE_GOLDENS=1` writes it. */
export function expectPage(name: string, text: string): void {
  expectGolden(path.join(DOCS, name), text);
}

/**
 * A table in Markdown, without a line end behind it.
 *
 * @example markdownTable(['a', 'b'], [['1', '2']]) // '| a | b |\n|---|---|\n| 1 | 2 |'
 */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}

/** Text of the program as Markdown shows it unchanged; what stands between backticks is code already. */
export function plainMarkdown(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<*_[\]\\]/g, '\\$&')))
    .join('')
    .replaceAll('|', '\\|');
}
