import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { paths } from '../../../scripts/model/paths.ts';
import { sourceOf } from '../../../scripts/workflows/deploy.ts';
import { output, startCommand } from '../../support/command.ts';
import { DOOR, REPOSITORY } from '../../support/communique.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { copyNewsroom, filesBelow } from '../../support/folder.ts';
import { BUCKET, folderOf } from './bucket.ts';
import { differences, environmentOf, putFiles, type Site, siteOf, type Trial, targetAt } from './trial.ts';

/** Releases that are brought before their time: nobody is shown them, at their time only the pointer moves, and what never comes goes. */
export async function broughtAhead(trial: Trial): Promise<string> {
  const { bucket, proxy, hold } = trial;
  const site = siteOf(trial, 'ahead');
  const later: Site = { ...siteOf(trial, 'ahead-later'), prefix: site.prefix };
  const bring = async (): Promise<number> => {
    const target = await targetAt(site, proxy.endpoint);
    return (await target.bringAhead?.(sourceOf(later.out))) ?? 0;
  };
  const lying = async (folder: string): Promise<readonly string[]> =>
    (await bucket.keys(`${site.prefix}/releases/`)).filter((key) => key.startsWith(folder));

  putFiles(site, 1);
  await deployNow(site.out, await targetAt(site, proxy.endpoint));
  putFiles(later, 2);
  const all = filesBelow(later.out).length;
  await bring();
  hold(
    (await differences(bucket, site)).length === 0,
    `ahead: what is current is another: ${await differences(bucket, site)}`,
  );
  const there = await lying('2-');
  hold(there.length === all - 1, `ahead: ${there.length} of ${all} files are there`);
  hold(!there.some((key) => key.endsWith(paths.manifest)), 'ahead: it looks like a release that is whole');
  hold((await bring()) === 0, 'ahead: the same was sent twice');

  const before = proxy.seen.length;
  const start = performance.now();
  await deployNow(later.out, await targetAt(site, proxy.endpoint));
  const took = performance.now() - start;
  const sent = proxy.seen.slice(before).filter(({ method, url }) => method === 'PUT' && url.includes('/releases/'));
  hold(sent.length === 1, `ahead: ${sent.length} files were carried at its time`);
  hold((await differences(bucket, later)).length === 0, `ahead: ${await differences(bucket, later)}`);

  putFiles(later, 3);
  await bring();
  hold((await lying('3-')).length > 0, 'ahead: nothing was brought');
  putFiles(site, 4);
  await deployNow(site.out, await targetAt(site, proxy.endpoint));
  hold((await lying('3-')).length === 0, 'ahead: what never came is still there');
  return `brought ahead, a release is shown ${took.toFixed(0)} ms after its deploy begins`;
}

/** Milliseconds from now to the end of an embargo: `open` carries nothing ahead where less than a minute is left. */
const AHEAD = 100_000;

/**
 * The shipped newsroom's next release, prepared for a time to come, and opened by the real command while a reader looks: it is shown at its
 * time, and not before.
 */
export async function openedAhead({ bucket, gateway, scratch, hold }: Trial): Promise<string> {
  const root = path.join(scratch, 'embargo');
  copyNewsroom(REPOSITORY, root);
  const environment = { ...process.env, ...environmentOf(gateway.endpoint) };
  const to = `s3://${BUCKET}/embargo`;
  const run = (...words: readonly string[]): Promise<string> =>
    output(process.execPath, [DOOR, ...words], { cwd: root, environment });
  await run('release');
  await run('deploy', '--to', to);
  const [before, all] = [await folderOf(bucket, 'embargo'), filesBelow(path.join(root, 'dist')).length];
  // Every page and every PDF is another one then.
  appendFileSync(path.join(root, 'source/newsroom.yaml'), '\npaper: Letter\n');
  const time = Math.ceil((Date.now() + AHEAD) / 1000) * 1000;
  await run('release', '--prepare', '--at', new Date(time).toISOString().replace('.000', ''));
  const words = [DOOR, 'open', '--then', `deploy --to ${to} --ahead`];
  const opening = startCommand(process.execPath, words, { cwd: root, environment });
  let shown: number | undefined;
  while (shown === undefined && Date.now() < time + 60_000) {
    const now = await folderOf(bucket, 'embargo');
    if (now !== before) shown = Date.now() - time;
    await pause(Date.now() > time - 2000 ? 20 : 500);
  }
  const { code, screen } = await opening.ended;
  hold(code === 0 && screen.includes('where nobody is shown it'), `open ended with ${code}: ${screen.slice(0, 500)}`);
  hold(shown !== undefined && shown >= 0, `what was under embargo was shown ${shown} ms after its time`);
  return `${all} files brought ahead and opened: shown ${shown ?? 'never'} ms after the end of the embargo`;
}
