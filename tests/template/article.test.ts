import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { articleFragments } from '../../scripts/output/template/article.ts';
import { composed } from '../document/composed.ts';

test.each([
  ['status: draft', 'DRAFT: NOT FOR PUBLICATION'],
  ['embargo: 2099-01-13T10:00Z', 'EMBARGOED'],
])('a line above the headline stays where the statement is held back: %s', async (front, bar) => {
  const document = await composed(`---\n${front}\n---\n\n# Verdict of 12\n\n## What it says\n\nText.`);
  const lines = articleFragments(document, {}).kickers.map((node) => textOf(node));
  expect(lines).toEqual([expect.stringMatching(new RegExp(bar, 'i')), 'Verdict of 12']);
});
