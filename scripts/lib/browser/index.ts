export { type Browser, openBrowser } from './browser.ts';
