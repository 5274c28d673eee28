import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Readable, Writable } from 'node:stream';
import { findBrowser } from '../../scripts/lib/browser/find-browser.ts';
import { cacheFolder } from '../../scripts/lib/files/index.ts';
import { leastPage, withoutFront } from './body.ts';

/**
 * `bare-loop.ts OUT FILE…`: HTML, tagged PDF and the Markdown as text of each file over the raw DevTools protocol, a page a core, each
 * reused for one document after the other: what the browser itself takes. No checks, no pictures, nothing done to the PDF.
 */
const [out = '', ...files] = process.argv.slice(2);
const cache = await cacheFolder(process.env);
const { path: executable, libraries } = await findBrowser({ environment: process.env, cache });
const profile = path.join(tmpdir(), `bare-loop-${process.pid}`);
const browser = spawn(
  executable,
  [
    ...['--headless', '--no-sandbox', '--no-zygote', '--disable-gpu', '--no-first-run', '--disable-dev-shm-usage'],
    ...['--remote-debugging-pipe', `--user-data-dir=${profile}`],
  ],
  {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...(libraries === undefined ? {} : { LD_LIBRARY_PATH: libraries }) },
  },
);

type Answer = {
  readonly id?: number;
  readonly method?: string;
  readonly sessionId?: string;
  readonly result?: unknown;
};
// The descriptors that `--remote-debugging-pipe` reads and writes; messages end with a zero byte.
const [input, output] = [browser.stdio[3] as Writable, browser.stdio[4] as Readable];
const waiting = new Map<number, (answer: Answer) => void>();
const loads = new Map<string, () => void>();
let [last, rest] = [0, ''];
output.setEncoding('utf8');
output.on('data', (text: string) => {
  const messages = (rest + text).split('\0');
  rest = messages.pop() ?? '';
  for (const message of messages) {
    const answer: Answer = JSON.parse(message);
    if (answer.method === 'Page.loadEventFired') loads.get(answer.sessionId ?? '')?.();
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  }
});

function send(method: string, params: object = {}, sessionId?: string): Promise<Record<string, unknown>> {
  const id = ++last;
  input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  return new Promise((resolve) => waiting.set(id, ({ result }) => resolve(Object(result))));
}

await mkdir(out, { recursive: true });
const queue = [...files];
await Promise.all(Array.from({ length: Math.min(files.length, availableParallelism()) }, lane));
// It may be gone before it has answered.
await Promise.race([send('Browser.close'), once(browser, 'exit')]);

/** One page that prints until no file is left. */
async function lane(): Promise<void> {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const session = String(sessionId);
  await send('Page.enable', {}, session);
  const { frameTree } = await send('Page.getFrameTree', {}, session);
  const frameId = Object(Object(frameTree).frame).id;
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    const markdown = withoutFront(await readFile(file, 'utf8'));
    const html = await leastPage(markdown);
    const loaded = new Promise<void>((done) => loads.set(session, done));
    await send('Page.setDocumentContent', { frameId, html }, session);
    await loaded;
    const { data } = await send(
      'Page.printToPDF',
      { generateTaggedPDF: true, paperWidth: 8.27, paperHeight: 11.7 },
      session,
    );
    const name = path.join(out, path.basename(file, '.md'));
    await writeFile(`${name}.pdf`, Buffer.from(String(data), 'base64'));
    await writeFile(`${name}.html`, html);
    await writeFile(`${name}.txt`, markdown);
  }
}
