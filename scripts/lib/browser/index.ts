export { type Browser, openBrowser } from './browser.ts';
export { embeddedDigest } from './find-browser.ts';
