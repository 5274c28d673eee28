import { access, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { output } from '../../support/command.ts';
import { sha256 } from '../../support/folder.ts';

const VERSION = '26.9.27';
const DIGEST = '22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47';

const schema = z.object({
  messages: z.array(
    z.object({
      type: z.string(),
      subType: z.string().optional(),
      url: z.string().optional(),
      lastLine: z.number().optional(),
      message: z.string(),
      extract: z.string().optional(),
    }),
  ),
});

export type NuMessage = z.infer<typeof schema>['messages'][number];

/** What the Nu HTML checker says about addresses or files of one kind, read as `html` or as `css`. */
export async function nuMessages(kind: 'html' | 'css', documents: readonly string[]): Promise<readonly NuMessage[]> {
  const options = ['--format', 'json', '--stdout', '--exit-zero-always', ...(kind === 'css' ? ['--css'] : [])];
  const screen = await output('java', ['-jar', await jar(), ...options, ...documents]);
  return schema.parse(JSON.parse(screen)).messages;
}

/** The checker's one file (29 MB), fetched from npm's registry the first time and kept in the user's cache. */
async function jar(): Promise<string> {
  const base = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');
  const folder = path.join(base, 'communique-checks');
  const kept = path.join(folder, `vnu-${VERSION}.jar`);
  if (!(await isThere(kept))) {
    await mkdir(folder, { recursive: true });
    const aside = await mkdtemp(path.join(folder, 'fetch-'));
    try {
      await output('npm', ['pack', '--silent', '--pack-destination', aside, `vnu-jar@${VERSION}`], { cwd: aside });
      const [archive = ''] = await readdir(aside);
      await output('tar', ['-xzf', archive], { cwd: aside });
      await rename(path.join(aside, 'package', 'build', 'dist', 'vnu.jar'), kept);
    } finally {
      await rm(aside, { recursive: true, force: true });
    }
  }
  if (sha256(await readFile(kept)) !== DIGEST) throw new Error(`${kept} is not vnu-jar ${VERSION}: delete it.`);
  return kept;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
