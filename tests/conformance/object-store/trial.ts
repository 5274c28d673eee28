import path from 'node:path';
import { s3Store, storeSettings } from '../../../scripts/lib/object-store/index.ts';
import { storeTarget } from '../../../scripts/publish/deploy/store-target.ts';
import type { Target } from '../../../scripts/publish/deploy/target.ts';
import { putRelease } from '../../publish/deploy/small-release.ts';
import { type Running, startCommand } from '../../support/command.ts';
import { DOOR } from '../../support/communique.ts';
import { digestsBelow, sha256 } from '../../support/folder.ts';
import { type Gateway, KEYS } from '../../support/gateways/gateway.ts';
import type { GatewayProxy } from '../../support/gateways/proxy.ts';
import { BUCKET, type Bucket, folderOf } from './bucket.ts';

/** A gateway with all that is tried on it. */
export type Trial = {
  readonly gateway: Gateway;
  readonly bucket: Bucket;
  /** The way to the gateway that requests are counted on, or stopped. */
  readonly proxy: GatewayProxy;
  readonly scratch: string;
  /** Says what is wrong. */
  readonly fault: (what: string) => void;
  readonly hold: (isRight: boolean, what: string) => void;
};

/** A site of a trial: its output folder, and where it is deployed to. */
export type Site = { readonly out: string; readonly prefix: string };

export const siteOf = ({ scratch }: Trial, prefix: string): Site => ({
  out: path.join(scratch, prefix, 'dist'),
  prefix,
});

export const environmentOf = (endpoint: string): Readonly<Record<string, string>> => ({
  ...KEYS,
  AWS_ENDPOINT_URL_S3: endpoint,
});

/** The target of a site, as `deploy --to` opens it. */
export async function targetAt({ prefix }: Site, endpoint: string, isPacked = false): Promise<Target> {
  return storeTarget(await s3Store(storeSettings(`s3://${BUCKET}/${prefix}`, environmentOf(endpoint))), isPacked);
}

/** Starts the deploy of a site by the command line. */
export function startDeploy(
  { out, prefix }: Site,
  endpoint: string,
  more: Readonly<Record<string, string>> = {},
): Running {
  return startCommand(process.execPath, [DOOR, 'deploy', '--out', out, '--to', `s3://${BUCKET}/${prefix}`], {
    environment: { ...process.env, ...environmentOf(endpoint), ...more },
    isLeader: true,
  });
}

/** Files of a release: pages in two languages, lists, pictures; all pages say its number, one file never changes. */
export const filesOf = (number: number, more = 0): Readonly<Record<string, string>> => ({
  'index.html': `<p>Release ${number}`,
  '404.html': 'nothing here',
  'boats/de/index.html': `<p>${'١٤ '.repeat(2000)}${number}`,
  'boats/en/index.html': `<p>Fourteen boats, ${number}`,
  'boats/en/boats.en.pdf': '%PDF-1.7 fourteen',
  'boats/de/feed.atom': '<feed>',
  'de/index.html': `<p>Auflage ${number}`,
  'assets/page.css': 'p{}'.repeat(5000),
  'assets/search.js': 'export {}',
  ...Object.fromEntries(Array.from({ length: more }, (_, at) => [`boats/en/list/${at}/index.html`, `<p>${at}`])),
});

export const putFiles = ({ out }: Site, number: number, more = 0): void =>
  putRelease(out, number, filesOf(number, more));

/** What of a site is not in its bucket byte for byte under the folder that the pointer leads to; empty where all is. */
export async function differences(bucket: Bucket, { out, prefix }: Site, undo = (bytes: Buffer): Buffer => bytes) {
  const folder = await folderOf(bucket, prefix);
  const there = await bucket.keys(`${prefix}/${folder}/`);
  const wanted = new Map(Object.entries(digestsBelow(out)));
  const wrong = there.filter((name) => !wanted.has(name)).map((name) => `${name} should not be there`);
  for (const [name, digest] of wanted) {
    const got = await bucket.get(`${prefix}/${folder}/${name}`);
    if (got === undefined) wrong.push(`${name} is not there`);
    else if (sha256(got.headers['Content-Encoding'] === 'gzip' ? undo(got.bytes) : got.bytes) !== digest)
      wrong.push(`${name} has other bytes`);
  }
  return wrong;
}
