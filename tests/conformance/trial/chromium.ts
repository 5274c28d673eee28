import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';
import { cacheFolder } from '../../../scripts/assets/cache-folder.ts';
import { findBrowser } from '../../../scripts/browser/find-browser.ts';

/** The product's own Chromium with nothing of the product's settings: a reader's browser, scripts on. */
export async function openChromium(scratch: string): Promise<Browser> {
  const found = await findBrowser({ environment: process.env, cache: await cacheFolder() });
  return puppeteer.launch({
    executablePath: found.path,
    ignoreDefaultArgs: true,
    args: [
      '--headless',
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      `--user-data-dir=${path.join(scratch, 'profile')}`,
    ],
    pipe: true,
    waitForInitialPage: false,
    defaultViewport: null,
    env: {
      ...process.env,
      ...(found.libraries === undefined ? {} : { LD_LIBRARY_PATH: found.libraries }),
      HOME: scratch,
    },
  });
}
