import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expectGolden } from '../support/golden.ts';

const DOCS = path.resolve(import.meta.dirname, '../../docs');

/** Compares a generated page with the committed one in `docs/`; `UPDATE_GOLDENS=1` writes it. */
export function expectPage(name: string, text: string): void {
  expectGolden(path.join(DOCS, name), text);
}

/** The same for the part of a hand-written page between `<!-- generated -->` and `<!-- end of generated -->`. */
export function expectPart(name: string, text: string): void {
  const page = readFileSync(path.join(DOCS, name), 'utf8');
  const [before = '', rest] = page.split('<!-- generated -->\n');
  const [, after] = rest?.split('<!-- end of generated -->\n') ?? [];
  if (after === undefined) throw new Error(`docs/${name} has no place for what is generated`);
  expectGolden(
    path.join(DOCS, name),
    `${before}<!-- generated -->\n\n${text.trim()}\n\n<!-- end of generated -->\n${after}`,
  );
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
