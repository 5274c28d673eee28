import { Fault } from '../../lib/fault.ts';
import { counted } from '../../model/counted.ts';
import type { Obstacle } from '../../translation/catalog/approvals.ts';
import { loadNewsroom } from '../../workflows/load/load-newsroom.ts';
import { type ApprovalResult, approveIn } from '../../workflows/translate/approve.ts';
import type { DefineCommand } from '../command.ts';
import { ROOT } from '../options.ts';
import { knownTags, MASTHEAD, parseTags, select } from '../select.ts';

const EXAMPLES = `
Examples:
  communique approve verdict --lang ar --by "A. Reader"
  communique approve verdict --lang ar --by "A. Reader" --key title --key summary
  communique approve newsroom --lang ar --by "A. Reader"    the organisation's name and contacts

A text in which a check finds an error is not approved. An approval holds for both texts as they are now: change the source or the translation, and it is gone. It takes the
line "not yet reviewed" off the page, the PDF and the text when every segment is approved. With two-person: true in
source/newsroom.yaml nobody approves what they translated: sync --by NAME records who did.`;

type Options = { readonly root: string; readonly lang: string; readonly by: string; readonly key: readonly string[] };

type Remedy = { readonly why: string; readonly remedy: string };

/** Why a text is not approved, and what to do about it, by obstacle. */
const refusals = (by: string, sync: string): Readonly<Record<Obstacle, Remedy>> => ({
  missing: { why: 'not translated', remedy: 'Translate them first.' },
  stale: {
    why: 'not up to date',
    remedy: `Bring them up to date with their source; if they say what it says now, run \`${sync} --confirm\`.`,
  },
  swapped: {
    why: "it is another segment's text",
    remedy: `Put each text back under its own key; if all are right, run \`${sync} --confirm\`.`,
  },
  unknown: { why: 'there is no such key', remedy: 'The keys stand in the base file, and in every finding.' },
  own: {
    why: `translated by ${by}`,
    remedy: 'Somebody else must read them: `two-person: true` in source/newsroom.yaml asks for two persons.',
  },
  error: {
    why: 'a check finds an error in them',
    remedy: 'Mend them; where one is right, waive the finding: communique waive --help.',
  },
  'no-translator': {
    why: 'nobody knows who translated',
    remedy: `Record it with \`${sync} --by NAME\`: \`two-person: true\` in source/newsroom.yaml asks for two persons.`,
  },
});

/** Refusals grouped by reason: the reason, each text with its file, line and key, and the remedy. */
function refusalText({ path, slug, tag, refused }: ApprovalResult, by: string): string {
  const sync = `communique sync ${slug} --lang ${tag}`;
  return Object.entries(refusals(by, sync))
    .map(([obstacle, { why, remedy }]) => {
      const some = refused.filter((each) => each.why === obstacle);
      const keys = some.map(
        ({ key, place, finding }) =>
          `  ${path}${place === undefined ? '' : `:${place.start.line}`}  ${key}${finding === undefined ? '' : `: ${finding}`}\n`,
      );
      return some.length === 0 ? '' : `${some.length} not approved, since ${why}:\n${keys.join('')}  → ${remedy}\n`;
    })
    .join('');
}

export const defineApprove: DefineCommand = (program, context, exit) => {
  program
    .command('approve')
    .argument('<statement>', "slug of the statement; `newsroom` for the organisation's name and contacts")
    .description('record that somebody has read a translation against its source')
    .requiredOption('--lang <tag>', 'the language that was read')
    .requiredOption('--by <name>', 'who read it')
    .option('--key <key>', 'only this segment; may be given again', (key: string, list: string[]) => [...list, key], [])
    .option(...ROOT)
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, { root, lang, by, key }: Options) => {
      if (by.trim() === '') throw new Fault('usage', 'An approval needs a name', 'Say who read it: --by "A. Reader"');
      const isMasthead = name === MASTHEAD;
      const { newsroom, statements } = select(context.cwd, root, isMasthead ? [] : [name]);
      const [tag = ''] = knownTags(parseTags([lang]), newsroom);
      const loaded = await loadNewsroom(newsroom, statements);
      const at = new Date(context.now).toISOString().slice(0, 10);
      const results = approveIn(loaded, isMasthead ? [loaded.masthead] : loaded.editions, tag, {
        by: by.trim(),
        at,
        keys: key.length === 0 ? undefined : key,
      });
      if (results.length === 0)
        throw new Fault(
          'usage',
          `There is no ${tag} translation of ${name} to approve`,
          'Name one of the languages it is translated into.',
        );
      for (const result of results) {
        const { slug, approved } = result;
        context.stdout(`${slug} ${tag}: ${counted(approved.length, 'segment')} approved\n`);
        context.stderr(refusalText(result, by.trim()));
      }
      exit(results.some((result) => result.refused.length > 0) ? 1 : 0);
    });
};
