import path from 'node:path';
import { Option } from 'commander';
import { statusAt } from '../../model/lifecycle-status.ts';
import type { Edition } from '../../model/translations.ts';
import { writePage } from '../../publish/release/assemble.ts';
import { publicStateOf } from '../../publish/release/public-state.ts';
import { loadNewsroom } from '../../workflows/load/load-newsroom.ts';
import { takenBackIn } from '../../workflows/readiness/taken-back.ts';
import { type LanguageStatus, mastheadStatus, statusOf } from '../../workflows/translate/language-status.ts';
import { statusPage } from '../../workflows/translate/status-page.ts';
import type { DefineCommand } from '../command.ts';
import { ROOT, releasesOption, warnTakenBack } from '../options.ts';
import { beDiscreet, NAMING } from '../report/discretion.ts';
import { tableLines } from '../report/terminal.ts';
import { MASTHEAD, select } from '../select.ts';

const EXAMPLES = `
Examples:
  communique status              every language of every statement, and what it waits for
  communique status verdict
  communique status --html status.html   a page for coordinators: what each language waits for, text by text;
                                 what is under embargo is only in one that names it
  communique status --json       for a machine`;

type Options = {
  readonly root: string;
  readonly releases: string;
  readonly json?: true;
  readonly html?: string;
  readonly verbose?: true;
};

export const defineStatus: DefineCommand = (program, context, exit) => {
  program
    .command('status')
    .argument('[statement...]', "slugs, or `newsroom` for the organisation's own texts; everything when left out")
    .description('say how far each language is, and what it waits for')
    .option(...ROOT)
    .addOption(new Option('--json', 'print it as JSON').conflicts('html'))
    .option('--html <file>', 'write it as one page, with every text to be worked on; for the screen and for paper')
    .addOption(releasesOption())
    .option(...NAMING)
    .addHelpText('after', EXAMPLES)
    .action(async (names: readonly string[], { root, releases, json, html, verbose }: Options) => {
      const slugs = names.filter((name) => name !== MASTHEAD);
      const { newsroom, statements } = select(context.cwd, root, slugs);
      if (json !== true) beDiscreet(newsroom, context, { verbose, names });
      const isOnlyMasthead = names.length > 0 && slugs.length === 0;
      const read = await loadNewsroom(newsroom, isOnlyMasthead ? [] : statements, { now: context.now });
      const isWithMasthead = names.length === 0 || names.includes(MASTHEAD);
      const loaded = isWithMasthead ? read : { ...read, masthead: { ...read.masthead, catalogs: [] } };
      const status = [...mastheadStatus(loaded), ...statusOf(loaded)];
      if (json !== true)
        warnTakenBack(takenBackIn(loaded, publicStateOf(path.resolve(context.cwd, releases)), context.now), context);
      if (html !== undefined) {
        // The page is handed out.
        const kept = new Set(names.length > 0 ? [] : loaded.editions.filter((each) => isEmbargoed(each, context.now)));
        const editions = loaded.editions.filter((each) => !kept.has(each));
        writePage(path.resolve(context.cwd, html), await statusPage({ ...loaded, editions }, context.now));
        context.stdout(`Open ${html}\n`);
        for (const { name } of kept)
          context.stderr(`${name} is under embargo and not in it\n  → communique status ${name} --html FILE\n`);
      } else context.stdout(json ? `${JSON.stringify(status, null, 2)}\n` : statusText(status));
      exit(status.some(isHeld) ? 1 : 0);
    });
};

const isEmbargoed = ({ statement: { front } }: Edition, now: number): boolean => statusAt(front, now) === 'embargoed';

/** True for a language that does not come out as it is; the organisation's own texts stand in its own language meanwhile. */
const isHeld = ({ slug, missing, stale, findings }: LanguageStatus): boolean =>
  findings.error > 0 || (slug !== MASTHEAD && missing + stale > 0);

function statusText(status: readonly LanguageStatus[]): string {
  if (status.length === 0) return 'There is nothing to translate.\n';
  // What is missing or not up to date stands in what a language waits for.
  const heading = ['language', 'segments', 'translated', 'reviewed', 'errors, warnings', 'waits for'];
  const slugs = [...new Set(status.map((each) => each.slug))];
  return slugs
    .map((slug) => {
      const rows = status
        .filter((each) => each.slug === slug)
        .map(({ tag, segments, translated, reviewed, findings, waitsFor }) => [
          tag,
          ...[segments, translated, reviewed, findings.error + findings.warning].map(String),
          waitsFor.join(', ') || 'nothing',
        ]);
      return `${slug}\n${tableLines([heading, ...rows])
        .map((line) => `  ${line}\n`)
        .join('')}`;
    })
    .join('\n');
}
