import { existsSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { type KnownDigests, readRegular, sha256 } from '../../lib/files/index.ts';
import { once } from '../../lib/once.ts';
import { paths } from '../../model/paths.ts';
import { MOST_LISTED } from '../integrity/manifest.ts';
import { type FileSet, folderFiles } from '../integrity/verify-release.ts';
import { isOddMode, statIn } from './carry-to-folder.ts';

/** The files in the folder that a link leads to now, which are listed when they are asked for; `undefined` where there are none. */
export function filesIn(current: string, digests: KnownDigests): FileSet | undefined {
  if (!existsSync(current) || readdirSync(current).length === 0) return undefined;
  const folder = realpathSync(current);
  const all = once(() => {
    const files = folderFiles(folder);
    const found = new Map(files.paths.map((name) => [name, statIn(path.join(folder, name))]));
    const odd = files.paths.filter((name) => isOddMode(found.get(name)));
    return { ...files, strange: [...files.strange, ...odd].sort(), found };
  });
  return {
    isLasting: true,
    get paths() {
      return all().paths;
    },
    get strange() {
      return all().strange;
    },
    read: (name) => {
      // The list alone says which release it is.
      if (name !== paths.manifest) return all().read(name);
      const file = path.join(folder, name);
      return statIn(file)?.isFile() === true ? readable(() => readRegular(file, MOST_LISTED)) : undefined;
    },
    digest: (name) => {
      const stats = all().found.get(name);
      return stats?.isFile() === true
        ? readable(() => digests(path.join(folder, name), 'sha256', sha256, stats))
        : undefined;
    },
  };
}

/** What a file says; `undefined` for one that may not be read, which so is not as it was. */
function readable<Value>(read: () => Value): Value | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
