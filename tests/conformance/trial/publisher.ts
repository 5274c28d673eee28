import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { folderTarget } from '../../../scripts/delivery/deploy/folder-target.ts';
import { openNewsroom } from '../../../scripts/newsroom/newsroom.ts';
import { deploy } from '../../../scripts/pipeline/deliver/deploy.ts';
import { release } from '../../../scripts/pipeline/release.ts';

/** Changes a figure, releases (without PDFs, which take time and no other way) and deploys, so many times. */
const [root = '', out = '', site = '', rounds] = process.argv.slice(2);
const source = path.join(root, 'source/boats.md');
for (let round = 0; round < Number(rounds); round++) {
  process.stdout.write(`round ${round}\n`);
  const text = readFileSync(source, 'utf8');
  // A kill may come while the file is being written: that is the editor's affair, and not what is on trial.
  const figure = Number(/Monday (\d+)/.exec(text)?.[1] ?? 14) + 1;
  writeFileSync(source, `---\ndate: 2024-05-06\n---\n\n# Boats\n\nOn Monday ${figure} boats were taken.\n`);
  const newsroom = openNewsroom(root);
  const { released } = await release(
    {
      newsroom,
      statements: newsroom.statements,
      formats: ['html', 'text'],
      approvedOnly: false,
      out,
      isProof: false,
      now: 0,
      without: [],
      drops: [],
      key: undefined,
    },
    () => undefined,
  );
  if (released === undefined) throw new Error('There was no go');
  await deploy(out, folderTarget(site));
}
