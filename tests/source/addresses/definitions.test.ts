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

test('a note that is typed as a definition holds the text back, for its words would be an address', async () => {
  const said = async (label: string, note: string): Promise<readonly unknown[]> => {
    const text = `# T\n\nKilled: 14 [${label}].\n\n[${label}]: ${note}\n`;
    const { file } = await readMarkdown(text, 'source/x.md', 0, true);
    return file.messages.flatMap(({ ruleId, line, fatal }) => (ruleId === 'link' ? [`${line} ${fatal}`] : []));
  };
  const notes = [
    ['a', 'SNHR'],
    ['b', 'Reuters "14 March 2024"'],
    ['注1', '法務省2023年報告書14頁による。被害者は27人'],
    ['注一', '司法部2023年报告第14页'],
    ['ก', 'กระทรวงยุติธรรม'],
    ['*', 'Provisional'],
    ['†', 'Reuters'],
    ['주1', '법무부'],
    ['annex', 'A/HRC/46/54'],
    ['day', '3/12/2022'],
    ['share', '死者は27%'],
  ];
  for (const [label = '', note = ''] of notes) expect(await said(label, note), note).toEqual(['5 true']);
  const addresses = [
    ['license', 'LICENSE'],
    ['x', 'LICENSE'],
    ['the guide', 'guide'],
    ['x', 'docs/guide'],
    ['x', './guide'],
    ['x', '#章'],
    ['x', '报告.pdf'],
    ['x', 'https://example.org/判決'],
    ['x', 'mailto:a@example.org'],
  ];
  for (const [label = '', url = ''] of addresses) expect(await said(label, url), url).toEqual([]);
});
