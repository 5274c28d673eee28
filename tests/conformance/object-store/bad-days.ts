import { deployNow } from '../../support/deploy-now.ts';
import { faketimeLibrary } from '../unattended/rehearse.ts';
import { folderOf, watch } from './bucket.ts';
import { differences, filesOf, putFiles, type Site, siteOf, startDeploy, type Trial, targetAt } from './trial.ts';

/**
 * Deploys by the command line that are killed (kill -9) when a request comes, before the gateway has it or after, at each request
 * in turn, while a reader looks on.
 *
 * @param kills how many of all requests; none for each of them, before and after
 */
export async function killedDeploys(trial: Trial, kills: number | undefined): Promise<string> {
  const { bucket, proxy, hold, gateway } = trial;
  const site = siteOf(trial, 'killed');
  let number = 1;
  putFiles(site, number);
  await deployNow(site.out, await targetAt(site, gateway.endpoint));
  const before = proxy.seen.length;
  putFiles(site, ++number);
  const undisturbed = await startDeploy(site, proxy.endpoint).ended;
  hold(undisturbed.code === 0, `deploy ended with ${undisturbed.code}: ${undisturbed.screen}`);
  const requests = proxy.seen.length - before;

  const reader = watch(bucket, site.prefix, Object.keys(filesOf(0)));
  const points = Array.from({ length: requests * 2 }, (_, at) => at);
  // An odd step, so that some come before the gateway has the request and some after.
  const step = Math.ceil(points.length / (kills ?? points.length)) | 1;
  let [killed, repaired] = [0, 0];
  for (const [turn, point] of points.filter((at) => at % step === 0).entries()) {
    const old = await folderOf(bucket, site.prefix);
    putFiles(site, ++number);
    if (await killAt(trial, site, Math.floor(point / 2) + 1, point % 2 === 0)) killed++;
    // Either the old site, as it was, or the new one.
    if ((await folderOf(bucket, site.prefix)) !== old)
      hold((await differences(bucket, site)).length === 0, `killed at ${point}: the new site is not whole`);
    // Every other one is taken up again; the rest are overtaken by the next release.
    if (turn % 2 === 1) continue;
    await deployNow(site.out, await targetAt(site, gateway.endpoint));
    repaired++;
    hold(
      (await differences(bucket, site)).length === 0,
      `killed at ${point}, and run again: ${await differences(bucket, site)}`,
    );
  }
  await deployNow(site.out, await targetAt(site, gateway.endpoint));
  const { looks, torn, lost, releases } = await reader.end();
  hold((await differences(bucket, site)).length === 0, `after ${killed} kills: ${await differences(bucket, site)}`);
  hold(torn.length === 0, `torn: ${torn.slice(0, 3)}`);
  hold(lost === 0, `a page was absent ${lost} times`);
  hold(killed > 0 && releases.size > 1, 'nothing was killed, or the reader has seen nothing change');
  const kept = new Set((await bucket.keys(`${site.prefix}/releases/`)).map((key) => key.split('/')[0]));
  hold(kept.size <= 5, `${kept.size} releases are left`);
  hold((await bucket.keys(`${site.prefix}/.trial`)).length <= killed, 'trials are left');
  return `${killed} of ${requests * 2} points killed, ${repaired} taken up again, ${looks} looks: ${torn.length} torn, ${lost} absent`;
}

/** True where a deploy was killed when its request of that number came. */
async function killAt({ proxy, hold }: Trial, site: Site, request: number, isBefore: boolean): Promise<boolean> {
  const running = startDeploy(site, proxy.endpoint);
  const { pid } = running.child;
  let count = 0;
  proxy.treat({
    fate: () => {
      count++;
      if (count !== request || pid === undefined || running.child.exitCode !== null) return 'pass';
      process.kill(-pid, 'SIGKILL');
      return isBefore ? 'refuse' : 'lose';
    },
  });
  const { code, screen } = await running.ended;
  proxy.treat({});
  if (code !== null) hold(code === 0, `deploy ended with ${code}: ${screen}`);
  return code === null;
}

/** A store that refuses for a time, one whose answers are lost, and a machine whose clock is an hour ahead. */
export async function troubledDeploys(trial: Trial, seconds: number): Promise<string> {
  const { bucket, proxy, hold } = trial;
  const site = siteOf(trial, 'troubled');
  putFiles(site, 1);
  await deployNow(site.out, await targetAt(site, proxy.endpoint));

  putFiles(site, 2);
  const target = await targetAt(site, proxy.endpoint);
  let until: number | undefined;
  proxy.treat({
    fate: ({ method }) => {
      if (until === undefined && method === 'PUT') until = performance.now() + seconds * 1000;
      return until !== undefined && performance.now() < until ? 'refuse' : 'pass';
    },
  });
  const started = performance.now();
  await deployNow(site.out, target);
  const took = (performance.now() - started) / 1000;
  hold((await differences(bucket, site)).length === 0, `refused for ${seconds} s: ${await differences(bucket, site)}`);

  putFiles(site, 3);
  let count = 0;
  let lost = 0;
  proxy.treat({
    fate: () => {
      if (++count % 3 !== 0) return 'pass';
      lost++;
      return 'lose';
    },
  });
  await deployNow(site.out, await targetAt(site, proxy.endpoint));
  hold((await differences(bucket, site)).length === 0, `with lost answers: ${await differences(bucket, site)}`);
  proxy.treat({});

  const faketime = faketimeLibrary();
  if (faketime === undefined) {
    hold(process.env['CI'] === undefined, 'There is no libfaketime (apt-get install libfaketime): no clock was set');
    return `refused for ${seconds} s: done after ${took.toFixed(1)} s; ${lost} answers lost; no clock was set`;
  }
  putFiles(site, 4);
  const clock = { LD_PRELOAD: faketime, FAKETIME: '+1h', FAKETIME_DONT_FAKE_MONOTONIC: '1', NO_FAKE_STAT: '1' };
  const { code, screen } = await startDeploy(site, proxy.endpoint, clock).ended;
  hold(code === 0, `an hour ahead: deploy ended with ${code}: ${screen}`);
  hold((await differences(bucket, site)).length === 0, `an hour ahead: ${await differences(bucket, site)}`);
  return `refused for ${seconds} s: done after ${took.toFixed(1)} s; ${lost} answers lost; an hour ahead: whole`;
}
