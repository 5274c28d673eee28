import { glob } from 'node:fs/promises';
import path from 'node:path';
import { layoutNewsrooms } from '../conformance/pdf/corpus/newsrooms.ts';
import { FLAVOURS, validate } from '../conformance/pdf/vera/vera.ts';
import { build } from '../support/build.ts';
import { check } from '../support/check.ts';

const DEFAULT = ['en', 'ar', 'zh-Hans', 'hi'];

/** Every layout of the corpus as PDF/UA-2, WTPDF and PDF/A-4; by hand it takes the languages to look at. */
await check(async (scratch) => {
  const tags = process.argv.length > 2 ? process.argv.slice(2) : DEFAULT;
  const files: string[] = [];
  for (const { root, tag } of await layoutNewsrooms(path.join(scratch, 'newsrooms'), tags, 'pdf: ua-2\n')) {
    const out = path.join(scratch, 'built', tag);
    const { code, screen } = await build({ root, out, args: ['--format', 'pdf'] });
    if (code !== 0) return { measured: [], faults: [screen] };
    for await (const file of glob(path.join(out, '*/*/*.pdf'))) files.push(file);
  }
  const failures = await validate(files, scratch, 'ua-2');
  return {
    measured: [`${files.length} files in ${tags.join(', ')} against ${FLAVOURS['ua-2'].join(', ')}`],
    faults: failures.map(
      ({ file, flavour, rule, count, where }) => `${path.basename(file)} ${flavour} ${rule} × ${count}: ${where}`,
    ),
  };
});
