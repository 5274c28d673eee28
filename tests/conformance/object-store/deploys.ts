import { gunzipSync } from 'node:zlib';
import { Fault } from '../../../scripts/lib/fault.ts';
import { headersOf, stagingHeadersOf } from '../../../scripts/publish/deploy/headers.ts';
import { putStaged } from '../../publish/deploy/small-release.ts';
import { deployNow } from '../../support/deploy-now.ts';
import { filesBelow } from '../../support/folder.ts';
import type { Seen } from '../../support/gateways/proxy.ts';
import { asWritten, folderOf } from './bucket.ts';
import { differences, filesOf, putFiles, siteOf, type Trial, targetAt } from './trial.ts';

const TAGS = ['de', 'en'];

const isUpload = ({ method, url, headers }: Seen): boolean =>
  method === 'PUT' && url.includes('/releases/') && headers['x-amz-copy-source'] === undefined;
const isCopy = ({ headers }: Seen): boolean => headers['x-amz-copy-source'] !== undefined;

/** Deploys whole, and reads all back: bytes, headers, what was sent and what was not. Returns what was measured. */
export async function wholeDeploys(trial: Trial): Promise<string> {
  const { bucket, proxy, hold } = trial;
  const site = siteOf(trial, 'press/site');
  const count = async (what: (one: Seen) => boolean, work: () => Promise<unknown>): Promise<number> => {
    const before = proxy.seen.length;
    await work();
    return proxy.seen.slice(before).filter(what).length;
  };
  const deploy = async () => deployNow(site.out, await targetAt(site, proxy.endpoint));

  putFiles(site, 1);
  const all = filesBelow(site.out).length;
  const first = await count(isUpload, deploy);
  hold(first === all, `${first} uploads for ${all} files`);
  hold((await differences(bucket, site)).length === 0, `first: ${await differences(bucket, site)}`);
  const folder = await folderOf(bucket, site.prefix);
  for (const name of filesBelow(site.out)) {
    const got = (await bucket.get(`${site.prefix}/${folder}/${name}`))?.headers ?? {};
    const wanted = headersOf(name, TAGS);
    for (const header of ['Content-Type', 'Cache-Control', 'Content-Language', 'Content-Encoding']) {
      const sent = got[header] && asWritten(got[header]);
      hold(sent === wanted[header], `${name}: ${header} is ${sent}, and should be ${wanted[header]}`);
    }
  }
  hold(
    (await bucket.get(`${site.prefix}/current`))?.headers['release'] === folder,
    'the pointer has no header for servers',
  );

  hold((await count(isUpload, deploy)) === 0, 'the same release was sent again');
  putFiles(site, 2);
  const copies = proxy.seen.filter(isCopy).length;
  const second = await count(isUpload, deploy);
  // The four pages with the number, and the two files that list all others.
  hold(second === 6, `${second} uploads, where 4 pages and the 2 lists had changed`);
  const copied = proxy.seen.filter(isCopy).length - copies;
  hold(copied === all - 6, `${copied} copies within the store, where ${all - 6} files were the same`);
  hold((await differences(bucket, site)).length === 0, `second: ${await differences(bucket, site)}`);

  const packed = siteOf(trial, 'packed');
  for (const number of [1, 2]) {
    putFiles(packed, number);
    await deployNow(packed.out, await targetAt(packed, proxy.endpoint, true));
  }
  hold(
    (await differences(bucket, packed, gunzipSync)).length === 0,
    `in gzip: ${await differences(bucket, packed, gunzipSync)}`,
  );
  const page = await bucket.get(`packed/${await folderOf(bucket, 'packed')}/boats/de/index.html`);
  hold(page?.headers['Content-Encoding'] === 'gzip', 'a page is not in gzip');
  const again = await deployNow(packed.out, await targetAt(packed, proxy.endpoint, true));
  hold(again.carried === 0 && again.changed.length === 0, 'in gzip the same release was sent again, or doubted');
  return `${first} files, then ${second} sent and ${copied} copied`;
}

/** What a deploy refuses, names and makes good. */
export async function guardedDeploys(trial: Trial): Promise<void> {
  const { bucket, hold, gateway } = trial;
  const site = siteOf(trial, 'guarded');
  const deploy = async (trust = {}) => deployNow(site.out, await targetAt(site, gateway.endpoint), trust);
  for (const number of [1, 2, 3, 4, 5, 6, 7]) {
    putFiles(site, number);
    await deploy();
  }
  const folders = new Set((await bucket.keys('guarded/releases/')).map((key) => key.split('/')[0]?.split('-')[0]));
  hold([...folders].sort().join() === '3,4,5,6,7', `kept: ${[...folders]}`);
  const folder = await folderOf(bucket, site.prefix);
  putFiles(site, 2);
  const older = await refusal(deploy());
  hold(older.includes('has release 7'), `an older release: ${older}`);
  hold((await folderOf(bucket, site.prefix)) === folder, 'a refused release has moved the pointer');

  putFiles(site, 7);
  await bucket.put(`guarded/${folder}/boats/en/index.html`, 'forged');
  await bucket.put(`guarded/${folder}/shell.php`, 'no');
  const made = await deploy();
  const named = made.changed.map(({ path: name }) => name).sort();
  hold(named.includes('boats/en/index.html') && named.includes('shell.php'), `changed by others: ${named}`);
  hold((await differences(bucket, site)).length === 0, `made good: ${await differences(bucket, site)}`);
  hold((await folderOf(bucket, site.prefix)) !== folder, 'what is read just now was written over');

  await bucket.put('guarded/current', 'releases/../elsewhere');
  putFiles(site, 8);
  const led = await refusal(deploy());
  hold(led.includes('current is no link to a release'), `a pointer that leads elsewhere: ${led}`);
  await deploy({ isConfirmed: true });
  hold((await differences(bucket, site)).length === 0, 'a pointer that led elsewhere was not made good');

  putFiles(site, 9);
  const two = siteOf(trial, 'guarded/other');
  putFiles(two, 9, 3);
  const ended = await Promise.allSettled([
    deploy(),
    targetAt(site, gateway.endpoint).then((to) => deployNow(two.out, to, { isConfirmed: true })),
  ]);
  const lost = ended.filter((each) => each.status === 'rejected');
  hold(lost.length === 1 || (await folderOf(bucket, site.prefix)) !== undefined, 'two at a time: no pointer is left');
  const faults = await Promise.all([differences(bucket, site), differences(bucket, { ...two, prefix: site.prefix })]);
  hold(
    faults.some((each) => each.length === 0),
    `two at a time: ${faults.map(String).join(' / ')}`,
  );

  const staged = siteOf(trial, 'staged');
  const tokens = ['0f'.repeat(16), '1e'.repeat(16)] as const;
  for (const token of tokens) {
    putStaged(staged.out, token, { 'boats/de/index.html': 'fourteen' });
    await deployNow(staged.out, await targetAt(staged, gateway.endpoint));
  }
  const left = (await bucket.keys('staged/')).filter((key) => key.includes(tokens[0]));
  hold(left.length === 0 && (await differences(bucket, staged)).length === 0, `staged: left ${left}`);
  const name = `${tokens[1]}/boats/de/index.html`;
  const caching = (await bucket.get(`staged/${await folderOf(bucket, 'staged')}/${name}`))?.headers['Cache-Control'];
  hold(caching === stagingHeadersOf(name, TAGS)['Cache-Control'], `staged: Cache-Control is ${caching}`);
  const mixed = await refusal(targetAt(site, gateway.endpoint).then((to) => deployNow(staged.out, to)));
  hold(mixed.includes('places of their own'), `what is staged over a release: ${mixed}`);
}

/** Where a store's tags are no digests, as with keys of a key service, still only what has changed is sent. */
export async function otherTags(trial: Trial): Promise<void> {
  const { bucket, proxy, hold } = trial;
  const site = siteOf(trial, 'tags');
  proxy.treat({ areTagsOther: true });
  for (const [number, sent] of [
    [1, Object.keys(filesOf(1)).length + 2],
    [2, 6],
    [2, 0],
  ] as const) {
    putFiles(site, number);
    const { carried, changed } = await deployNow(site.out, await targetAt(site, proxy.endpoint));
    hold(carried === sent, `other tags: ${carried} files were sent for release ${number}, and not ${sent}`);
    hold(changed.length === 0, `other tags: ${changed.length} doubts`);
    hold((await differences(bucket, site)).length === 0, `other tags: ${await differences(bucket, site)}`);
  }
  proxy.treat({});
}

/** A store that ignores conditions is refused with the reason, and nothing is brought there. */
export async function ignoredConditions(trial: Trial): Promise<void> {
  const { bucket, proxy, hold } = trial;
  const site = siteOf(trial, 'ignored');
  putFiles(site, 1);
  for (const name of ['if-none-match', 'if-match']) {
    proxy.treat({ without: [name] });
    const said = await refusal(targetAt(site, proxy.endpoint).then((to) => deployNow(site.out, to)));
    hold(said.toLowerCase().includes(`ignores \`${name}`), `a store that ignores ${name}: ${said}`);
    hold(
      (await bucket.keys('ignored/')).length === 0,
      `a store that ignores ${name} got ${await bucket.keys('ignored/')}`,
    );
  }
  proxy.treat({});
}

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof Fault ? `${error.message} ${error.advice}` : String(error)),
  );
