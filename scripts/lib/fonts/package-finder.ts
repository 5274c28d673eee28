import { readdirSync } from 'node:fs';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The names of packages, those with a scope and those without. */
const NAME = /^(?:@[^/\\]+\/)?[^@./\\][^/\\]*$/;

/**
 * A function that finds the folder of an installed package by its name, as the engine resolves it; it returns `undefined` where there is
 * none. The engine is asked for what may be there alone: of a package that is not installed, as most of those that are looked for are, it
 * looks in every folder above, for a quarter of a millisecond. So what is in these folders is listed once.
 *
 * @param from absolute path of the file that it is looked for from, or its URL; it need not exist
 * @example
 * packageFinder('/newsroom/package.json')('@fontsource/noto-sans-grantha') // '/newsroom/node_modules/@fontsource/noto-sans-grantha'
 */
export function packageFinder(from: string): (name: string) => string | undefined {
  const { resolve } = createRequire(from);
  const listed = new Map<string, ReadonlySet<string>>();
  const isListed = (name: string): boolean => {
    const at = name.indexOf('/');
    const scope = name.slice(0, Math.max(0, at));
    const names =
      listed.get(scope) ??
      new Set((resolve.paths(`${name}/package.json`) ?? []).flatMap((folder) => namesIn(join(folder, scope))));
    listed.set(scope, names);
    return names.has(name.slice(at + 1).toLowerCase());
  };
  return (name) => {
    // Where a package manager keeps packages in no folders, the engine knows where they are.
    const mayBeListed = NAME.test(name) && !('findPnpApi' in module);
    if (mayBeListed && !isListed(name)) return undefined;
    try {
      return dirname(resolve(`${name}/package.json`));
    } catch {
      return undefined;
    }
  };
}

/** The names of what is in a folder, in small letters, since some disks take one for the other. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).map((name) => name.toLowerCase());
  } catch {
    return [];
  }
}
