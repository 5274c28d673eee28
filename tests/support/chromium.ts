import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../../scripts/lib/browser/find-browser.ts';
import { makeRunFolder } from '../../scripts/lib/browser/run-folder.ts';
import { cacheFolder } from '../../scripts/lib/files/cache.ts';
import { printFontFiles } from '../../scripts/lib/fonts/print-faces.ts';

/**
 * The product's own Chromium without the product's limits, as a reader's browser, with scripts on. It has fonts of its
 * own, since without any a page dies, and a bare machine has none.
 */
export async function openChromium(): Promise<Browser> {
  const found = await findBrowser({ environment: process.env, cache: await cacheFolder() });
  const fonts = await printFontFiles();
  const run = await makeRunFolder(fonts, found.libraries, process.env);
  const browser = await puppeteer.launch({
    executablePath: found.path,
    ignoreDefaultArgs: true,
    args: [
      '--headless',
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      `--user-data-dir=${run.profile}`,
    ],
    pipe: true,
    waitForInitialPage: false,
    defaultViewport: null,
    env: run.environment,
  });
  browser.once('disconnected', () => void run.remove());
  return browser;
}

/** The complaints of a page's console from now on, without those about a missing icon. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url?.endsWith('favicon.ico')) complaints.push(message.text());
  });
  return complaints;
}
