import axe from 'axe-core';
import type { Page } from 'puppeteer';
import { z } from 'zod';
import { check } from '../support/check.ts';
import { openChromium } from '../support/chromium.ts';
import { filesBelow } from '../support/folder.ts';
import { randomNumbers } from '../support/random.ts';
import { type BuiltNewsroom, everyNewsroom } from './trial/every-newsroom.ts';
import { openSite } from './trial/open-site.ts';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 360, 768, 1280, 1600];
const AXE_WIDTHS = new Set([360, 1280]);
/** By night other colours are asked about, which are the same at any width. */
const NIGHT_WIDTH = 360;
/** Lists and tools are the same in the shipped newsroom and in the one with an address, which has all kinds of them. */
const PASSED_OVER: Readonly<Record<string, RegExp>> = { shipped: /\/(?:archive|search|verify)\// };

/** Of pages that are of none of the kinds below, one in so many is looked at, always the same ones. */
const EVERY = Number(process.argv[3] ?? 1);

/** What there must be a page of, in a newsroom that has everything. */
const KINDS = [
  /^404\.html$/,
  /^index\.html$/,
  /^zh-Hans\/index\.html$/,
  /^open\/index\.html$/,
  /^open\/ar\/index\.html$/,
  /^corrected\/fa\/index\.html$/,
  /^corrected\/fa\/v1\/index\.html$/,
  /^withheld\/ru\/index\.html$/,
  /^canceled\/tr\/index\.html$/,
  /^ar\/archive\/index\.html$/,
  /^ar\/archive\/2024\/index\.html$/,
  /^ar\/archive\/topics\/harbour\/index\.html$/,
  /^ar\/search\/index\.html$/,
  /^ar\/verify\/index\.html$/,
];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const axeSchema = z.object({
  passes: z.number(),
  undecided: z.array(z.string()),
  violations: z.array(z.object({ id: z.string(), nodes: z.array(z.string()) })),
});

const AXE = `axe.run(document, { runOnly: ${JSON.stringify(RULES)} }).then(({ passes, incomplete, violations }) => ({
  passes: passes.length,
  undecided: incomplete.map(({ id }) => id),
  violations: violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html.slice(0, 160)) })),
}))`;

/** What reaches over the right or left edge, without what only a screen reader reads. */
const OVERFLOW = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((node) => {
    const { left, right } = node.getBoundingClientRect();
    return right > clientWidth + 1 || left < -1;
  });
  return [scrollWidth + ' px', ...wide.slice(-2).map((node) => node.outerHTML.slice(0, 120))];
})()`;

await check(async (scratch) => {
  const chromium = await openChromium();
  const random = randomNumbers(1);
  const faults: string[] = [];
  const undecidedRules = new Set<string>();
  const count = { pages: 0, runs: 0, passes: 0, undecided: 0, violations: 0, overflows: 0, complaints: 0, missing: 0 };

  const look = async (page: Page, url: string, name: string, theme: (typeof THEMES)[number]): Promise<void> => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await page.evaluate(axe.source);
    for (const width of WIDTHS) {
      const where = `${name} ${theme} ${width} px`;
      await page.setViewport({ width, height: 900 });
      const wide = z.array(z.string()).parse(await page.evaluate(OVERFLOW));
      if (wide.length > 0) {
        count.overflows++;
        faults.push(`${where}: wider than the window: ${wide.join('; ')}`);
      }
      if (!AXE_WIDTHS.has(width) || (theme === 'dark' && width !== NIGHT_WIDTH)) continue;
      const { passes, undecided, violations } = axeSchema.parse(await page.evaluate(AXE));
      count.runs++;
      count.passes += passes;
      count.undecided += undecided.length;
      for (const id of undecided) undecidedRules.add(id);
      count.violations += violations.length;
      faults.push(...violations.map(({ id, nodes }) => `${where}: ${id}: ${nodes.slice(0, 2).join(' ')}`));
    }
  };

  const lookAtAll = async ({ name: newsroom, dist, base }: BuiltNewsroom): Promise<void> => {
    const page = await chromium.newPage();
    const site = await openSite(page, dist, base);
    // Blocked by the page's own policy, not found, or any other thing that a browser complains of.
    page.on('console', (message) => {
      if (message.type() !== 'error' || message.location().url?.endsWith('/favicon.ico') === true) return;
      count.complaints++;
      faults.push(`${page.url()}: the browser says: ${message.text()}`);
    });
    const pages = filesBelow(dist).filter((name) => name.endsWith('.html'));
    const names = pages.filter((name) => !PASSED_OVER[newsroom]?.test(name));
    if (newsroom === 'every kind')
      faults.push(
        ...KINDS.filter((kind) => !names.some((name) => kind.test(name))).map((kind) => `no page is ${kind}`),
      );
    const looked = names.filter((name) => random() * EVERY < 1 || KINDS.some((kind) => kind.test(name)));
    count.pages += looked.length;
    for (const name of looked)
      for (const theme of THEMES) await look(page, site.url + name, `${newsroom}: ${name}`, theme);
    await page.close();
    await site.close();
    count.missing += site.missing.length;
    faults.push(...site.missing.map((name) => `${name} is asked for and not there`));
  };

  try {
    for (const newsroom of await everyNewsroom(scratch)) await lookAtAll(newsroom);
  } finally {
    await chromium.close();
  }
  return {
    measured: [
      `axe ${axe.version}: ${count.pages} pages, ${count.runs} runs, ${count.passes} rules passed, ` +
        `${count.violations} violations, ${count.undecided} undecided (${[...undecidedRules].join(', ') || 'none'}); ${count.overflows} overflows at ` +
        `${WIDTHS.join(', ')} px; ${count.complaints} complaints of the browser, ${count.missing} files missing`,
    ],
    faults: [...faults, ...(count.passes === 0 ? ['no rule was applied'] : [])],
  };
});
