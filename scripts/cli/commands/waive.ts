import { Fault } from '../../lib/fault.ts';
import { counted } from '../../model/counted.ts';
import { readExtensions } from '../../workflows/load/extensions.ts';
import { loadNewsroom } from '../../workflows/load/load-newsroom.ts';
import { recordWaiver } from '../../workflows/translate/waive.ts';
import type { DefineCommand } from '../command.ts';
import { ROOT } from '../options.ts';
import { knownTags, parseTags, select } from '../select.ts';

const EXAMPLES = `
Examples:
  communique waive verdict --lang ar --key paragraph-3 --rule number --by "A. Reader" --why "the law counts them so"

A waiver holds for both texts as they are now: change the source or the translation, and it is gone. The finding
stays listed, as a notice with this name and reason. Gaps and characters that nobody can see cannot be waived.`;

type Options = Readonly<Record<'root' | 'lang' | 'key' | 'rule' | 'by' | 'why', string>>;

export const defineWaive: DefineCommand = (program, context, exit) => {
  program
    .command('waive')
    .argument('<statement>', 'slug of the statement')
    .description('record that what a check finds in one translation is right')
    .requiredOption('--lang <tag>', 'the language of the translation')
    .requiredOption('--key <key>', 'its segment, as the finding names it')
    .requiredOption('--rule <name>', 'the rule, as the finding names it in square brackets')
    .requiredOption('--by <name>', 'who says so')
    .requiredOption('--why <text>', 'the reason, for those who come after')
    .option(...ROOT)
    .addHelpText('after', EXAMPLES)
    .action(async (name: string, { root, lang, key, rule, ...said }: Options) => {
      const [by, why] = [said.by.trim(), said.why.trim().replace(/\s+/g, ' ')];
      if (by === '' || why === '')
        throw new Fault('usage', 'A waiver needs a name and a reason', 'Say who and why: --by "A. Reader" --why "…"');
      if (!isReason(why))
        throw new Fault(
          'usage',
          `\`${why}\` is no reason`,
          'Say in a few words why the translation is right, for those who come after: --why "the law counts them so"',
        );
      const { newsroom, statements } = select(context.cwd, root, [name]);
      const [tag = ''] = knownTags(parseTags([lang]), newsroom);
      const { rules } = await readExtensions(newsroom);
      const loaded = await loadNewsroom(newsroom, statements, { rules });
      const at = new Date(context.now).toISOString().slice(0, 10);
      const { slug, findings } = recordWaiver(loaded, { tag, key, rule, by, why, at }, rules);
      context.stdout(`${slug} ${tag} ${key}: ${counted(findings.length, 'finding')} waived\n`);
      for (const finding of findings) context.stdout(`  ${finding} [${rule}]\n`);
      exit(0);
    });
};

/**
 * True for a text of two different words and ten letters in all; Chinese says in five signs what English says in ten
 * letters.
 */
function isReason(text: string): boolean {
  const words = new Set(
    [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text.toLowerCase())]
      .filter(({ isWordLike }) => isWordLike === true)
      .map(({ segment }) => segment),
  );
  const letters = [...text].filter((sign) => /[\p{L}\p{N}]/u.test(sign));
  const wide = letters.filter((sign) => /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Hang}]/u.test(sign)).length;
  return words.size >= 2 && letters.length + wide >= 10;
}
