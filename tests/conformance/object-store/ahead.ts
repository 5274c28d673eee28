import { paths } from '../../../scripts/model/paths.ts';
import { sourceOf } from '../../../scripts/workflows/deploy.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { filesBelow } from '../../support/folder.ts';
import { differences, putFiles, type Site, siteOf, type Trial, targetAt } from './trial.ts';

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
