import process from 'node:process';
import { folderTarget } from '../../../scripts/publish/deploy/folder-target.ts';
import { deployNow } from '../../support/deploy-now.ts';

/** Deploys the release in a folder to another one, as the user of this process, and prints what it says: `node deploy-here.ts OUT SITE`. */
const [out = '', site = ''] = process.argv.slice(2);
const { changed } = await deployNow(out, folderTarget(site), { isAwaited: process.env['AWAITED'] === '1' });
process.stdout.write(JSON.stringify(changed.map(({ path }) => path)));
