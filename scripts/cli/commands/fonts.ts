import { existsSync } from 'node:fs';
import path from 'node:path';
import { type FontRow, installCommand } from '../../lib/fonts/index.ts';
import { type Language, languageOf, scriptName } from '../../lib/text/index.ts';
import { bareNewsroom } from '../../source/newsroom/open-newsroom.ts';
import { type FontLine, type FontReport, reportFonts } from '../../workflows/font-report.ts';
import type { DefineCommand } from '../command.ts';
import { collect, ROOT } from '../options.ts';
import { parseTags, select } from '../select.ts';

type Options = {
  readonly root: string;
  readonly lang: readonly string[];
  readonly statement?: string;
  readonly all?: true;
};

const HELP = `
Examples:
  communique fonts                       what all statements and languages of the newsroom need
  communique fonts --lang th,ja          what these languages need
  communique fonts --statement verdict   what one statement needs, in all of its languages
  communique fonts --all                 every face there is

Page and plain text never wait for a font; a PDF with a character that no font has is held.
Where a program is known to read words of a script wrong in any PDF, its line says so.
Exit code 0 when every face is there, 1 when one has to be installed.`;

export const defineFonts: DefineCommand = (program, context, exit) => {
  program
    .command('fonts')
    .description('list and check the faces that texts need, and say how to install what is missing')
    .option(...ROOT)
    .option('--lang <tags>', 'for these languages, e.g. th,ja', collect, [])
    .option('--statement <slug>', 'for one statement')
    .option('--all', 'every face of the table')
    .addHelpText('after', HELP)
    .action(async ({ root, lang, statement, all }: Options) => {
      const isWhole = lang.length === 0 && all !== true;
      // Languages can be asked for before there is a newsroom.
      const isHomeless = !isWhole && statement === undefined && !existsSync(path.resolve(context.cwd, root, 'source'));
      const { newsroom, statements } = isHomeless
        ? { newsroom: bareNewsroom([path.resolve(context.cwd, root, 'statement.md')]), statements: [] }
        : select(context.cwd, root, statement === undefined ? [] : [statement]);
      const asked = parseTags(lang).map((tag): Language => languageOf(tag));
      const report = await reportFonts({
        newsroom,
        statements: isWhole ? statements : [],
        languages: lang.length > 0 ? asked : isWhole && statement === undefined ? newsroom.languages : [],
        isAll: all === true,
      });
      context.stdout(printed(report));
      exit(isGood(report) ? 0 : 1);
    });
};

const isGood = ({ lines, faults, missing, without }: FontReport): boolean =>
  faults.length + missing.length + without.length === 0 && lines.every(({ state }) => state !== 'broken');

const STATES = { shipped: 'comes along', installed: 'installed', broken: 'BROKEN', missing: 'MISSING' } as const;

function printed({ lines, own, faults, missing, without }: FontReport): string {
  const names = lines.map(({ row }) => `${row.name} ${row.version}`);
  const width = Math.max(0, ...names.map((name) => name.length));
  const table = lines.map(
    (line, index) => `${STATES[line.state].padEnd(11)}  ${names[index]?.padEnd(width)}  ${use(line)}`,
  );
  return [
    ...Object.entries(own).map(([script, file]) => `your own     ${scriptName(script)}: ${file}`),
    ...faults.map((fault) => `BROKEN       ${fault}`),
    ...table,
    ...(without.length === 0
      ? []
      : ['', `No face has ${without.slice(0, 20).join(' ')}${without.length > 20 ? ' …' : ''}`]),
    ...(missing.length === 0 ? [] : ['', `Run: ${installCommand(missing)}`]),
    '',
  ].join('\n');
}

const ROLES = { script: '', symbols: 'symbols', emoji: 'emoji', code: 'code' } as const;

const use = ({ row, detail }: FontLine): string =>
  [row.scripts.length === 0 ? ROLES[row.role] : row.scripts.map(scriptName).join(', '), detail ?? '', misreading(row)]
    .filter((part) => part !== '')
    .join('; ');

const misreading = ({ misread }: FontRow): string =>
  misread === undefined ? '' : `in PDFs, ${misread.reader} takes ${misread.name} for a space`;
