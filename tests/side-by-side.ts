import { spawn } from 'node:child_process';
import process from 'node:process';

/** How a command has ended, and what it printed. */
type Result = { readonly name: string; readonly code: number | null; readonly screen: string };

function run(name: string, command: string, args: readonly string[], isShown: boolean): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: isShown ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let screen = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => {
        screen += text;
      });
    child.on('error', reject);
    child.on('close', (code) => resolve({ name, code, screen }));
  });
}

/**
 * `npm test` behind the bundle: lint and types beside the tests, since each of these waits now and then. What is wrong by lint and types
 * is shown behind the tests; exits 1 where one of the three failed. Arguments go to Vitest.
 */
const results = await Promise.all([
  run('lint', 'npm', ['run', '--silent', 'lint'], false),
  run('types', 'npm', ['run', '--silent', 'types'], false),
  run('tests', 'vitest', ['run', ...process.argv.slice(2)], true),
]);
const failed = results.filter(({ code }) => code !== 0);
for (const { name, code, screen } of failed) console.log(`\n== ${name} failed, exit code ${code}\n${screen.trimEnd()}`);
process.exitCode = failed.length === 0 ? 0 : 1;
