import type { Command } from 'commander';
import { markdownTable, plainMarkdown } from './page.ts';

/** What the page says of one command: use, arguments, options and the text behind them, all from its help. */
export function commandSection(command: Command): string {
  const help = command.createHelp();
  const taken = help.visibleArguments(command).map((argument) => [`\`${argument.name()}\``, argument.description]);
  const options = help
    .visibleOptions(command)
    .filter((option) => option.long !== '--help')
    .map((option) => [
      `\`${option.flags}\``,
      `${help.optionDescription(option)}${option.mandatory ? ' (required)' : ''}`,
    ]);
  const rows = [...taken, ...options].map(([name = '', text = '']) => [name, plainMarkdown(text)]);
  return [
    `## ${command.name()}`,
    '',
    `\`${usageOf(command)}\``,
    '',
    `${sentence(plainMarkdown(command.description()))}`,
    '',
    ...(rows.length === 0 ? [] : [markdownTable(['argument or option', 'what it is'], rows), '']),
    ...afterHelp(command).map((block) => `${block}\n`),
  ].join('\n');
}

const usageOf = (command: Command): string => `communique ${command.name()} ${command.usage()}`;

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;

/** What stands below the options in the help: examples and tables as code, sentences as paragraphs. */
function afterHelp(command: Command): readonly string[] {
  let text = '';
  command.configureOutput({
    writeOut: (part) => {
      text += part;
    },
  });
  command.outputHelp();
  return text
    .replace(command.helpInformation(), '')
    .split(/\n\s*\n/)
    .map((block) => block.replace(/^\n+|\s+$/g, ''))
    .filter((block) => block !== '')
    .map(blockText);
}

function blockText(block: string): string {
  const [first = '', ...rest] = block.split('\n');
  const isListed = rest.length > 0 && rest.every((line) => line.startsWith('  '));
  if (/^[A-Z][\w ]*:$/.test(first) && isListed) return `${first}\n\n${fenced(rest)}`;
  if (first.startsWith('  ') && isListed) return fenced([first, ...rest]);
  return block.split('\n').map(plainMarkdown).join('\n');
}

const fenced = (lines: readonly string[]): string =>
  ['```text', ...lines.map((line) => line.replace(/^ {2}/, '')), '```'].join('\n');
