import { expect, test } from 'vitest';
import { openNewsroom } from '../../../scripts/source/newsroom/open-newsroom.ts';
import { folderForTest } from '../../support/folder.ts';

const opened = (settings: string) =>
  openNewsroom(folderForTest({ 'source/newsroom.yaml': settings, 'source/a.md': '# A' }));

const said = (settings: string) =>
  opened(settings).file.messages.map(({ line, fatal, reason }) => [line, fatal, reason]);

test('other volumes are those at other addresses, newest first, in their languages or in those of the newsroom', () => {
  const { volumes, file } = opened(`url: https://news.example/2026/
languages: [en, ar]
volumes:
  - { period: 2015/2024, url: https://news.example/2015, languages: [fr, en] }
  - { period: 2026, url: https://news.example/2026 }
  - { period: 2025-07/2025-12, url: https://news.example/2025b/ }
  - { period: 2025-01/2025-06, url: https://news.example/2025a }
`);
  expect(file.messages).toEqual([]);
  expect(volumes.map(({ url, period, languages }) => [url, period, languages.map(({ tag }) => tag)])).toEqual([
    ['https://news.example/2025b', { from: '2025-07', to: '2025-12' }, ['en', 'ar']],
    ['https://news.example/2025a', { from: '2025-01', to: '2025-06' }, ['en', 'ar']],
    ['https://news.example/2015', { from: '2015', to: '2024' }, ['fr', 'en']],
  ]);
});

test.each(['2024/2020', '2024-13', '2024/2025-06', '24', '"spring 2024"', '2024-6', '-2024', 'true'])(
  'a period such as %s is an error on its line, and the rest of the settings counts',
  (period) => {
    const settings = `name: Harbour Watch\nvolumes:\n  - url: https://news.example/2024\n    period: ${period}\n`;
    expect(said(settings)).toEqual([[4, true, expect.stringContaining('expected a year, a month, or two of them')]]);
    expect(opened(settings)).toMatchObject({ name: 'Harbour Watch', volumes: [] });
  },
);

test('two volumes at one address, and one in a language that is none, are errors on their lines', () => {
  expect(
    said(`volumes:
  - { period: 2024, url: https://news.example/2024 }
  - { period: 2023, url: https://news.example/2024/ }
  - { period: 2022, url: https://news.example/2022, languages: [en, 'x'] }
`),
  ).toEqual([
    [3, true, 'Unexpected second volume at https://news.example/2024'],
    [4, true, 'Unexpected `x`, expected a BCP 47 language tag'],
  ]);
});

test.each(['https://News.example/2026/', 'https://news.example:443/2026', 'https://news.example/./2026'])(
  'the own address is left out in another spelling: %s',
  (url) => {
    const { volumes, file } = opened(`url: https://news.example/2026\nvolumes: [{ period: 2026, url: "${url}" }]\n`);
    expect([volumes, file.messages]).toEqual([[], []]);
  },
);

test('a volume at the address of what is staged is an error, and no page leads there', () => {
  const settings =
    'staging-url: https://stage.example/x\nvolumes: [{ period: 2026, url: "https://stage.example/x/" }]\n';
  expect(said(settings)).toEqual([[2, true, 'Unexpected volume at the `staging-url`']]);
  expect(opened(settings).volumes).toEqual([]);
});

test('a site of 1,000 volumes is one, and more are an error on the line of their list', () => {
  const listing = (count: number): string =>
    `volumes:\n${Array.from({ length: count }, (_, index) => `  - { period: ${1000 + index}, url: https://news.example/${index} }\n`).join('')}`;
  expect(said(listing(1000))).toEqual([]);
  expect(opened(listing(1000)).volumes).toHaveLength(1000);
  expect(said(listing(1001))).toEqual([[1, true, 'Unexpected list as `volumes`, expected at most 1,000 volumes']]);
});
