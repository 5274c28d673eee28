import { availableParallelism } from 'node:os';
import { cacheFolder } from '../assets/cache-folder.ts';
import { startEngine } from './engine.ts';
import { type MeasureOptions, measure } from './measure.ts';
import { type PictureOptions, picture } from './picture.ts';
import { Pool } from './pool.ts';
import { type PrintOptions, print } from './print.ts';

export type BrowserSettings = {
  /** Absolute paths of the font files that documents may use, perhaps still being made. No other font exists for them. */
  readonly fonts: readonly string[] | Promise<readonly string[]>;
  /** A private folder for the unpacked browser; by default the one of `cacheFolder`. */
  readonly cache?: string;
  /** Milliseconds that one print or picture may take in all; 30 000 by default. */
  readonly deadline?: number;
  /** Documents printed at the same time; by default one a core, up to four. */
  readonly pages?: number;
  readonly sandbox?: 'auto' | 'off';
  /** A browser to use instead of the embedded one. */
  readonly executable?: string;
  /** The variables to look for a browser in; by default the process's own. */
  readonly environment?: NodeJS.ProcessEnv;
};

/** A Chromium without scripts and without network that turns HTML into PDF and pictures. */
export type Browser = {
  /** Chromium's version, e.g. `153.0.8010.0`. */
  readonly version: string;
  /** Whether Chromium's own sandbox is on; it cannot be for root, nor in some containers. */
  readonly sandboxed: boolean;
  /** SHA-256 of its executable, in hexadecimal. */
  readonly digest: () => Promise<string>;
  /** Calls at the same time are welcome: so many as there are pages run, the others wait. */
  readonly print: (html: string, options?: PrintOptions) => Promise<{ readonly bytes: Uint8Array }>;
  /** PNG bytes. */
  readonly picture: (html: string, options: PictureOptions) => Promise<Uint8Array>;
  /** The value of a probe in the document as it is laid out. Checked by the caller. */
  readonly measure: (html: string, options: MeasureOptions) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/**
 * Starts the browser: found or unpacked, locked down, with its pages open. Every call of it rejects with a
 * BrowserError when it is lost twice or out of time.
 *
 * @throws {BrowserError} `not-found`, `unpack`, `start`
 */
export async function openBrowser(settings: BrowserSettings): Promise<Browser> {
  const { fonts, executable, sandbox = 'auto', deadline = 30_000, environment = process.env } = settings;
  const { pages = Math.min(4, availableParallelism()) } = settings;
  const cache = settings.cache ?? (await cacheFolder(environment));
  const start = () => startEngine({ fonts, executable, sandbox, deadline, environment, cache });
  const pool = new Pool({ pages, deadline, start });
  const { version, sandboxed, digest } = await pool.engine;
  void pool.warm();
  return {
    version,
    sandboxed,
    digest,
    print: async (html, options = {}) => ({ bytes: await pool.run((tab) => print(tab, html, options)) }),
    picture: (html, options) => pool.run((tab) => picture(tab, html, options)),
    measure: (html, options) => pool.run((tab) => measure(tab, html, options)),
    close: () => pool.close(),
  };
}
