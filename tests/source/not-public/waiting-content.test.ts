import { expect, test } from 'vitest';
import { clockAt } from '../../../scripts/lib/clock.ts';
import { waitOfName } from '../../../scripts/source/not-public/waiting-name.ts';
import content from '../../fixtures/waiting/content.json' with { type: 'json' };
import { readMarkdown } from '../../support/read-markdown.ts';

const NOW = Date.parse('2026-11-27T00:00Z');
const TEXT = 'The court found that fourteen people were killed in the town.';
const levelsIn = async (block: string): Promise<readonly unknown[]> => {
  const text = `# Verdict\n\n${TEXT}\n\n${block}\n\n${`${TEXT}\n\n`.repeat(4)}`;
  const { file } = await readMarkdown(text, 'source/x.md', NOW);
  return file.messages.filter(({ ruleId }) => ruleId === 'waiting-text').map(({ fatal }) => fatal ?? undefined);
};

test.each(content.held)('a part that says of itself that it is not for the public holds: %s', async (block) => {
  expect(await levelsIn(block)).toContain(true);
});

test.each(content.warned)('words that may as well be content warn: %s', async (block) => {
  const levels = await levelsIn(block);
  expect(levels).not.toEqual([]);
  expect(levels).not.toContain(true);
});

test.each(content.silent)('content says nothing: %s', async (block) => {
  expect(await levelsIn(block)).toEqual([]);
});

test.each([
  ['entwurf-steuergesetz', undefined],
  ['draft-law-asylum', undefined],
  ['nfl-draft', 'warning'],
  ['embargoed-goods', 'warning'],
  ['do-not-publish-list', 'warning'],
  ['report-not-yet-public', 'warning'],
  ['do-not-publish-verdict', 'error'],
  ['verdict-embargoed', 'error'],
  ['verdict-not-for-publication', 'error'],
  ['entwurf-urteil', 'error'],
])('a name of a file may be that of its subject: %s', (name, severity) => {
  expect(waitOfName(name, clockAt(NOW))?.severity).toBe(severity);
});
