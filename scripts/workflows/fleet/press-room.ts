import { rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, openBrowser } from '../../lib/browser/index.ts';
import { Fault } from '../../lib/fault.ts';
import { asideOf, cacheFolder, makeFolder, readIfRegular, sha256 } from '../../lib/files/index.ts';
import { printFontFiles, unpackFonts } from '../../lib/fonts/index.ts';
import type { Store } from '../../lib/store/index.ts';
import { digestsOfFiles } from '../known/files-digest.ts';
import { type NamedFont, sharedFont } from './fleet-task.ts';

/** The browsers of a worker, each with the fonts that tasks name. */
export type PressRoom = {
  /** Works with a browser that has these fonts and no others; it is started where the last one had others, or has failed. */
  readonly using: <Made>(fonts: readonly NamedFont[], work: (browser: Browser) => Promise<Made>) => Promise<Made>;
  readonly close: () => Promise<void>;
};

type Press = { readonly key: string; readonly browser: Promise<Browser>; users: number };

/**
 * A press room. Fonts that this machine has are taken from there, and others from the store.
 *
 * @param store the one that the machines of a fleet share
 */
export async function pressRoom(store: Store): Promise<PressRoom> {
  const own = await ownFonts();
  let current: Press | undefined;
  const leave = async (press: Press): Promise<void> => {
    press.users -= 1;
    if (press.users > 0 || press === current) return;
    await (await press.browser.catch(() => undefined))?.close();
  };
  const enter = (fonts: readonly NamedFont[]): Press => {
    const key = JSON.stringify(fonts.map((font) => font.sha256).sort());
    if (current?.key === key) return current;
    const before = current;
    const files = Promise.all(fonts.map(async (font) => own.get(font.sha256) ?? fetched(store, font)));
    const press: Press = { key, browser: files.then((all) => openBrowser({ fonts: all })), users: 0 };
    current = press;
    if (before?.users === 0) {
      before.users = 1;
      void leave(before);
    }
    return press;
  };
  return {
    async using(fonts, work) {
      const press = enter(fonts);
      press.users += 1;
      try {
        return await work(await press.browser);
      } catch (error) {
        // Whatever it was, the next job has a new one.
        if (current === press) current = undefined;
        throw error;
      } finally {
        await leave(press);
      }
    },
    async close() {
      const last = current;
      current = undefined;
      await (await last?.browser.catch(() => undefined))?.close();
    },
  };
}

/** The fonts of this machine: their paths, by their SHA-256. */
async function ownFonts(): Promise<ReadonlyMap<string, string>> {
  const files = await printFontFiles(await unpackFonts({}));
  const digests = await digestsOfFiles(files);
  return new Map(files.map((file, at) => [digests[at] ?? '', file]));
}

/**
 * The path of a font that the store has; it stays in the cache.
 *
 * @throws {Fault} `store-failed` where it is not there
 */
async function fetched(store: Store, font: NamedFont): Promise<string> {
  const folder = path.join(await cacheFolder(), 'fleet-fonts');
  const file = path.join(folder, `${font.sha256}-${path.basename(font.name)}`);
  const there = readIfRegular(file);
  if (there !== undefined && sha256(there) === font.sha256) return file;
  const bytes = await sharedFont(store, font);
  if (bytes === undefined)
    throw new Fault(
      'store-failed',
      `The store does not have the font ${font.name}`,
      'Print again: whoever asks for it puts it there.',
    );
  makeFolder(folder, 0o700);
  const aside = asideOf(file);
  await writeFile(aside, bytes, { mode: 0o600 });
  await rename(aside, file);
  return file;
}
