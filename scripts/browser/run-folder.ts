import { lstat, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';

/** What one running browser has to itself. */
export type RunFolder = {
  readonly profile: string;
  /** The child's variables, complete: a font configuration of its own, nothing of the user's session. */
  readonly environment: NodeJS.ProcessEnv;
  readonly remove: () => Promise<void>;
};

/**
 * Fonts stand in a folder beside this file, its cache in the child's XDG_CACHE_HOME (fontconfig's fonts.conf(5)).
 * No system folder is named, so no system font can be chosen, not even as a last resort.
 */
const FONT_CONFIGURATION = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <match target="font">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="autohint" mode="assign"><bool>false</bool></edit>
    <edit name="embeddedbitmap" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
`;

/**
 * A new folder under the system's temporary one. Fonts are links, numbered so that two files of one name can
 * both be there. Nothing in it outlives the run, the font cache included: making that takes about 10 ms.
 */
export async function makeRunFolder(
  fonts: readonly string[],
  libraries: string | undefined,
  inherited: NodeJS.ProcessEnv,
): Promise<RunFolder> {
  await sweep();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const profile = join(folder, 'profile');
  await Promise.all([mkdir(profile), mkdir(join(folder, 'fonts'))]);
  const configuration = join(folder, 'fonts.conf');
  const link = (font: string, index: number): Promise<void> =>
    symlink(resolve(font), join(folder, 'fonts', `${index}${extname(font)}`));
  // Only Linux has fontconfig, and Windows would ask for a privilege to make links.
  const linked = process.platform === 'linux' ? fonts.map(link) : [];
  await Promise.all([writeFile(configuration, FONT_CONFIGURATION), ...linked]);
  const environment =
    process.platform === 'linux'
      ? linuxEnvironment(folder, configuration, libraries, inherited)
      : { ...inherited, TZ: 'UTC' };
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  return { profile, environment, remove };
}

const PREFIX = 'communique-browser-';

/** Removes what builds that were killed left behind: folders of ours whose process is gone. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const folder = join(tmpdir(), name);
    const { uid } = await lstat(folder).catch(() => ({ uid: -1 }));
    if (uid === process.getuid?.()) await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function linuxEnvironment(
  folder: string,
  configuration: string,
  libraries: string | undefined,
  inherited: NodeJS.ProcessEnv,
): NodeJS.ProcessEnv {
  const path = inherited['PATH'];
  return {
    ...(path === undefined ? {} : { PATH: path }),
    ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }),
    HOME: folder,
    TMPDIR: folder,
    XDG_CACHE_HOME: folder,
    XDG_CONFIG_HOME: folder,
    FONTCONFIG_FILE: configuration,
    DBUS_SESSION_BUS_ADDRESS: 'disabled:',
    LANG: 'C.UTF-8',
    TZ: 'UTC',
  };
}
