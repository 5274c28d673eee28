import { statSync } from 'node:fs';
import { type Browser, openBrowser } from '../../lib/browser/index.ts';
import { type FontSettings, printFontFiles } from '../../lib/fonts/index.ts';
import { type Remediator, remediateHere, startRemediator } from '../../render/print/remediation.ts';
import type { Printed, Prints } from '../../render/renderer.ts';

/** What renderers work with: each is started when it is first asked for, and runs until all are closed. */
export type Tools = {
  /** A browser that has these fonts and no others. */
  readonly browser: (fonts: Promise<FontSettings>) => Promise<Browser>;
  readonly remediator: () => Remediator;
  /** What was printed in earlier runs with the same tools. */
  readonly prints?: Prints | undefined;
  readonly close: () => Promise<void>;
};

/**
 * Tools for one run.
 *
 * @param isSmall true where one document is made: another thread would take longer to start than that takes
 */
export function toolsForRun(isSmall: boolean): Tools {
  let browser: Promise<Browser> | undefined;
  let remediator: Remediator | undefined;
  return {
    browser(fonts) {
      browser ??= startBrowser(fonts);
      return browser;
    },
    remediator() {
      remediator ??= isSmall ? remediateHere() : startRemediator();
      return remediator;
    },
    async close() {
      await remediator?.close();
      await (await browser?.catch(() => undefined))?.close();
    },
  };
}

export type WarmTools = Tools & {
  /** Called before each run: forgets what the run before the last has printed. */
  readonly begin: () => void;
  /** Called after a fault: tools that are asked for next are started anew. */
  readonly reset: () => Promise<void>;
};

/**
 * Tools that stay warm from one run to the next, and keep what was printed in the last one: only what has changed since is
 * printed again.
 */
export function warmTools(): WarmTools {
  let tools = toolsForRun(false);
  let files: string | undefined;
  const prints = lastPrints();
  const reset = async (): Promise<void> => {
    const lost = tools;
    tools = toolsForRun(false);
    await lost.close();
  };
  return {
    async browser(fonts) {
      const stamp = stampOf(await printFontFiles(await fonts));
      if (files !== undefined && stamp !== files) {
        await reset();
        prints.forget();
      }
      files = stamp;
      return tools.browser(fonts);
    },
    remediator: () => tools.remediator(),
    prints,
    begin: prints.begin,
    reset,
    close: () => tools.close(),
  };
}

/** Prints of this run and of the one before. */
function lastPrints(): Prints & { readonly begin: () => void; readonly forget: () => void } {
  let before = new Map<string, Printed>();
  let now = new Map<string, Printed>();
  return {
    find(inputs) {
      const found = now.get(inputs) ?? before.get(inputs);
      if (found !== undefined) now.set(inputs, found);
      return found;
    },
    keep: (inputs, printed) => void now.set(inputs, printed),
    begin() {
      before = now;
      now = new Map();
    },
    forget() {
      before = new Map();
      now = new Map();
    },
  };
}

/** A key for a list of files: another file under the same name is another font. */
const stampOf = (files: readonly string[]): string =>
  JSON.stringify(files.map((file) => [file, statSync(file).size, statSync(file).mtimeMs]));

async function startBrowser(reading: Promise<FontSettings>): Promise<Browser> {
  const fonts = reading.then(printFontFiles);
  // A browser that does not start is heard of first.
  fonts.catch(() => undefined);
  return openBrowser({ fonts });
}
