import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { Fault } from '../../lib/fault.ts';
import { sha256 } from '../../lib/files/index.ts';
import { type QueueAddress, queueAddress } from '../../lib/fleet/index.ts';
import { s3Store, storeSettings } from '../../lib/object-store/index.ts';
import { bucketStore, type Store, sharedFolderStore } from '../../lib/store/index.ts';
import { programDigest } from '../known/program-stamp.ts';
import { type NewsroomPlace, requireOwn, requireStore } from '../known/work-store.ts';

/** What the machines of a fleet share: a queue, and a store of what they make. */
export type FleetPlace = {
  readonly queue: QueueAddress;
  readonly store: Store;
  /** The address of the store, for people. */
  readonly storeName: string;
};

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The place of a fleet by the addresses of its queue and its store, where both are given; `undefined` where none is.
 *
 * @param given `store` is `s3://bucket/prefix`, or a folder that all machines have
 * @param cwd the folder that a path counts from
 * @param at the newsroom that is printed for, where there is one
 * @throws {Fault} `usage` for an address that is none, one that is missing, or a secret that is
 */
export async function fleetPlace(
  given: { readonly queue?: string | undefined; readonly store?: string | undefined },
  environment: Environment,
  cwd: string,
  at?: NewsroomPlace,
): Promise<FleetPlace | undefined> {
  const [queue = '', store = ''] = [
    given.queue ?? environment['COMMUNIQUE_QUEUE'],
    given.store ?? environment['COMMUNIQUE_FLEET_STORE'],
  ];
  if (queue === '' && store === '') return undefined;
  if (queue === '' || store === '')
    throw new Fault(
      'usage',
      `A fleet has a queue and a store, and the ${queue === '' ? 'queue' : 'store'} is not given`,
      'Give both: --queue redis://host:6379 --store s3://bucket/prefix; or COMMUNIQUE_QUEUE and COMMUNIQUE_FLEET_STORE.',
    );
  return { queue: queueAddress(queue), ...(await sharedStore(store, environment, cwd, at)) };
}

async function sharedStore(
  address: string,
  environment: Environment,
  cwd: string,
  at: NewsroomPlace | undefined,
): Promise<Pick<FleetPlace, 'store' | 'storeName'>> {
  if (!address.includes('://')) {
    const folder = path.resolve(cwd, address);
    await requireStore(folder, 'The store of the fleet');
    await requireOwn(folder, 'The store of the fleet', at);
    return { store: sharedFolderStore(folder), storeName: folder };
  }
  const secret = environment['COMMUNIQUE_STORE_SECRET'] ?? '';
  if (secret.length < LEAST_SECRET)
    throw new Fault(
      'usage',
      secret === '' ? 'COMMUNIQUE_STORE_SECRET is not set' : 'COMMUNIQUE_STORE_SECRET is too short',
      `Give all machines of the fleet the same secret of at least ${LEAST_SECRET} characters, such as \`openssl rand -hex 32\` prints: names in the store hang on it.`,
    );
  if (/[\r\n]|^\s|\s$/.test(secret))
    throw new Fault(
      'usage',
      'COMMUNIQUE_STORE_SECRET has a line end, or a blank at an end',
      'Set it again without that: it may have come along from a file, and machines that have it otherwise share nothing.',
    );
  const objects = await s3Store(storeSettings(address, environment));
  return { store: bucketStore(objects, secret), storeName: objects.name };
}

/** The fewest characters of a secret that names in a store hang on. */
const LEAST_SECRET = 16;

/**
 * The name of the queue for machines that share a store and print the same bytes: those with this program, Node, system and browser.
 * Others are never given its jobs.
 *
 * @param own where digests of files are kept on this machine
 * @param browser the name of the browser that prints (see `BrowserMark`)
 * @param id see `storeId`
 */
export const fleetRoom = async (own: Store, browser: string, id: string): Promise<string> =>
  `prints-${sha256(await programDigest(own), '\n', browser, '\n', id).slice(0, 12)}`;

/** Where the id of a store lies, twice: it is no other store because one file of it is damaged. */
const IDS = [sha256('id of a store'), sha256('id of a store, again')] as const;
const idSchema = z.object({ id: z.string().min(1) });

/**
 * What tells a store from others, whatever its address: whoever comes first has made it up.
 *
 * @param known what it was: written again where it is lost
 * @throws {Fault} `store-failed` where the store does not keep it, with the reason
 */
export async function storeId({ store, storeName }: Omit<FleetPlace, 'queue'>, known?: string): Promise<string> {
  const read = async (): Promise<string | undefined> => {
    for (const key of IDS) {
      const { id } = idSchema.safeParse((await store.find(key))?.facts).data ?? {};
      if (id !== undefined) return id;
    }
    return undefined;
  };
  const found = await read();
  const id = found ?? known ?? randomUUID();
  // Written again, so that what removes old objects leaves it.
  for (const key of IDS) await store.keep(key, { facts: { id }, contents: new Map() });
  if (found !== undefined) return found;
  // Of two who come first at once, the later one counts.
  await pause(SETTLED);
  const settled = await read();
  if (settled === undefined) throw notGivenBack(storeName);
  return settled;
}

/** The fault of a store that has taken something, has said nothing, and does not have it. */
export const notGivenBack = (storeName: string): Fault =>
  new Fault(
    'store-failed',
    `${storeName} takes what it is given, and has nothing, or something else, there a moment later`,
    'See what removes or changes what is there: a rule of the bucket, a disk that fails, another program.',
  );

/** The fault of a worker whose store has got another id. */
export const otherStore = (storeName: string): Fault =>
  new Fault(
    'store-failed',
    `${storeName} is another store now: it was emptied, or what it is known by was lost or damaged`,
    'Start the worker again: its jobs come from another queue.',
  );

/** Milliseconds after which two who came at once have both written. */
const SETTLED = 1000;
