import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import type { Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { temporaryFolder } from '../files/index.ts';

/** The folder and the environment of one running browser. */
export type RunFolder = {
  readonly profile: string;
  /** The browser's environment variables, complete: a font configuration of its own, nothing of the user's session. */
  readonly environment: NodeJS.ProcessEnv;
  readonly remove: () => Promise<void>;
};

/**
 * The configuration of fontconfig (fonts.conf(5)): fonts stand in a folder beside this file, its cache in the browser's
 * XDG_CACHE_HOME. No system folder is named, so no system font can be chosen, not even as a last resort.
 */
const FONT_CONFIGURATION = toXml({
  type: 'root',
  children: [
    { type: 'instruction', name: 'xml', value: 'version="1.0"' },
    { type: 'doctype', name: 'fontconfig', system: 'urn:fontconfig:fonts.dtd' },
    x('fontconfig', [
      x('dir', { prefix: 'relative' }, 'fonts'),
      x('cachedir', { prefix: 'xdg' }, 'fontconfig'),
      x('match', { target: 'font' }, [
        setTo('antialias', x('bool', 'true')),
        setTo('hinting', x('bool', 'false')),
        setTo('autohint', x('bool', 'false')),
        setTo('embeddedbitmap', x('bool', 'false')),
        setTo('rgba', x('const', 'none')),
      ]),
    ]),
  ],
});

function setTo(name: string, value: Element): Element {
  return x('edit', { name, mode: 'assign' }, value);
}

/**
 * A new folder under the system's temporary one. Fonts are links, numbered so that two files of one name can
 * both be there. Nothing in it outlives the run, the font cache included: making that takes about 10 ms.
 */
export async function makeRunFolder(
  fonts: readonly string[],
  libraries: string | undefined,
  inherited: NodeJS.ProcessEnv,
): Promise<RunFolder> {
  const { path: folder, remove: removeNow } = temporaryFolder('browser');
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
  const remove = async (): Promise<void> => {
    await rm(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
    removeNow();
  };
  return { profile, environment, remove };
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
