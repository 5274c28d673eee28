import { isDeepStrictEqual } from 'node:util';
import { mayBeSandboxed } from './browser-arguments.ts';
import { type BrowserProcess, type ProcessSettings, startProcess } from './browser-process.ts';
import { findBrowser, type Where } from './find-browser.ts';

type Ahead = { readonly settings: ProcessSettings; readonly running: BrowserProcess };

/** Where the browser is, and what it has: fonts, and how many pages. */
type WhatAhead = Where & { readonly fonts: Promise<readonly string[]>; readonly pages: number };

let ahead: Promise<Ahead | undefined> | undefined;

/** Starts a browser before it is known that one is needed, and with which fonts; settles when its process runs, or did not start. */
export async function startAhead(where: WhatAhead): Promise<void> {
  ahead = begin(where).catch(() => undefined);
  await ahead;
}

async function begin({ fonts, pages, ...where }: WhatAhead): Promise<Ahead> {
  const [{ path, libraries }, files] = await Promise.all([findBrowser(where), fonts]);
  const { environment } = where;
  const settings = { executable: { path, libraries }, isSandboxed: mayBeSandboxed(), fonts: files, environment };
  return { settings, running: await startProcess(settings, pages) };
}

/** The browser's process that was started ahead, where it is as it is wanted; one that is not is ended. */
export async function startedAhead(wanted: ProcessSettings): Promise<BrowserProcess | undefined> {
  const begun = ahead;
  ahead = undefined;
  const found = await begun;
  if (found === undefined) return undefined;
  if (isDeepStrictEqual(found.settings, wanted) && !found.running.hasEnded()) return found.running;
  await found.running.end();
  return undefined;
}

/** Ends the browser that was started ahead, where nobody has asked for it. */
export async function endAhead(): Promise<void> {
  const begun = ahead;
  ahead = undefined;
  await (await begun)?.running.end();
}
