import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/**
 * The library that speaks with the browser, as Puppeteer has it. Puppeteer itself looks for its settings in the current folder and all
 * above it, and some of those are programs: a folder of statements must not run any, nor can one that is broken end a build.
 */
export function loadDriver(): Promise<typeof import('puppeteer')> {
  const puppeteer = createRequire(import.meta.url).resolve('puppeteer');
  return import(pathToFileURL(createRequire(puppeteer).resolve('puppeteer-core')).href);
}
