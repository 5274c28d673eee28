import { execFileSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { REPOSITORY } from '../support/communique.ts';

const SOURCE = JSON.stringify(path.join(REPOSITORY, 'scripts/cli/optimize-later.ts'));

/** What a program prints that has the function. */
const printed = (program: string, ...flags: readonly string[]): string =>
  execFileSync(
    process.execPath,
    [...flags, '--input-type=module-typescript', '-e', `import { optimizeLater } from ${SOURCE};\n${program}`],
    { encoding: 'utf8' },
  );

test('the engine optimizes a function that is called some thousand times, and not where it is told to wait', () => {
  const isOptimized = (call: string): boolean =>
    /<JSFunction sum\b.* for optimization/.test(
      printed(
        `const sum = (list) => list.reduce((all, each) => all + each, 0);
        ${call}
        for (let round = 0; round < 2000; round++) sum([round, 1, 2]);`,
        '--trace-opt',
      ),
    );
  expect(isOptimized('')).toBe(true);
  expect(isOptimized('optimizeLater();')).toBe(false);
});

test('at the end of the process the engine keeps compiled code as it would by itself', () => {
  const [before, meanwhile, after] = z.array(z.number()).parse(
    JSON.parse(
      printed(`
        import { cachedDataVersionTag } from 'node:v8';
        const tags = [cachedDataVersionTag()];
        process.on('exit', () => console.log(JSON.stringify([...tags, cachedDataVersionTag()])));
        optimizeLater();
        tags.push(cachedDataVersionTag());`),
    ),
  );
  expect(meanwhile).not.toBe(before);
  expect(after).toBe(before);
});
