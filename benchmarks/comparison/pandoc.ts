import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { run } from './run.ts';

/** `pandoc.ts LANES OUT FILE…`: HTML, PDF and plain text of each file by pandoc and WeasyPrint, so many files at a time, as a Makefile would. */
const [lanes = '1', out = '', ...files] = process.argv.slice(2);
await mkdir(out, { recursive: true });
const queue = [...files];
await Promise.all(Array.from({ length: Number(lanes) }, lane));

async function lane(): Promise<void> {
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const name = path.basename(file, '.md');
    const pandoc = (...args: readonly string[]): Promise<number> =>
      run('pandoc', ['-f', 'gfm+yaml_metadata_block', '-M', `title=${name}`, ...args, file], out);
    await pandoc('-s', '-t', 'html5', '-o', `${name}.html`);
    await pandoc('-t', 'plain', '-o', `${name}.txt`);
    await run('weasyprint', [`${name}.html`, `${name}.pdf`], out);
  }
}
