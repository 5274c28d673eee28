import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type BuildOptions, build } from './trial/build.ts';
import { check } from './trial/check.ts';
import { digestsBelow } from './trial/dist-files.ts';
import { copyNewsroom } from './trial/newsroom-copy.ts';

/** The same newsroom, built in other surroundings. */
async function surroundings(scratch: string): Promise<readonly Omit<BuildOptions, 'out'>[]> {
  const cold = path.join(scratch, 'cold');
  await mkdir(cold);
  const root = await copyNewsroom(path.join(scratch, 'ünd söweiter', 'newsroom'), '');
  const environment = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({ ...process.env, ...more });
  return [
    {},
    { cwd: '/', umask: '077', environment: environment({ TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8' }) },
    {
      cwd: scratch,
      umask: '000',
      environment: environment({ TZ: 'America/St_Johns', LC_ALL: 'tr_TR.UTF-8', XDG_CACHE_HOME: cold }),
    },
    {
      root,
      environment: environment({ TZ: 'Asia/Kathmandu', LC_ALL: 'C', LANGUAGE: 'zh_CN', UV_THREADPOOL_SIZE: '1' }),
    },
    { cwd: scratch, environment: environment({ TZ: 'UTC', LANG: 'de_DE.UTF-8', SOURCE_DATE_EPOCH: '4102444799' }) },
  ];
}

await check(async (scratch) => {
  const results: ReadonlyMap<string, string>[] = [];
  for (const [index, options] of (await surroundings(scratch)).entries()) {
    const out = path.join(scratch, `dist-${index}`);
    const { code, screen } = await build({ ...options, out });
    if (code !== 0) return { measured: [], faults: [`Build ${index + 1} ended with exit code ${code}:\n${screen}`] };
    results.push(await digestsBelow(out));
  }
  const names = [...new Set(results.flatMap((files) => [...files.keys()]))].sort();
  const distinct = (name: string): number => new Set(results.map((files) => files.get(name) ?? '')).size;
  const kinds = [...new Set(names.map((name) => path.extname(name)))].sort();
  const figure = (kind: string): string => {
    const own = names.filter((name) => path.extname(name) === kind);
    const equal = own.filter((name) => distinct(name) === 1);
    const most = Math.max(...own.map(distinct));
    return `${kind.slice(1)} ${equal.length} of ${own.length}${most > 1 ? ` (up to ${most} different)` : ''}`;
  };
  return {
    measured: [`reproduce: ${results.length} builds, equal in all of them: ${kinds.map(figure).join(', ')}`],
    faults: names
      .filter((name) => distinct(name) > 1)
      .map((name) => `${name}: ${sorts(results.map((files) => files.get(name)))}`),
  };
});

/** Which builds agree: `A A B - A`, and `-` where the file is not there. */
function sorts(digests: readonly (string | undefined)[]): string {
  const kinds = [...new Set(digests.filter((digest) => digest !== undefined))];
  return digests
    .map((digest) => (digest === undefined ? '-' : String.fromCharCode(65 + kinds.indexOf(digest))))
    .join(' ');
}
