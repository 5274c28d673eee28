import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { type Ended, startCommand } from './support/command.ts';
import { DOOR, REPOSITORY } from './support/communique.ts';
import { folderForTest } from './support/folder.ts';

/** A composite action as GitHub documents it ("Metadata syntax for GitHub Actions"): a step runs something or uses something. */
const common = { name: z.string().optional(), if: z.string().optional(), id: z.string().optional() };
const runStep = z.strictObject({
  ...common,
  run: z.string(),
  shell: z.enum(['bash', 'sh', 'pwsh', 'python']),
  env: z.record(z.string(), z.string()).default({}),
  'working-directory': z.string().optional(),
});
const usesStep = z.strictObject({
  ...common,
  uses: z.string().regex(/^[\w-]+\/[\w-]+@v\d+$/),
  with: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
});
const input = z.strictObject({
  description: z.string(),
  required: z.boolean().optional(),
  default: z.string().optional(),
});
const action = z
  .strictObject({
    name: z.string(),
    description: z.string(),
    inputs: z.record(z.string().regex(/^[a-z_][\w-]*$/), input),
    runs: z.strictObject({ using: z.literal('composite'), steps: z.array(z.union([runStep, usesStep])) }),
  })
  .parse(parse(readFileSync(path.join(REPOSITORY, 'action.yml'), 'utf8')));

type Inputs = Readonly<Record<string, string>>;

/** Fills in `${{ inputs.name }}`, as the runner does. */
const filled = (text: string, inputs: Inputs): string =>
  text.replace(/\$\{\{ inputs\.([\w-]+) \}\}/g, (_, name: string) => inputs[name] ?? '');

/** A repository whose newsroom is in `news/`, with the program installed there, and an npm that installs nothing. */
function repository(body: string): string {
  const folder = folderForTest({
    'news/source/newsroom.yaml': 'language: en\nlanguages: [en]\n',
    'news/source/boats.md': `---\ndate: 2025-01-01\n---\n\n# Fourteen boats taken\n\n${body}\n`,
    'bin/npm': '#!/bin/sh\necho "npm $*, in $(basename "$PWD")"\n',
  });
  const bin = path.join(folder, 'news', 'node_modules', '.bin');
  mkdirSync(bin, { recursive: true });
  writeFileSync(path.join(bin, 'communique'), `#!/bin/sh\nexec '${process.execPath}' '${DOOR}' "$@"\n`);
  chmodSync(path.join(bin, 'communique'), 0o755);
  chmodSync(path.join(folder, 'bin', 'npm'), 0o755);
  return folder;
}

/** Runs what the action runs, with the words that the runner starts bash by; it ends with the first step that fails. */
async function runAction(folder: string, given: Inputs): Promise<Pick<Ended, 'code' | 'stdout'>> {
  const defaults = Object.entries(action.inputs).map(([name, { default: value = '' }]) => [name, value] as const);
  const inputs = { ...Object.fromEntries(defaults), ...given };
  let said = '';
  for (const step of action.runs.steps) {
    if (!('run' in step)) continue;
    const script = path.join(folder, 'step.sh');
    writeFileSync(script, step.run);
    const variables = Object.entries(step.env).map(([name, value]) => [name, filled(value, inputs)] as const);
    const PATH = `${path.join(folder, 'bin')}${path.delimiter}${process.env['PATH'] ?? ''}`;
    const { code, stdout } = await startCommand('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], {
      cwd: path.join(folder, filled(step['working-directory'] ?? '.', inputs)),
      environment: { ...process.env, ...Object.fromEntries(variables), PATH },
    }).ended;
    said += stdout;
    if (code !== 0) return { code, stdout: said };
  }
  return { code: 0, stdout: said };
}

test('no input stands in a script, where it could be read as one', () => {
  const scripts = action.runs.steps.flatMap((step) => ('run' in step ? [step.run] : []));
  expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
});

test('the action checks a newsroom with annotations that name files from the repository’s folder', async () => {
  const folder = repository('The harbour was closed. ![](nothing.png)');
  const { code, stdout } = await runAction(folder, { root: 'news' });
  expect(stdout).toContain('npm ci --ignore-scripts, in news');
  expect(stdout).toMatch(/^::error .*file=news\/source\/boats\.md,line=7/m);
  expect(code).toBe(1);
});

test('the action makes a release, and keeps it from where it is', async () => {
  const folder = repository('The harbour was closed.');
  const inputs = { command: 'release', root: 'news' };
  expect(await runAction(folder, inputs)).toMatchObject({ code: 0 });
  const upload = action.runs.steps.find((step) => 'uses' in step && step.uses.startsWith('actions/upload-artifact@'));
  const kept = upload !== undefined && 'uses' in upload ? filled(String(upload.with?.['path']), inputs) : '';
  expect(existsSync(path.join(folder, kept, 'boats/en/boats.en.pdf'))).toBe(true);
});

test('another command is refused', async () => {
  const refused = await runAction(repository('Text.'), { command: 'publish; true', root: 'news' });
  expect(refused).toMatchObject({ code: 2, stdout: expect.stringContaining('::error::Unexpected command') });
});
