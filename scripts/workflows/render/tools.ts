import { type Browser, type BrowserSettings, embeddedDigest, openBrowser } from '../../lib/browser/index.ts';
import { fileStamp } from '../../lib/files/index.ts';
import { type FontSettings, printFontFiles } from '../../lib/fonts/index.ts';
import { remediateHere, startRemediator } from '../../render/print/remediation.ts';
import type { Remediator } from '../../render/renderer.ts';
import { type KeptWork, keptWork } from './kept-work.ts';

/**
 * What renderers work with: each is started when it is first asked for, and runs until all are closed. Closed tools start nothing: whoever
 * asks for one then gets an `AbortError`.
 */
export type Tools = {
  /** A browser that has these fonts and no others. */
  readonly browser: (fonts: Promise<FontSettings>) => Promise<Browser>;
  /** Starts it, and settles when its process runs, whatever comes of it: it starts while the texts are read. */
  readonly begin?: (fonts: Promise<FontSettings>) => Promise<void>;
  /** The browser, where it has been started. */
  readonly started: () => Promise<Browser> | undefined;
  readonly remediator: () => Remediator;
  /** What earlier builds have made. Absent where there is one. */
  readonly kept?: KeptWork | undefined;
  readonly close: () => Promise<void>;
};

/**
 * Tools for one run.
 *
 * @param isSmall true where one document is made: another thread, or page, would take longer to start than that takes
 */
export function toolsForRun(isSmall: boolean): Tools {
  // A second page would be started for nothing.
  const start = (fonts: Promise<FontSettings>, onSpawned?: () => void): Promise<Browser> =>
    startBrowser(fonts, { onSpawned, pages: isSmall ? 1 : undefined });
  let browser: Promise<Browser> | undefined;
  let remediator: Remediator | undefined;
  const closing = new AbortController();
  return {
    async browser(fonts) {
      closing.signal.throwIfAborted();
      browser ??= start(fonts);
      return browser;
    },
    async begin(fonts) {
      const { promise, resolve } = Promise.withResolvers<void>();
      browser ??= start(fonts, resolve);
      await Promise.race([promise, browser.catch(() => undefined)]);
    },
    started: () => browser,
    remediator() {
      closing.signal.throwIfAborted();
      remediator ??= isSmall ? remediateHere() : startRemediator();
      return remediator;
    },
    async close() {
      closing.abort();
      await remediator?.close();
      await (await browser?.catch(() => undefined))?.close();
    },
  };
}

/** Tools that several builds share, and a function that starts them anew. */
export type WarmTools = Tools & {
  readonly kept: KeptWork;
  /** Called after a fault: tools that are asked for next are started anew. */
  readonly reset: () => Promise<void>;
};

/** Tools that stay warm from one run to the next. */
export function warmTools(): WarmTools {
  let tools = toolsForRun(false);
  let files: string | undefined;
  const kept = keptWork();
  const reset = async (): Promise<void> => {
    const lost = tools;
    tools = toolsForRun(false);
    await lost.close();
  };
  return {
    async browser(fonts) {
      // Another file under the same name is another font.
      const stamp = (await printFontFiles(await fonts)).map(fileStamp).join('\n');
      if (files !== undefined && stamp !== files) await reset();
      files = stamp;
      return tools.browser(fonts);
    },
    started: () => tools.started(),
    remediator: () => tools.remediator(),
    kept,
    reset,
    close: () => tools.close(),
  };
}

async function startBrowser(
  reading: Promise<FontSettings>,
  settings: Pick<BrowserSettings, 'onSpawned' | 'pages'>,
): Promise<Browser> {
  const fonts = reading.then(printFontFiles);
  // A browser that does not start is heard of first.
  fonts.catch(() => undefined);
  return openBrowser({ fonts, ...settings });
}

/** The browser that prints, known without starting it where it can be. */
export type BrowserMark = {
  /** SHA-256 of its executable, in hexadecimal. */
  readonly sha256: string;
  /** The digest, and the version where one was installed: an executable may be a script that starts another. */
  readonly name: string;
};

/**
 * The mark of the browser that prints: the embedded one is known by its file, another is started and asked.
 *
 * @param start starts the browser, or gives the one that runs
 */
export async function browserMark(start: () => Promise<Browser>): Promise<BrowserMark> {
  const embedded = await embeddedDigest();
  if (embedded !== undefined) return { sha256: embedded, name: embedded };
  const { version, digest } = await start();
  const sha256 = await digest();
  return { sha256, name: `${sha256} ${version}` };
}
