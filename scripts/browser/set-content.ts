import type { CDPSession } from 'puppeteer';
import type { Tab } from './tab.ts';

/**
 * Puts a whole HTML document into the page, in place (the page stays at `about:blank`: a `file:` page could
 * read local files into the PDF), and waits for its images and fonts.
 */
export async function setContent({ session, frame }: Tab, html: string): Promise<void> {
  await emptied(session);
  const loaded = new Promise((done) => session.once('Page.loadEventFired', done));
  await session.send('Page.setDocumentContent', { frameId: frame, html });
  await loaded;
  // A face is asked for by the first layout that wants it, so one is forced before the wait.
  const expression = 'document.documentElement.offsetHeight, document.fonts.ready.then(() => 0)';
  await session.send('Runtime.evaluate', { expression, awaitPromise: true });
}

/**
 * A new, empty document: content that is only set anew keeps the document's faces as they were last used, and they
 * change the height of lines.
 */
async function emptied(session: CDPSession): Promise<void> {
  const loaded = new Promise((done) => session.once('Page.loadEventFired', done));
  await session.send('Page.navigate', { url: 'about:blank' });
  await loaded;
}
