import { existsSync } from 'node:fs';
import { openBrowser } from '../lib/browser/index.ts';
import { printFontFiles } from '../lib/fonts/index.ts';
import { pageCount } from '../lib/pdf/index.ts';

export type Diagnosis = { readonly name: string; readonly state: 'good' | 'weak' | 'missing'; readonly detail: string };

/** The results of trying what a build needs: the fonts are looked for, the browser is started and prints a page. */
export async function diagnose(nodeVersion: string): Promise<readonly Diagnosis[]> {
  const fonts = await printFontFiles();
  const lost = fonts.filter((file) => !existsSync(file));
  const found: Diagnosis[] = [
    { name: 'runtime', state: 'good', detail: `Node ${nodeVersion}` },
    lost.length === 0
      ? { name: 'fonts', state: 'good', detail: `${fonts.length} files` }
      : { name: 'fonts', state: 'missing', detail: `${lost.join(', ')}. Run npm ci again.` },
  ];
  return [...found, ...(await diagnoseBrowser(fonts))];
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
