import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { asideOf } from './aside.ts';
import { cacheFolder } from './cache-folder.ts';
import { sha256 } from './sha256.ts';

export type Derived = { readonly path: string; readonly bytes: Uint8Array };

const running = new Map<string, Promise<Derived>>();

/**
 * A file made of inputs, made once: kept under `<cache>/fonts` by a digest of `inputs`, which name everything
 * that its bytes hang on. The kept file's name holds the digest of its bytes as well, and what does not agree
 * with its name is made again.
 *
 * @param cache a private folder; by default the one of `cacheFolder`
 */
export function derived(
  inputs: readonly string[],
  ending: string,
  make: () => Promise<Uint8Array>,
  cache?: string,
): Promise<Derived> {
  const key = `${digestOf(JSON.stringify(inputs))}.${ending}`;
  const memory = `${cache ?? ''}/${key}`;
  const found = running.get(memory) ?? findOrMake(key, make, cache);
  running.set(memory, found);
  // A failure is not kept: the disk may have room the next time.
  found.catch(() => running.delete(memory));
  return found;
}

async function findOrMake(key: string, make: () => Promise<Uint8Array>, cache: string | undefined): Promise<Derived> {
  const folder = join(cache ?? (await defaultCache()), 'fonts');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const [inputs = '', ending = ''] = key.split('.');
  for (const name of (await readdir(folder)).filter((each) => each.startsWith(inputs) && each.endsWith(`.${ending}`))) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    if (name === nameOf(inputs, bytes, ending)) return { path, bytes };
    await rm(path, { force: true });
  }
  const bytes = await make();
  const path = join(folder, nameOf(inputs, bytes, ending));
  const aside = asideOf(join(folder, key));
  const file = await open(aside, 'w', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(aside, path);
  return { path, bytes };
}

const nameOf = (inputs: string, bytes: Uint8Array, ending: string): string => `${inputs}-${digestOf(bytes)}.${ending}`;

/** 32 hexadecimal digits: two digests have to fit into one file name. */
const digestOf = (data: string | Uint8Array): string => sha256(data).slice(0, 32);

let standard: Promise<string> | undefined;

/** Asked once: where there is no lasting folder, every question would make another temporary one. */
function defaultCache(): Promise<string> {
  standard ??= cacheFolder();
  return standard;
}
