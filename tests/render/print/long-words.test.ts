import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../scripts/lib/browser/browser.ts';
import { openPress, paperFor } from './paper.ts';
import { type Line, textLines } from './text-lines.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openPress();
});
afterAll(() => browser.close());

const WORD = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabteilungsleiterverbandsvorsitzender';
const STATEMENT = `# Head\n\n${WORD} ends.\n\n- ${WORD}\n\n> ${WORD}\n\n\`\`\`\n${WORD}\n\`\`\``;

const headHeight = (lines: readonly Line[]) => lines.find(({ text }) => text.includes('Head'))?.height;

test.each(['de', 'ar'])('in %s words that are wider than the sheet part rather than leave it', async (tag) => {
  const contacts = [{ name: WORD, email: `${WORD}@example.org` }];
  const paper = await paperFor(STATEMENT, { tag, contacts, reference: `A/RES/${WORD}/2024` });
  const { lines, width } = await textLines((await browser.print(paper().html)).bytes);
  expect(Math.min(...lines.map(({ left }) => left))).toBeGreaterThan(40);
  expect(Math.max(...lines.map(({ right }) => right))).toBeLessThan(width - 40);
  // Four times in the statement, twice among the contacts, in the reference and at the foot: what is cut off is not there.
  expect(lines.filter(({ text }) => text.includes('Donau'))).toHaveLength(8);
  const plain = await paperFor('# Head\n\nText.', { tag });
  const other = await textLines((await browser.print(plain().html)).bytes);
  expect(headHeight(lines)).toBeCloseTo(headHeight(other.lines) ?? 0, 1);
});
