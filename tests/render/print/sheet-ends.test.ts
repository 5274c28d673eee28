import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../scripts/lib/browser/browser.ts';
import { pageCount } from '../../../scripts/lib/pdf/last-page.ts';
import { REPOSITORY } from '../../support/communique.ts';
import { openPress, paperFor } from './paper.ts';
import { textLines } from './text-lines.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openPress();
});
afterAll(() => browser.close());

/** Every line has marks that rise above it. */
const TEXTS = { ar: 'شخصاً مختفياً قسرياً وأيضاً أُخذ', fa: 'شخصاً لطفاً قبلاً أیضاً اولاً' } as const;
/** Letters that a full line has at least. */
const FULL = 20;

test.each(['ar', 'fa'] as const)(
  'in %s no mark of a sheet’s first line is printed at the foot of the one before',
  async (tag) => {
    const paper = await paperFor(`# H\n\n${Array(300).fill(TEXTS[tag]).join(' ')}`, { tag });
    for (const fit of [undefined, '1', '2', '2 close'] as const) {
      const { bytes } = await browser.print(paper(fit).html);
      expect(pageCount(bytes)).toBeGreaterThan(1);
      const marked = (await textLines(bytes)).lines
        .map(({ text }) => text)
        .filter((text) => /[\u064B-\u0652]/.test(text));
      expect(marked.length).toBeGreaterThan(20);
      expect(
        marked.filter((text) => text.length < FULL),
        fit,
      ).toEqual([]);
    }
  },
);

test('the words of a summary are not left alone at the foot of a sheet', () => {
  const css = readFileSync(path.join(REPOSITORY, 'templates/print.css'), 'utf8');
  expect(/\.text \.summary \{[^}]*\}/.exec(css)?.[0]).toContain('break-after: avoid');
});
