import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { cacheFolder } from '../files/index.ts';
import { BrowserError } from './browser-error.ts';
import { fileDigest, recordedDigest } from './folder-integrity.ts';
import { unpackBrowser } from './unpack.ts';

/** A browser's program on the disk, and how it was found. */
export type Executable = {
  readonly path: string;
  readonly origin: 'setting' | 'embedded' | 'environment' | 'installed';
  /** Folder of shared libraries for the browser's `LD_LIBRARY_PATH`. */
  readonly libraries?: string;
  /** SHA-256 of the executable, in hexadecimal. */
  readonly digest: () => Promise<string>;
};

/** Where to look for a browser; `thorough` reads every byte of an unpacked one before trusting it. */
export type Where = {
  readonly executable?: string | undefined;
  readonly environment: NodeJS.ProcessEnv;
  readonly cache: string;
  readonly thorough?: boolean;
};

/**
 * The browser to start: the one the settings name; the embedded one, pinned by the lock file, where it runs
 * (x64 Linux with glibc); the one `PUPPETEER_EXECUTABLE_PATH` names; an installed Chrome, Chromium or Edge.
 *
 * @throws {BrowserError} `not-found`, `unpack`
 */
export async function findBrowser({ executable, environment, cache, thorough }: Where): Promise<Executable> {
  if (executable !== undefined) return named(executable, 'setting');
  const archives = embeddedArchives();
  if (archives !== undefined) {
    const unpacked = await unpackBrowser(archives, cache, thorough);
    const { executable: path, libraries } = unpacked;
    const digest = () => recordedDigest(dirname(path), basename(path));
    return { path, libraries, origin: 'embedded', digest };
  }
  const fromEnvironment = environment['PUPPETEER_EXECUTABLE_PATH'];
  if (fromEnvironment !== undefined && fromEnvironment !== '') return named(fromEnvironment, 'environment');
  const installed = usualPlaces(environment).find((path) => existsSync(path));
  if (installed !== undefined) return { path: installed, origin: 'installed', digest: () => fileDigest(installed) };
  throw new BrowserError(
    'not-found',
    'No Chrome was found, and none is embedded for this kind of machine.',
    'Install one with `npx @puppeteer/browsers install chrome-headless-shell@stable`, and set PUPPETEER_EXECUTABLE_PATH to the path it prints.',
  );
}

/**
 * SHA-256 of the embedded browser's executable, in hexadecimal, which is unpacked for it; `undefined` where another browser
 * would be started.
 *
 * @throws {BrowserError} `unpack`
 */
export async function embeddedDigest(environment: NodeJS.ProcessEnv = process.env): Promise<string | undefined> {
  if (embeddedArchives() === undefined) return undefined;
  const { digest } = await findBrowser({ environment, cache: await cacheFolder(environment) });
  return digest();
}

function named(path: string, origin: 'setting' | 'environment'): Executable {
  if (existsSync(path)) return { path, origin, digest: () => fileDigest(path) };
  const place = origin === 'setting' ? 'the settings' : 'PUPPETEER_EXECUTABLE_PATH';
  throw new BrowserError('not-found', `There is no browser at ${path}.`, `Correct the path in ${place}.`);
}

/** The folder of the embedded browser's archives, where they are installed and the machine can run them. */
function embeddedArchives(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // The loader of glibc: on musl (Alpine) the embedded browser cannot start.
  if (!existsSync('/lib64/ld-linux-x86-64.so.2')) return undefined;
  try {
    // Resolved, never imported: importing it sets variables of the whole process.
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const archives = join(entry, '..', '..', 'bin');
    return existsSync(join(archives, 'chromium.br')) ? archives : undefined;
  } catch {
    return undefined;
  }
}

function usualPlaces(environment: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Google Chrome for Testing'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name]);
    const programs = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return programs.flatMap((program) => roots.flatMap((root) => (root === undefined ? [] : [join(root, program)])));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable'];
  const folders = [...new Set([...(environment['PATH'] ?? '').split(':'), '/usr/bin', '/usr/local/bin', '/snap/bin'])];
  return names.flatMap((name) => folders.filter((folder) => folder !== '').map((folder) => join(folder, name)));
}
