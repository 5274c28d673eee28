import { existsSync } from 'node:fs';
import path from 'node:path';
import { openBrowser } from '../lib/browser/index.ts';
import { printFontFiles } from '../lib/fonts/index.ts';
import { pageCount } from '../lib/pdf/index.ts';
import { counted } from '../model/counted.ts';
import { openNewsroom } from '../source/newsroom/open-newsroom.ts';
import { logoNames, readBrand } from './load/brand.ts';
import { readExtensions } from './load/extensions.ts';
import { fontSettings } from './load/font-settings.ts';

/** One thing that `doctor` tried, and how it went. */
export type Diagnosis = {
  readonly name: string;
  readonly state: 'good' | 'weak' | 'wrong' | 'missing';
  readonly detail: string;
};

/** The results of trying what a build needs: the fonts are looked for, the browser is started and prints a page. */
export async function diagnose(nodeVersion: string): Promise<readonly Diagnosis[]> {
  const fonts = await printFontFiles();
  const lost = fonts.filter((file) => !existsSync(file));
  const found: Diagnosis[] = [
    { name: 'runtime', state: 'good', detail: `Node ${nodeVersion}` },
    lost.length === 0
      ? { name: 'fonts', state: 'good', detail: counted(fonts.length, 'file') }
      : { name: 'fonts', state: 'missing', detail: `${lost.join(', ')}. Run npm ci again.` },
  ];
  return [...found, ...(await diagnoseBrowser(fonts))];
}

/**
 * What is wrong with a newsroom before any of its texts is read: settings, logo and colours, faces of its own, and what its
 * `communique.config.js` adds. Empty where there is no newsroom in the folder.
 */
export async function diagnoseNewsroom(root: string): Promise<readonly Diagnosis[]> {
  if (!existsSync(path.join(root, 'source'))) return [];
  const newsroom = openNewsroom(root);
  const { file, languages, statements, brand } = newsroom;
  const logos = await readBrand(newsroom, await fontSettings(newsroom));
  const errors = file.messages.filter(({ fatal }) => fatal === true);
  const own = await readExtensions(newsroom);
  const added = [own.rules, own.renderers, own.targets].map((each = []) => each.length);
  return [
    errors.length === 0
      ? {
          name: 'newsroom',
          state: 'good',
          detail: `${counted(statements.length, 'statement')}, languages: ${languages.map(({ tag }) => tag).join(', ')}`,
        }
      : {
          name: 'newsroom',
          state: 'wrong',
          detail: errors.map(({ line, reason, note }) => `${file.path}:${line}: ${reason}. ${note ?? ''}`).join('\n  '),
        },
    ...(logos === undefined
      ? []
      : [{ name: 'logo', state: 'good', detail: logoNames(brand).join(', ') } satisfies Diagnosis]),
    ...(added.every((count) => count === 0)
      ? []
      : [
          {
            name: 'additions',
            state: 'good',
            detail: ['rule', 'format', 'target'].map((what, at) => counted(added[at] ?? 0, what)).join(', '),
          } satisfies Diagnosis,
        ]),
  ];
}

async function diagnoseBrowser(fonts: readonly string[]): Promise<readonly Diagnosis[]> {
  try {
    const browser = await openBrowser({ fonts });
    try {
      const { bytes } = await browser.print('<!doctype html><title>Test</title><p>Test</p>', { format: 'A4' });
      return [
        { name: 'browser', state: 'good', detail: `Chromium ${browser.version} prints (${pageCount(bytes)} page)` },
        browser.sandboxed
          ? { name: 'sandbox', state: 'good', detail: 'on' }
          : {
              name: 'sandbox',
              state: 'weak',
              detail: 'off: this user, or this container, may not make one. Build as an ordinary user to have it.',
            },
      ];
    } finally {
      await browser.close();
    }
  } catch (error) {
    const advice = error instanceof Error && 'advice' in error ? ` ${String(error.advice)}` : '';
    return [
      {
        name: 'browser',
        state: 'missing',
        detail: `${error instanceof Error ? error.message : String(error)}${advice}`,
      },
    ];
  }
}
