import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { releaseNow } from '../../support/release-now.ts';

/** After the date of what is released. */
const NOW = Date.UTC(2024, 5, 1);

/** Changes a figure, releases and deploys, so many times. */
const [root = '', out = '', site = '', rounds] = process.argv.slice(2);
const source = path.join(root, 'source/boats.md');
for (let round = 0; round < Number(rounds); round++) {
  process.stdout.write(`round ${round}\n`);
  const text = readFileSync(source, 'utf8');
  // A kill may come while the file is being written: that is the editor's affair, and not what is on trial.
  const figure = Number(/Monday (\d+)/.exec(text)?.[1] ?? 14) + 1;
  writeFileSync(source, `---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday ${figure} boats were taken.\n`);
  // Without PDFs, which take time and no other way.
  const { released } = await releaseNow(root, out, NOW);
  if (released === undefined) throw new Error('There was no go');
  await deployNow(out, folderTarget(site));
}
