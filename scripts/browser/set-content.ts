import type { Tab } from './tab.ts';

/**
 * Puts a whole HTML document into the page, in place (the page stays at `about:blank`: a `file:` page could
 * read local files into the PDF), and waits for its images and fonts.
 */
export async function setContent({ session, frame }: Tab, html: string): Promise<void> {
  const loaded = new Promise((done) => session.once('Page.loadEventFired', done));
  await session.send('Page.setDocumentContent', { frameId: frame, html });
  await loaded;
  // A face is asked for by the first layout that wants it, so one is forced before the wait.
  const expression = 'document.documentElement.offsetHeight, document.fonts.ready.then(() => 0)';
  await session.send('Runtime.evaluate', { expression, awaitPromise: true });
}
