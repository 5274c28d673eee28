export { type Browser, type BrowserSettings, openBrowser } from './browser.ts';
export { embeddedDigest } from './find-browser.ts';
