export { type Browser, type BrowserSettings, openBrowser } from './browser.ts';
export { embeddedDigest } from './find-browser.ts';
export { endAhead, startAhead } from './start-ahead.ts';
