import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'puppeteer';
import { checkDist } from '../support/check.ts';
import { openChromium } from '../support/chromium.ts';
import { filesBelow } from '../support/folder.ts';
import { openLoopback } from '../support/loopback.ts';

/**
 * Bytes that a statement's page may bring over the line on its first view, by script: text in gzip, headers included. A
 * page in Cyrillic or Greek has two alphabets in every face, one in Chinese some hundreds of characters in two.
 */
const MOST: Readonly<Record<string, number>> = {
  Latn: 100_000,
  Arab: 200_000,
  Cyrl: 120_000,
  Grek: 120_000,
  Hans: 150_000,
};

/** A telephone and a desk: which faces and pictures a page asks for may depend on its width. */
const WIDTHS = [360, 1280] as const;

type Weight = {
  readonly name: string;
  readonly tag: string;
  readonly script: string;
  readonly bytes: number;
  /** Of them, by kind of file. */
  readonly kinds: ReadonlyMap<string, number>;
  /** Addresses on other servers. */
  readonly foreign: readonly string[];
};

const kb = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`.padStart(9);

const told = (kinds: ReadonlyMap<string, number>): string =>
  [...kinds].map(([kind, bytes]) => `${kind} ${(bytes / 1000).toFixed(1)}`).join(', ');

// What a reader's telephone fetches before a page stands there, with an empty cache; and from whom.
await checkDist(async (dist) => {
  const names = filesBelow(dist).filter((name) => name.endsWith('.html'));
  const server = await openLoopback(dist, true);
  const browser = await openChromium();
  const weights: Weight[] = [];
  try {
    for (const name of names) weights.push(await weigh(browser, dist, name, server.origin));
  } finally {
    await browser.close();
    await server.close();
  }
  const statements = weights.filter(({ name }) => isStatement(name));
  const others = weights.filter(({ name }) => !isStatement(name)).sort((a, b) => b.bytes - a.bytes);
  const [heaviest] = others;
  return {
    measured: [
      `weight: ${statements.length} statement pages, ${others.length} others, at ${WIDTHS.join(' and ')} px; ` +
        `${weights.flatMap(({ foreign }) => foreign).length} requests to third parties`,
      ...statements.map(({ name, tag, bytes, kinds }) => `  ${tag.padEnd(8)} ${kb(bytes)}  ${told(kinds)}  ${name}`),
      ...(heaviest === undefined
        ? []
        : [`  heaviest other: ${kb(heaviest.bytes)}  ${told(heaviest.kinds)}  ${heaviest.name}`]),
    ],
    faults: [
      ...(statements.length === 0 ? ['there is no statement page'] : []),
      ...weights.flatMap(({ name, foreign }) => foreign.map((url) => `${name} asks ${url}`)),
      ...statements.flatMap(({ name, script, bytes }) => {
        const most = MOST[script];
        if (most === undefined) return [`${name}: no bar for the script ${script}`];
        return bytes > most ? [`${name}: ${kb(bytes)}, at most ${kb(most)}`] : [];
      }),
      ...server.missing.map((name) => `${name} is not there`),
    ],
  };
});

/** `<slug>/<tag>/index.html`, and earlier versions. */
function isStatement(name: string): boolean {
  return /^[^/]+\/[A-Za-z-]+\/(?:v\d+\/)?index\.html$/.test(name) && !/\/(?:archive|search|verify)\//.test(name);
}

/** One page with an empty cache, at the width at which it is the heaviest. */
async function weigh(browser: Browser, dist: string, name: string, origin: string): Promise<Weight> {
  const tag = /<html[^>]* lang="([^"]+)"/.exec(await readFile(path.join(dist, name), 'utf8'))?.[1] ?? 'und';
  const views = [];
  for (const width of isStatement(name) ? WIDTHS : WIDTHS.slice(1))
    views.push(await view(browser, `${origin}/${name}`, width));
  const [heaviest] = views.sort((a, b) => b.bytes - a.bytes);
  const foreign = [...new Set(views.flatMap(({ urls }) => urls))].filter(
    (url) => !url.startsWith(`${origin}/`) && !url.startsWith('data:'),
  );
  const { script = 'Zyyy' } = new Intl.Locale(tag).maximize();
  return { name, tag, script, bytes: heaviest?.bytes ?? 0, kinds: heaviest?.kinds ?? new Map(), foreign };
}

async function view(browser: Browser, url: string, width: number) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.setViewport({ width, height: 900 });
    const session = await page.createCDPSession();
    const asked = new Map<string, string>();
    const kinds = new Map<string, number>();
    session.on('Network.requestWillBeSent', ({ requestId, request }) => asked.set(requestId, request.url));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = path.extname(new URL(asked.get(requestId) ?? 'x:').pathname).slice(1) || 'html';
      kinds.set(kind, (kinds.get(kind) ?? 0) + encodedDataLength);
    });
    await session.send('Network.enable');
    await page.goto(url, { waitUntil: 'networkidle0' });
    await page.evaluate(async () => void (await document.fonts.ready));
    const bytes = [...kinds.values()].reduce((sum, each) => sum + each, 0);
    return { bytes, kinds, urls: [...asked.values()] };
  } finally {
    await context.close();
  }
}
