import path from 'node:path';
import { Option } from 'commander';
import { Fault } from '../../lib/fault.ts';
import { ofPages } from '../../lib/pdf/index.ts';
import { inspectFile } from '../../workflows/inspect.ts';
import type { DefineCommand } from '../command.ts';
import { inspectReport, inspectText } from '../report/inspect-report.ts';

const EXAMPLES = `
Examples:
  communique inspect dist/verdict/ar/verdict.ar.pdf             title, tags, fonts, links, text …
  communique inspect dist/verdict/ar/verdict.ar.pdf --text      the text alone, for another program
  communique inspect dist/verdict/ar/verdict.ar.pdf --pages 1-2 --json

It reads PDFs that this program printed and no others. Text is given as ISO 32000 says that it is read: in the order of
the tags, by ToUnicode, ActualText and ReversedChars; invisible marks of direction are left out. What the file claims
(PDF/UA, PDF/A) is what it says of itself: veraPDF can say whether it is true.`;

type Options = { readonly json?: true; readonly text?: true; readonly pages?: string };

export const defineInspect: DefineCommand = (program, context, exit) => {
  program
    .command('inspect')
    .argument('<file>', 'a PDF that this program printed')
    .description('say what is in a PDF: title, claims, tags, fonts, links, text')
    .option('--pages <list>', 'tags, links and text of these pages alone, e.g. 1-3,5 (default: all)')
    .addOption(new Option('--text', 'print the text alone, pages parted by form feeds').conflicts('json'))
    .option('--json', 'print it as JSON, texts in full')
    .addHelpText('after', EXAMPLES)
    .action((file: string, { json, text, pages }: Options) => {
      const all = inspectFile(path.resolve(context.cwd, file), file);
      const facts = pages === undefined ? all : ofPages(all, parsePages(pages, all.pageCount));
      if (json) context.stdout(`${JSON.stringify(facts, null, 2)}\n`);
      else context.stdout(text ? inspectText(facts) : inspectReport(file, facts));
      exit(0);
    });
};

/**
 * The page numbers of a list such as `1,3-5`.
 *
 * @throws {Fault} `usage` for what is no list of existing pages
 */
function parsePages(list: string, count: number): ReadonlySet<number> {
  const pages = new Set<number>();
  for (const part of list.split(',')) {
    const [all, first = '', last = first] = /^\s*(\d{1,6})(?:-(\d{1,6}))?\s*$/.exec(part) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (all === undefined || from < 1 || to < from || to > count) {
      throw new Fault(
        'usage',
        `There are no pages \`${part.trim()}\``,
        `It has ${count === 1 ? 'one page' : `pages 1-${count}`}. Example: --pages 1-3,5`,
      );
    }
    for (let page = from; page <= to; page++) pages.add(page);
  }
  return pages;
}
