import puppeteer, { type Browser, type Page } from 'puppeteer';
import { findBrowser } from '../../scripts/lib/browser/find-browser.ts';
import { makeRunFolder } from '../../scripts/lib/browser/run-folder.ts';
import { cacheFolder } from '../../scripts/lib/files/cache.ts';
import { printFontFiles } from '../../scripts/lib/fonts/print-faces.ts';

/**
 * The product's own Chromium with none of the product's limits: a reader's browser, scripts on. It has fonts of its own,
 * since without any a page dies, and a bare machine has none.
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

/** What a page's console complains of from now on; that a browser looks for an icon is no complaint. */
export function complaintsOf(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url?.endsWith('favicon.ico')) complaints.push(message.text());
  });
  return complaints;
}
