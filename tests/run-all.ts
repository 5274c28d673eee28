import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';

/**
 * Runs the programs of a folder, each file that ends in `.ts` or `.sh`, and says which failed; exits 1 where one did.
 *
 *     node tests/run-all.ts [--alone NAME]… [--asked NAME]… FOLDER [NAME…] [-- ARGUMENT…]
 *
 * With names, those of files without their endings, it runs these and no others; the arguments go to each. Two run at a time,
 * but for those of `--alone`, which stop processes or hang on the clock. Those of `--asked` need arguments, and run only when
 * they are named.
 */
const { values, positionals, tokens } = parseArgs({
  allowPositionals: true,
  tokens: true,
  options: {
    alone: { type: 'string', multiple: true, default: [] },
    asked: { type: 'string', multiple: true, default: [] },
  },
});
const end = tokens.find((token) => token.kind === 'option-terminator')?.index ?? process.argv.length;
const given = process.argv.slice(2).slice(end + 1);
const [folder = '', ...names] = positionals.slice(0, positionals.length - given.length);

const all = readdirSync(folder)
  .filter((name) => /\.(?:ts|sh)$/.test(name))
  .map((name) => path.join(folder, name));
const nameOf = (file: string): string => path.basename(file, path.extname(file));
const unknown = names.find((name) => !all.some((file) => nameOf(file) === name));
if (unknown !== undefined || all.length === 0) {
  console.error(`There is no ${path.join(folder, unknown ?? '')}. There are: ${all.map(nameOf).join(', ')}`);
  process.exit(2);
}

type Result = { readonly file: string; readonly code: number | null; readonly seconds: number };

/** Runs one program to its end; its screen is shown whole when it has ended. */
function run(file: string): Promise<Result> {
  const [command, args] = file.endsWith('.sh') ? ['bash', [file]] : [process.execPath, [file]];
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(command, [...args, ...given], { stdio: ['ignore', 'pipe', 'pipe'] });
    let screen = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        screen += text;
      });
    }
    child.on('close', (code) => {
      const seconds = Math.round((performance.now() - started) / 1000);
      console.log(`\n== ${nameOf(file)}, ${seconds} s${code === 0 ? '' : `, exit code ${code}`}\n${screen.trimEnd()}`);
      resolve({ file, code, seconds });
    });
  });
}

async function runTogether(files: readonly string[], most: number): Promise<readonly Result[]> {
  const waiting = [...files];
  const results: Result[] = [];
  const worker = async (): Promise<void> => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) results.push(await run(file));
  };
  await Promise.all(Array.from({ length: most }, worker));
  return results;
}

const wanted = all.filter((file) =>
  names.length === 0 ? !values.asked.includes(nameOf(file)) : names.includes(nameOf(file)),
);
const isAlone = (file: string): boolean => values.alone.includes(nameOf(file));
const results = [
  ...(await runTogether(wanted.filter(isAlone), 1)),
  ...(await runTogether(
    wanted.filter((file) => !isAlone(file)),
    2,
  )),
];
const failed = results.filter(({ code }) => code !== 0);
console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`);
for (const { file, code } of failed) console.log(`  ${file}: exit code ${code}`);
process.exitCode = failed.length === 0 ? 0 : 1;
