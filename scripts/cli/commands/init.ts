import { existsSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../lib/fault.ts';
import { shellWord } from '../../lib/shell-word.ts';
import { isPseudo, type Language, languageName, languageOf } from '../../lib/text/index.ts';
import { ownPage } from '../../model/own-page.ts';
import { initNewsroom } from '../../source/newsroom/init-newsroom.ts';
import { isTimeZone } from '../../source/newsroom/settings.ts';
import type { Context, DefineCommand } from '../command.ts';
import { collect } from '../options.ts';
import { parseTags } from '../select.ts';

const EXAMPLES = `
Examples:
  communique init news                        asks for name, languages and time zone
  communique init news --yes                  asks nothing: the folder's name, English, this machine's time zone
  communique init --name "Harbour Watch" --lang en,ar,de --time-zone Europe/Berlin

It writes source/newsroom.yaml, a statement to start from, package.json, .gitignore and a workflow that checks each change.
What is there already is left as it is. The statement is a draft: it comes out once \`status: draft\` is gone.`;

type Options = {
  readonly name?: string;
  readonly lang: readonly string[];
  readonly timeZone?: string;
  readonly yes?: true;
};

export const defineInit: DefineCommand = (program, context, exit) => {
  program
    .command('init')
    .argument('[dir]', 'the folder of the newsroom', '.')
    .description('begin a newsroom: settings, a statement, a workflow')
    .option('--name <name>', 'its name, on every page')
    .option('--lang <tags>', 'its languages, that of the statements first, e.g. en,ar,de', collect, [])
    .option('--time-zone <zone>', 'the zone of embargoes and of times on paper, e.g. Europe/Berlin')
    .option('--yes', 'ask nothing')
    .addHelpText('after', EXAMPLES)
    .action(async (dir: string, options: Options) => exit(await runInit(dir, options, context)));
};

async function runInit(dir: string, options: Options, context: Context): Promise<number> {
  const folder = path.resolve(context.cwd, dir);
  const ask = async (question: string, given: string | undefined, otherwise: string): Promise<string> => {
    if (given !== undefined) return given;
    if (options.yes || !context.isTerminal) return otherwise;
    return (await context.ask(`${question} (${otherwise}): `)).trim() || otherwise;
  };
  const named = options.lang.length === 0 ? undefined : options.lang.join(',');
  const name = await ask('Name of the newsroom', options.name, path.basename(folder));
  checkName(name);
  const languages = await ask('Languages, that of the statements first', named, 'en');
  const timeZone = await ask('Time zone', options.timeZone, context.timeZone());
  if (!isTimeZone(timeZone))
    throw new Fault('usage', `There is no time zone \`${timeZone}\``, 'Name one of IANA, such as Europe/Berlin.');
  const [source, ...others] = languagesOf(languages);
  const today = new Date(context.now).toISOString().slice(0, 10);
  const files = initNewsroom({
    ...{ folder, name, timeZone, today },
    languages: [source, ...others],
  });
  for (const { path: file, isNew, lacks } of files) {
    context.stdout(`${isNew ? 'wrote' : 'left as it is:'} ${path.relative(context.cwd, path.join(folder, file))}\n`);
    if (lacks.length > 0) context.stdout(`  → Add to it:\n${lacks.map((line) => `    ${line}\n`).join('')}`);
  }
  const repository = repositoryAround(folder);
  if (repository !== undefined)
    context.stdout(
      `  → GitHub runs no workflow from here: move check.yml into ${path.join(path.relative(context.cwd, repository), '.github/workflows')}, and write \`working-directory: ${path.relative(repository, folder)}\` below each \`run\`.\n`,
    );
  const there =
    folder === path.resolve(context.cwd) ? '' : `cd ${shellWord(asOperand(path.relative(context.cwd, folder)))} && `;
  const next = others.length === 0 ? 'build' : 'sync';
  context.stdout(
    `\nWrite source/first-statement.md, take \`status: draft\` out of it, then:\n  ${there}npx communique ${next}\nThe program itself is installed in the folder as a package. How to go on: ${ownPage('start.md')}\n`,
  );
  return 0;
}

/** The repository of Git that a folder lies in, where it is not that of the repository itself. */
function repositoryAround(folder: string): string | undefined {
  const isRepository = (name: string): boolean => existsSync(path.join(name, '.git'));
  let above = path.dirname(folder);
  if (isRepository(folder)) return undefined;
  while (!isRepository(above) && above !== path.dirname(above)) above = path.dirname(above);
  return isRepository(above) ? above : undefined;
}

/** A path that no program takes for an option. */
const asOperand = (name: string): string => (name.startsWith('-') ? `./${name}` : name);

/** The longest name that file systems and feeds take, in bytes. */
const MOST_BYTES = 255;

/** Refuses a name that nobody could read. @throws {Fault} `usage` */
function checkName(name: string): void {
  if (/[\p{Cc}\u2028\u2029]/u.test(name))
    throw new Fault('usage', 'The name has a line break or another control character', 'Write it in one line.');
  if (!/[\p{L}\p{N}]/u.test(name))
    throw new Fault(
      'usage',
      name.trim() === '' ? 'The name is empty' : `The name \`${name}\` has no letter and no digit`,
      'Name the newsroom: --name "Harbour Watch".',
    );
  const bytes = Buffer.byteLength(name);
  if (bytes > MOST_BYTES)
    throw new Fault(
      'usage',
      `The name is too long: ${bytes} bytes, expected at most ${MOST_BYTES}`,
      'Give it the short name that stands on every page; `about:` in newsroom.yaml has room for more.',
    );
}

/** The languages of a list of tags. @throws {Fault} `usage` for none, one that is not known, and one that stands there twice */
function languagesOf(list: string): readonly [Language, ...Language[]] {
  const tags = parseTags([list]);
  const twice = tags.find((tag, at) => tags.indexOf(tag) < at);
  if (twice !== undefined)
    throw new Fault('usage', `The language \`${twice}\` is named twice`, 'Name each language once.');
  const unknown = tags.find((tag) => isPseudo(tag) || languageName(tag, 'en') === tag);
  if (unknown !== undefined)
    throw new Fault(
      'usage',
      isPseudo(unknown)
        ? `\`${unknown}\` is a pseudo-language, which is for trying out a template`
        : `There is no language \`${unknown}\``,
      'Write tags of BCP 47, such as en, ar or zh-Hans.',
    );
  const [source, ...others] = tags.map((tag) => languageOf(tag));
  if (source === undefined) throw new Fault('usage', 'No language is named', 'Write its tag, such as --lang en,ar.');
  return [source, ...others];
}
