import { Command } from 'commander';
import { expect, test } from 'vitest';
import { commandsFor } from '../../scripts/cli/commands/index.ts';
import { contextForTest } from '../cli/commands/trial/command-names.ts';
import { commandSection } from './command-page.ts';
import { expectPage, markdownTable, plainMarkdown } from './page.ts';

const INTRODUCTION = `# Commands

This page says what \`communique --help\` and \`communique <command> --help\` say. What stands in \`<…>\` must be given, what
stands in \`[…]\` may be left out.

Exit codes: 0 clean, 1 findings held something back, 2 wrong usage, 3 fault. Commands with \`--json\` print one JSON value,
described in [json.md](json.md).
`;

async function allCommands(): Promise<readonly Command[]> {
  const program = new Command('communique').helpCommand(false);
  for (const define of await commandsFor()) define(program, contextForTest, () => undefined);
  return program.commands;
}

test('docs/commands.md has every command, with every option and example of its help', async () => {
  const commands = await allCommands();
  const index = markdownTable(
    ['command', 'what it does'],
    commands.map((command) => [`[\`${command.name()}\`](#${command.name()})`, plainMarkdown(command.description())]),
  );
  const page = [INTRODUCTION, `${index}\n`, ...commands.map(commandSection)].join('\n');
  for (const { name, options } of commands.map((command) => ({ name: command.name(), options: command.options }))) {
    expect(page).toContain(`\n## ${name}\n`);
    for (const { flags } of options) expect(page).toContain(`| \`${flags}\` |`);
  }
  expectPage('commands.md', `${page.trimEnd()}\n`);
});
