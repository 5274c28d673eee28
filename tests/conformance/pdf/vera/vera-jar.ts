import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { output } from '../../../support/command.ts';
import { sha256 } from '../../../support/folder.ts';

const VERSION = '1.28.2';
const DIGEST = '687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6';
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';

/**
 * veraPDF's one file (9 MB) with everything it needs, fetched by Maven the first time and kept in the user's cache.
 *
 * @throws {Error} where Maven cannot be had, or the file is another
 */
export async function veraJar(): Promise<string> {
  const base = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache');
  const folder = path.join(base, 'communique-checks');
  const name = `greenfield-apps-${VERSION}.jar`;
  const kept = path.join(folder, name);
  const bytes = await readFile(kept).catch(() => undefined);
  if (bytes !== undefined && sha256(bytes) === DIGEST) return kept;
  await mkdir(folder, { recursive: true });
  const aside = await mkdtemp(path.join(folder, 'fetch-'));
  try {
    const artifact = `-Dartifact=org.verapdf.apps:greenfield-apps:${VERSION}`;
    await output('mvn', ['-B', '-q', COPY, artifact, `-DoutputDirectory=${aside}`], { cwd: aside });
    const fetched = path.join(aside, name);
    if (sha256(await readFile(fetched)) !== DIGEST) throw new Error(`What Maven brought is not veraPDF ${VERSION}.`);
    await rename(fetched, kept);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  return kept;
}
