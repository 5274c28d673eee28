import { readFileSync } from 'node:fs';
import path from 'node:path';
import { s3Store, storeSettings } from '../../../scripts/lib/object-store/index.ts';
import type { VerifiedFiles } from '../../../scripts/publish/deploy/brought-ahead.ts';
import { storeTarget } from '../../../scripts/publish/deploy/store-target.ts';
import { filesBelow } from '../../support/folder.ts';
import { KEYS } from '../../support/gateways/gateway.ts';
import { openSmallGateway, type SmallGateway } from '../../support/gateways/small-gateway.ts';
import { places } from './places.ts';

/** A bucket in memory, targets in it, and an output folder. */
export async function openedBucket(isPacked = false) {
  const gateway = await openSmallGateway();
  const settings = storeSettings('s3://press/site', { ...KEYS, AWS_ENDPOINT_URL_S3: gateway.endpoint });
  const store = await s3Store(settings);
  const to = (verified?: VerifiedFiles) => storeTarget(store, isPacked, verified);
  return { gateway, to, out: places().out };
}

/** The folder that the pointer leads to. */
export const current = ({ objects }: SmallGateway): string =>
  objects.get('site/current')?.bytes.toString('utf8').trim() ?? '';
/** The files there, as they are read. */
export const readBack = (gateway: SmallGateway): Readonly<Record<string, string>> => {
  const start = `site/${current(gateway)}/`;
  const keys = [...gateway.objects.keys()].filter((key) => key.startsWith(start)).sort();
  return Object.fromEntries(keys.map((key) => [key.slice(start.length), String(gateway.objects.get(key)?.bytes)]));
};
/** The files of an output folder. */
export const filesIn = (out: string): Readonly<Record<string, string>> =>
  Object.fromEntries(filesBelow(out).map((name) => [name, readFileSync(path.join(out, name), 'utf8')]));
