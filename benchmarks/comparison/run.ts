import { spawn } from 'node:child_process';

/**
 * Runs a program to its end without its screen: milliseconds.
 *
 * @throws {Error} where it ends with another exit code than 0
 */
export async function run(name: string, args: readonly string[], cwd: string): Promise<number> {
  const started = performance.now();
  const child = spawn(name, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let screen = '';
  child.stderr.on('data', (bytes: Buffer) => {
    screen += bytes.toString('utf8');
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`${name} ended with exit code ${code}: ${screen.slice(0, 1000)}`);
  return performance.now() - started;
}
