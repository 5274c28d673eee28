import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { startEngine } from '../../../scripts/lib/browser/start-engine.ts';
import type { Tab } from '../../../scripts/lib/browser/tab.ts';
import { cacheFolder } from '../../../scripts/lib/files/index.ts';
import { FONTS } from './sample.ts';

const DOCUMENTS = 72;
const PARAGRAPHS = 500;

async function openTab(): Promise<Tab> {
  const engine = await startEngine({
    fonts: FONTS,
    sandbox: 'auto',
    deadline: 30_000,
    pages: 1,
    environment: process.env,
    cache: await cacheFolder(),
  });
  onTestFinished(() => engine.end());
  return engine.openTab();
}

test('a page keeps nothing of many documents that it has had', async () => {
  const { session, frame, emptied } = await openTab();
  for (let document = 0; document < DOCUMENTS; document++) {
    await emptied();
    const html = `<!doctype html>${'<p>A paragraph'.repeat(PARAGRAPHS)}`;
    await session.send('Page.setDocumentContent', { frameId: frame, html });
  }
  const { nodes } = await session.send('Memory.getDOMCounters');
  expect(nodes).toBeGreaterThan(PARAGRAPHS);
  expect(nodes).toBeLessThan(4 * PARAGRAPHS);
});

test('a page is emptied once for each document, before it is asked for', async () => {
  const { session, frame, empty, emptied } = await openTab();
  await empty();
  let emptyings = 0;
  session.on('Page.frameNavigated', () => emptyings++);
  for (let document = 1; document <= 3; document++) {
    await emptied();
    await session.send('Page.setDocumentContent', { frameId: frame, html: `<!doctype html><p>${document}` });
    await empty();
    expect(emptyings).toBe(document);
    const { result } = await session.send('Runtime.evaluate', { expression: 'document.body?.textContent' });
    expect(result.value).toBe('');
  }
});
