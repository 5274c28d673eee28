import path from 'node:path';
import { build } from '../support/build.ts';
import { check } from '../support/check.ts';
import { digestsBelow } from '../support/folder.ts';
import { layoutNewsrooms } from './pdf/corpus/newsrooms.ts';

const BUILDS = Number(process.argv[2] ?? 6);
const TAG = process.argv[3] ?? 'zh-Hans';

/**
 * Thirteen statements of one language, built again and again: each comes to a tab of the browser in another turn, after
 * others, and must come out as if it were alone.
 */
await check(async (scratch) => {
  const [newsroom] = await layoutNewsrooms(path.join(scratch, 'newsrooms'), [TAG]);
  const results: Readonly<Record<string, string>>[] = [];
  for (let index = 0; index < BUILDS; index++) {
    const out = path.join(scratch, `dist-${index}`);
    const { code, screen } = await build({ root: newsroom?.root ?? '', out });
    if (code !== 0) return { measured: [], faults: [`Build ${index + 1} ended with exit code ${code}:\n${screen}`] };
    results.push(digestsBelow(out));
  }
  const names = Object.keys(results[0] ?? {});
  const distinct = (name: string): number => new Set(results.map((files) => files[name])).size;
  const unequal = names.filter((name) => distinct(name) > 1);
  return {
    measured: [
      `reproduce-many: ${BUILDS} builds in ${TAG}, ${names.length - unequal.length} of ${names.length} files equal in all`,
    ],
    faults: unequal.map((name) => `${name}: ${distinct(name)} different`),
  };
});
