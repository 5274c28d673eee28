import { cpSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFile } from 'vfile';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { checkNewsroom } from '../../../scripts/workflows/check.ts';
import { output, startCommand } from '../../support/command.ts';
import { DOOR, REPOSITORY } from '../../support/communique.ts';
import type { Kind } from './kinds.ts';

const RULES: ReadonlySet<string> = new Set(['bidi', 'invisible', 'homoglyph', 'pasted', 'spacing']);

/** The lines of a file on which something hidden was found. */
function linesIn(files: readonly VFile[], name: string): ReadonlySet<number> {
  const messages = files.filter(({ path: each }) => each === name).flatMap((file) => file.messages);
  return new Set(messages.filter(({ ruleId }) => RULES.has(ruleId ?? '')).map(({ line }) => line ?? 0));
}

/**
 * Puts every kind into labels, a template, the terms and a translation of a newsroom, each on a line of its own, and says
 * where it was not found.
 */
export async function missedInFiles(root: string, kinds: readonly Kind[]): Promise<readonly string[]> {
  for (const folder of ['source', 'translations/en', 'translations/ar', 'templates'])
    await mkdir(path.join(root, folder), { recursive: true });
  cpSync(path.join(REPOSITORY, 'templates'), path.join(root, 'templates'), { recursive: true });
  const write = (name: string, lines: readonly string[]): Promise<void> =>
    writeFile(path.join(root, name), `${lines.join('\n')}\n`);
  await write('source/newsroom.yaml', ['name: Trial', 'languages: [en, de]']);
  await write('source/x.md', [
    '---',
    'date: 2025-01-01',
    '---',
    '',
    '# T',
    '',
    ...kinds.flatMap((_, at) => [`Text ${at}. {#k-${at}}`, '']),
  ]);
  await write('translations/terms.csv', ['term,de', ...kinds.map(([, text]) => `"${text}",x`)]);
  const page = await readFile(path.join(REPOSITORY, 'templates/page.html'), 'utf8');
  const before = page.slice(0, page.indexOf('</main>')).split('\n').length - 1;
  const marked = page.replace('</main>', () => `\n${kinds.map(([, text]) => `<p>${text}</p>`).join('\n')}\n</main>`);
  await writeFile(path.join(root, 'templates/page.html'), marked);
  const entries = (name: (at: number) => string): readonly string[] =>
    kinds.map(
      ([, text], at) => `  ${JSON.stringify(name(at))}: ${JSON.stringify(text)}${at < kinds.length - 1 ? ',' : ''}`,
    );
  await mkdir(path.join(root, 'translations/de'), { recursive: true });
  await write('translations/en/labels.json', ['{', ...entries((at) => `own-${at}`), '}']);
  const sync = (): Promise<string> => output(process.execPath, [DOOR, 'sync', '--root', root]);
  await sync();
  await write('translations/de/x.json', ['{', '  "title": "T",', ...entries((at) => `k-${at}`), '}']);
  await sync();
  const newsroom = openNewsroom(root);
  const { files } = await checkNewsroom({ newsroom, statements: newsroom.statements, now: Date.UTC(2025, 0, 2) });
  const places: readonly (readonly [file: string, first: number])[] = [
    ['translations/terms.csv', 2],
    ['templates/page.html', before + 2],
    ['translations/en/labels.json', 2],
    ['translations/de/x.json', 3],
  ];
  return places.flatMap(([name, first]) => {
    const found = linesIn(files, name);
    return kinds.filter((_, at) => !found.has(first + at)).map(([kind]) => `${kind} is not found in: ${name}`);
  });
}

/** Kinds that an argument on the command line may hold unseen; a NUL can stand in none. */
export async function missedInArguments(kinds: readonly Kind[]): Promise<readonly string[]> {
  const missed: string[] = [];
  for (const [kind, text] of kinds) {
    const args = [DOOR, 'correct', 'x', '--text', text];
    const { code, screen } = await startCommand(process.execPath, args, { cwd: REPOSITORY }).ended;
    if (code !== 2 || !screen.includes('in the argument')) missed.push(`${kind} is not found in: an argument`);
  }
  return missed;
}
