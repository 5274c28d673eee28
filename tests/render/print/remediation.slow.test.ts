import { existsSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Browser, openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { remediate } from '../../../scripts/lib/pdf/index.ts';
import { remediateHere, startRemediator } from '../../../scripts/render/print/remediation.ts';
import type { SheetFacts } from '../../../scripts/render/renderer.ts';
import { FONTS, latin1, STYLE } from '../../lib/browser/sample.ts';
import { FACTS } from '../../lib/pdf/structure/remediated.ts';
import { startCommand } from '../../support/command.ts';
import { removeFolder, temporaryFolder } from '../../support/folder.ts';

let browser: Browser;
let printed: Uint8Array;
beforeAll(async () => {
  browser = await openBrowser({ fonts: FONTS, pages: 1 });
  ({ bytes: printed } = await browser.print(`<html lang="en"><title>x</title>${STYLE}<p>x`));
});
afterAll(() => browser.close());

const sheetOf = (text: string): SheetFacts => {
  const place = { language: 'en', direction: 'ltr' } as const;
  const paragraph = { type: 'P', ...place, children: [{ text }] } as const;
  return {
    tags: { type: 'Document', ...place, children: [paragraph] },
    facts: FACTS,
    profile: 'ua-1',
  };
};

test('a thread gives what the remediator gives, to each that asks', async () => {
  const remediator = startRemediator({ most: 2 });
  const titles = Array.from({ length: 12 }, (_, index) => `Title ${index}`);
  const sheets = titles.map((title): SheetFacts => ({ ...sheetOf('x'), facts: { ...FACTS, title } }));
  const mended = await Promise.all(sheets.map((sheet) => remediator.remediate(printed, sheet)));
  await remediator.close();
  for (const [index, { bytes, pages }] of mended.entries()) {
    const sheet = sheets[index];
    expect(pages).toBe(1);
    expect(sheet && latin1(bytes)).toBe(sheet && latin1(remediate(printed, sheet, sheet.profile).bytes));
  }
});

test('a document alone is mended without a thread, and the same comes of it', async () => {
  const [here, thread] = [remediateHere(), startRemediator({ most: 1 })];
  const [one, other] = await Promise.all(
    [here, thread].map((remediator) => remediator.remediate(printed, sheetOf('x'))),
  );
  expect(one?.pages).toBe(1);
  expect(one && latin1(one.bytes)).toBe(other && latin1(other.bytes));
  await expect(here.remediate(Buffer.from('%PDF-1.4'), sheetOf('x'))).rejects.toMatchObject({ code: 'pdf-unreadable' });
  await Promise.all([here.close(), thread.close()]);
});

test('a fault comes back as what it is, and the thread works on', async () => {
  const remediator = startRemediator({ most: 1 });
  await expect(remediator.remediate(Buffer.from('%PDF-1.4'), sheetOf('x'))).rejects.toMatchObject({
    name: 'Fault',
    code: 'pdf-unreadable',
    advice: expect.stringContaining('doctor'),
  });
  expect((await remediator.remediate(printed, sheetOf('x'))).pages).toBe(1);
  await remediator.close();
});

const threadOf = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`);
/** Each: how a thread can go wrong, and one that does. */
const ENDS: readonly (readonly [string, URL])[] = [
  ['throws while it starts', threadOf('throw new Error("no")')],
  ['ends while it starts', threadOf('process.exit(0)')],
  ['has nothing to do', threadOf('')],
  ['throws at a document', threadOf('import{parentPort as p}from"node:worker_threads";p.on("message",()=>{throw 1})')],
  [
    'ends at a document',
    threadOf('import{parentPort as p}from"node:worker_threads";p.on("message",()=>process.exit(1))'),
  ],
  ['never answers', threadOf('import{parentPort as p}from"node:worker_threads";p.on("message",()=>{for(;;);})')],
];

test.each(ENDS)('who asks a thread that %s is told, now and later', async (_, script) => {
  const remediator = startRemediator({ most: 1, script, work: 500 });
  const fault = { name: 'Fault', code: 'mender-died' };
  const asked = [remediator.remediate(printed, sheetOf('x')), remediator.remediate(printed, sheetOf('x'))];
  for (const each of await Promise.allSettled(asked)) {
    expect(each).toMatchObject({ status: 'rejected', reason: fault });
  }
  await expect(remediator.remediate(printed, sheetOf('x'))).rejects.toMatchObject(fault);
  await remediator.close();
});

const title = (name: string): SheetFacts => ({ ...sheetOf('x'), facts: { ...FACTS, title: name } });
/** The remediator's own thread, which something befalls at documents of one title. */
const befallen = (name: string, what: string): URL =>
  threadOf(
    `import{parentPort as p}from"node:worker_threads";p.on("message",(task)=>{if(task.facts.title===${JSON.stringify(name)})${what}});` +
      `await import(${JSON.stringify(new URL('../../../scripts/render/print/remediation-worker.ts', import.meta.url).href)})`,
  );

test('a document that takes too much work is given up alone: those that waited behind it come out', async () => {
  const remediator = startRemediator({ most: 1, script: befallen('endless', 'for(;;);'), work: 3000 });
  const asked = ['a', 'endless', 'b', 'c'].map((name) => remediator.remediate(printed, title(name)));
  const outcomes = await Promise.allSettled(asked);
  await remediator.close();
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
  expect(outcomes[1]).toMatchObject({
    reason: { code: 'mender-died', message: expect.stringContaining('3 s of work') },
  });
});

test('a thread that dies once is no loss: its document is tried again', async () => {
  const mark = path.join(temporaryFolder(), 'died');
  const once = `{const fs=process.getBuiltinModule("node:fs");if(!fs.existsSync(${JSON.stringify(mark)})){fs.writeFileSync(${JSON.stringify(mark)},"");process.exit(1)}}`;
  const remediator = startRemediator({ most: 1, script: befallen('fragile', once) });
  const made = await Promise.all(['fragile', 'other'].map((name) => remediator.remediate(printed, title(name))));
  await remediator.close();
  expect(made.map(({ pages }) => pages)).toEqual([1, 1]);
  expect(existsSync(mark)).toBe(true);
  removeFolder(path.dirname(mark));
});

test('who asks a thread that went before anybody asked is told', async () => {
  const remediator = startRemediator({ most: 1, script: threadOf('process.exit(1)'), work: 20_000 });
  await new Promise((done) => setTimeout(done, 500));
  await expect(remediator.remediate(printed, sheetOf('x'))).rejects.toMatchObject({ code: 'mender-died' });
  await remediator.close();
});

test('after what cannot be sent to a thread, the next is mended', async () => {
  const remediator = startRemediator({ most: 1, work: 20_000 });
  const odd: SheetFacts = { ...sheetOf('x'), facts: Object.assign({ ...FACTS }, { extra: () => undefined }) };
  await expect(remediator.remediate(printed, odd)).rejects.toThrow('could not be cloned');
  expect((await remediator.remediate(printed, sheetOf('x'))).pages).toBe(1);
  await remediator.close();
});

test('what is asked of a thread that ends is answered', async () => {
  const remediator = startRemediator({ most: 1 });
  const asked = remediator.remediate(printed, sheetOf('x'));
  const rejected = expect(asked).rejects.toMatchObject({ name: 'Fault', code: 'mender-died' });
  await remediator.close();
  await rejected;
});

test('a thread that nobody asks keeps no program from ending, and one that was ended is not started again', async () => {
  const module = new URL('../../../scripts/render/print/remediation.ts', import.meta.url).href;
  const code = `const { startRemediator } = await import(${JSON.stringify(module)}); startRemediator();`;
  const { child, ended } = startCommand(process.execPath, ['--input-type=module', '--eval', code]);
  onTestFinished(() => void child.kill('SIGKILL'));
  const waiting = setTimeout(() => child.kill('SIGKILL'), 20_000);
  expect(await ended).toMatchObject({ code: 0 });
  clearTimeout(waiting);
  const remediator = startRemediator({ most: 1 });
  await remediator.close();
  await expect(remediator.remediate(printed, sheetOf('x'))).rejects.toMatchObject({ name: 'AbortError' });
});
