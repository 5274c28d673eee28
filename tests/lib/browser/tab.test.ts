import process from 'node:process';
import { expect, onTestFinished, test } from 'vitest';
import { startEngine } from '../../../scripts/lib/browser/start-engine.ts';
import { cacheFolder } from '../../../scripts/lib/files/index.ts';
import { FONTS } from './sample.ts';

const DOCUMENTS = 72;
const PARAGRAPHS = 500;

test('a page keeps nothing of many documents that it has had', async () => {
  const engine = await startEngine({
    fonts: FONTS,
    sandbox: 'auto',
    deadline: 30_000,
    environment: process.env,
    cache: await cacheFolder(),
  });
  onTestFinished(() => engine.end());
  const { session, frame, tidy } = await engine.openTab();
  for (let document = 0; document < DOCUMENTS; document++) {
    await session.send('Page.navigate', { url: 'about:blank' });
    await tidy();
    const html = `<!doctype html>${'<p>A paragraph'.repeat(PARAGRAPHS)}`;
    await session.send('Page.setDocumentContent', { frameId: frame, html });
  }
  const { nodes } = await session.send('Memory.getDOMCounters');
  expect(nodes).toBeGreaterThan(PARAGRAPHS);
  expect(nodes).toBeLessThan(4 * PARAGRAPHS);
});
