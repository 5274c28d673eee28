export { type Browser, type BrowserSettings, openBrowser, pagesAtOnce } from './browser.ts';
export { embeddedDigest } from './find-browser.ts';
export { endAhead, startAhead } from './start-ahead.ts';
