import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

test('words behind an address that no link shows are told, each with its line', async () => {
  const text = (more: string) =>
    `# T\n\nSee [a] and ![p][i].\n\n[a]: https://example.org/1 "One killed"\n[i]: p.png "A pier"\n${more}\n`;
  const said = async (more: string): Promise<readonly unknown[]> => {
    const { file } = await readMarkdown(text(more), 'source/x.md', 0, true);
    return file.messages.flatMap(({ ruleId, line, reason }) => (ruleId === 'link' ? [`${line} ${reason}`] : []));
  };
  expect(await said('[A]: https://example.org/1 "Two killed"')).toEqual([
    '7 Unexpected second title of `[A]`, which no link shows: `Two killed`; all of its links have `One killed`',
  ]);
  expect(await said('[i]: p.png "Another pier"')).toEqual([
    '7 Unexpected second title of `[i]`, which no link shows: `Another pier`; all of its links have `A pier`',
  ]);
  expect(await said('[b]: https://example.org/2 "Three killed"')).toEqual([
    '7 Unexpected address of `[b]`, which no text calls; it is not published, nor is `Three killed`',
  ]);
  for (const same of ['[a]: https://example.org/1 "One killed"', '[a]: https://example.org/1', '[//]: # (a remark)'])
    expect(await said(same), same).toEqual([]);
});
