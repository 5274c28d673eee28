import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { commandsFor } from '../../../scripts/cli/commands/index.ts';
import { REPOSITORY } from '../../support/communique.ts';
import { contextForTest } from './trial/command-names.ts';

const GUIDE = readFileSync(path.join(REPOSITORY, 'docs/unattended.md'), 'utf8');

/** A fenced block of the guide, by the word after its fence. */
const blocks = (kind: string): readonly string[] => fenced(GUIDE, kind);

const fenced = (guide: string, kind: string): readonly string[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${kind}\\n(.*?)^\`\`\`$`, 'gms'))].map((match) => match[1] ?? '');

/** Words of a command line as a shell takes them. */
const wordsOf = (line: string): readonly string[] =>
  [...line.matchAll(/'([^']*)'|"([^"]*)"|([^\s'"]+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');

/** Reads a command line as the program does, and runs nothing. */
async function accepts(words: readonly string[]): Promise<void> {
  const program = new Command('communique').exitOverride();
  for (const define of await commandsFor(words[0])) define(program, contextForTest, () => undefined);
  for (const command of program.commands) command.exitOverride().action(() => undefined);
  await program.parseAsync([...words], { from: 'user' });
}

const commandLines = GUIDE.split('\n')
  .filter((line) => !line.startsWith('description:'))
  .flatMap((line) => /(?:^|[ =])communique ((?:open|release) --.*?)(?:\s+#.*| >> .*| \|\| .*)?$/.exec(line)?.[1] ?? []);

test.each(commandLines)("the guide's `communique %s` is a command that there is", async (line) => {
  const words = wordsOf(line);
  await accepts(words);
  const then = words[words.indexOf('--then') + 1];
  if (words.includes('--then')) await accepts(wordsOf(then ?? ''));
});

test('there is one for each way to start it', () => {
  expect(commandLines.filter((line) => line.startsWith('open --at'))).toHaveLength(3);
});

test('the units of systemd begin to wait before the time, and start again after a failure', () => {
  const [service = '', timer = ''] = blocks('ini');
  expect(service).toMatch(/^\[Service\]\n(?:.+\n)*Restart=on-failure$/m);
  const at = Date.parse(/--at (\S+)/.exec(service)?.[1] ?? '');
  const [, day, from, last] = /^OnCalendar=(\S+) (\d\d:\d\d)\.\.(\d\d):00 UTC$/m.exec(timer) ?? [];
  const begin = Date.parse(`${day}T${from}:00Z`);
  // After a restart, the next minute goes on, up to the last one before the time.
  expect(at - Date.parse(`${day}T${from?.slice(0, 2)}:${last}:00Z`)).toBe(60_000);
  expect(at - begin).toBeGreaterThanOrEqual(1_800_000 - 1);
  expect(timer).toMatch(/^Persistent=true$/m);
});

test('cron starts it in each minute of the hours before and of the hour itself, one at a time', () => {
  const [line = ''] = blocks('crontab');
  const [minute, hours = '', day, month] = line.split(' ');
  const at = new Date(/--at (\S+)/.exec(line)?.[1] ?? '');
  const [first = 0, last = 0] = hours.split('-').map(Number);
  expect([minute, day, month]).toEqual(['*', String(at.getUTCDate()), String(at.getUTCMonth() + 1)]);
  expect(first).toBeLessThan(at.getUTCHours());
  expect(last).toBeGreaterThanOrEqual(at.getUTCHours());
  expect(line).toContain('flock --nonblock');
});

/** "Context availability" in GitHub's documentation of Actions: elsewhere a context is an error, and nothing runs. */
const JOB = ['github', 'needs', 'strategy', 'matrix', 'vars', 'inputs'];
const STEP = [...JOB, 'job', 'runner', 'env', 'steps'];
const CONTEXTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^env\./, ['github', 'secrets', 'inputs', 'vars']],
  [/^(run-name|concurrency)\b/, ['github', 'inputs', 'vars']],
  [/^jobs\.[^.]+\.if$/, ['github', 'needs', 'vars', 'inputs']],
  [/^jobs\.[^.]+\.env\./, [...JOB, 'secrets']],
  [/^jobs\.[^.]+\.(runs-on|name|timeout-minutes|concurrency|continue-on-error)\b/, JOB],
  [/^jobs\.[^.]+\.steps\.\d+\.if$/, STEP],
  [/^jobs\.[^.]+\.steps\.\d+\.(env|with|run|name|working-directory|timeout-minutes)\b/, [...STEP, 'secrets']],
];

/** Contexts that a workflow uses where GitHub has none: `jobs.open.env.KEY: runner`. */
function misplaced(node: unknown, at: readonly string[] = []): readonly string[] {
  if (typeof node === 'object' && node !== null)
    return Object.entries(node).flatMap(([name, value]) => misplaced(value, [...at, name]));
  const place = at.join('.');
  const allowed = CONTEXTS.find(([level]) => level.test(place))?.[1] ?? [];
  const expressions = [...String(node).matchAll(/\$\{\{(.*?)\}\}/gs)].map(([, inner = '']) => inner);
  return (place.endsWith('.if') ? [String(node)] : expressions)
    .flatMap((inner) => [...inner.matchAll(/(?<![\w.'])([a-z]+)\s*[.[]/g)].map(([, name = '']) => name))
    .filter((name) => !allowed.includes(name))
    .map((name) => `${place}: ${name}`);
}

test('every workflow of a guide uses the contexts that GitHub has at each level', () => {
  const guides = [...readdirSync(path.join(REPOSITORY, 'docs')).map((name) => `docs/${name}`), 'README.md'];
  const workflows = guides
    .filter((name) => name.endsWith('.md'))
    .flatMap((name) => fenced(readFileSync(path.join(REPOSITORY, name), 'utf8'), 'ya?ml'))
    .filter((text) => /^jobs:/m.test(text));
  expect(workflows.length).toBeGreaterThan(0);
  for (const text of workflows) expect(misplaced(parse(text))).toEqual([]);
});

const expression = (inner: string): string => `\${{ ${inner} }}`;

test.each([
  ['jobs.open.env.KEY', { jobs: { open: { env: { KEY: `${expression('runner.temp')}/key` } } } }, 'runner'],
  ['env.KEY', { env: { KEY: expression('env.HOME') } }, 'env'],
  ['jobs.open.if', { jobs: { open: { if: "secrets.KEY != ''" } } }, 'secrets'],
  ['jobs.open.steps.0.if', { jobs: { open: { steps: [{ if: expression("secrets['KEY']") }] } } }, 'secrets'],
  ['jobs.open.runs-on', { jobs: { open: { 'runs-on': expression('runner.os') } } }, 'runner'],
])('at %s a context that GitHub has not there is found', (place, workflow, context) => {
  expect(misplaced(workflow)).toEqual([`${place}: ${context}`]);
});

test('the workflow begins early enough for a schedule that is late, and ends in time', () => {
  const [text = ''] = blocks('yaml');
  const workflow: unknown = parse(text);
  expect(workflow).toMatchObject({ concurrency: 'open', jobs: { open: { env: { AT: expect.any(String) } } } });
  const at = new Date(/AT: (\S+)/.exec(text)?.[1] ?? '');
  const [minute = '', hour = '', day = '', month = ''] = (/cron: '([^']+)'/.exec(text)?.[1] ?? '').split(' ');
  const begin = Date.UTC(at.getUTCFullYear(), Number(month) - 1, Number(day), Number(hour), Number(minute));
  const ahead = at.getTime() - begin;
  expect(ahead).toBeGreaterThanOrEqual(5_400_000);
  expect(ahead).toBeLessThan(Number(/timeout-minutes: (\d+)/.exec(text)?.[1]) * 60_000);
});
