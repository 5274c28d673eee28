import { glob } from 'node:fs/promises';
import path from 'node:path';
import { build } from '../support/build.ts';
import { check, type Verdict } from '../support/check.ts';
import { startCommand } from '../support/command.ts';
import { REPOSITORY } from '../support/communique.ts';
import { copyNewsroom } from '../support/folder.ts';
import { missingTools } from './pdf/tools.ts';
import { FLAVOURS, validate } from './pdf/vera/vera.ts';

const NEWSROOMS = { shipped: REPOSITORY, harbour: path.join(REPOSITORY, 'tests', 'fixtures', 'harbour') } as const;
const SETTINGS = 'pdf: ua-2';

/** The shipped statement and everything that a statement can hold, each in every language, as PDF/UA-2, WTPDF and PDF/A-4. */
await check(async (scratch): Promise<Verdict> => {
  const missing = await missingTools();
  const lacking = missing.get('veraPDF');
  if (lacking !== undefined)
    return process.env['CI'] === undefined ? { measured: [lacking], faults: [] } : { measured: [], faults: [lacking] };
  const files: string[] = [];
  for (const [name, from] of Object.entries(NEWSROOMS)) {
    const root = copyNewsroom(from, path.join(scratch, name), SETTINGS);
    const out = path.join(scratch, `${name}-dist`);
    await build({ root, out, args: ['--format', 'pdf'] });
    for await (const file of glob(path.join(out, '*/*/*.pdf'))) files.push(file);
  }
  const failures = await validate(files, scratch, 'ua-2');
  const broken = await Promise.all(files.map(qpdfFaults));
  const rules = FLAVOURS['ua-2'].map(
    (flavour) => `${flavour} ${failures.filter((each) => each.flavour === flavour).length}`,
  );
  return {
    measured: [`${files.length} files; failed rules: ${rules.join(', ')}; qpdf: ${broken.flat().length}`],
    faults: [
      ...(files.length < 16 ? [`${files.length} files were built, expected 16`] : []),
      ...failures.map(
        ({ file, flavour, rule, count, where }) => `${path.basename(file)} ${flavour} ${rule} × ${count}: ${where}`,
      ),
      ...broken.flat(),
    ],
  };
});

async function qpdfFaults(file: string): Promise<readonly string[]> {
  const { code, screen } = await startCommand('qpdf', ['--check', file]).ended;
  return code === 0 ? [] : [`${path.basename(file)}: ${screen.slice(0, 400)}`];
}
