import { expect, test } from 'vitest';
import { readMarkdown } from '../../support/read-markdown.ts';

const saidOf = async (link: string, isAlone = false): Promise<readonly unknown[]> => {
  const { file } = await readMarkdown(`# T\n\nSee ${link} for more.\n`, 'source/x.md', 0, isAlone);
  return file.messages.flatMap(({ ruleId, fatal }) => (ruleId === 'link' ? [fatal] : []));
};

test.each([
  '[press@example.org](mailto:pres@example.org)',
  '<a href="mailto:a@example.org">c@example.com</a>',
  '[+49 30 1234567](tel:+4930123456)',
  '<a href="tel:+49301234567">+49 30 1234568</a>',
  '[٠٣٠ ١٢٣٤٥٦٧](tel:+49301234568)',
  '[www.example.org/donate](https://exarnple.org/donate)',
  '[example.org/report](https://example.org.exampl.org/report)',
])('a link to elsewhere than readers see is an error: %s', async (link) => {
  expect(await saidOf(link)).toEqual([true]);
  expect(await saidOf(link, true)).toEqual([true]);
});

test.each([
  '[https://example.org](https://evil.org)',
  '[example.org/report](https://aka.example/report)',
  '[x.example.com/a](https://x.example.io/a)',
])('a link to another site than readers see holds in a newsroom: %s', async (link) => {
  expect(await saidOf(link)).toEqual([true]);
  expect(await saidOf(link, true)).toEqual([false]);
});

test.each([
  '[https://example.org](https://web.archive.org/web/2022/https://example.org)',
  '[https://example.org/a](https://www.google.com/url?q=https://example.org/a&sa=D)',
  '[Booking.com](https://example.org)',
  '[report](https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org&data=x)',
  '[report](http://localhost:3000/x)',
  '[list](https://intranet.example.org/list)',
  '[list](http://10.0.0.5/list)',
  'http://files.example.local/list',
  '[draft](https://docs.google.com/document/d/1aB/edit?usp=sharing)',
  '[press@example.org](https://example.com)',
])('a link that may be meant is a warning: %s', async (link) => {
  expect(await saidOf(link)).toEqual([false]);
});

test.each(['[report](TODO)', '[report](link)', '[report](URL)', '[report](https://TODO)'])(
  'an address that was left open holds in a newsroom: %s',
  async (link) => {
    expect(await saidOf(link)).toEqual([true]);
    expect(await saidOf(link, true)).toEqual([false]);
  },
);

test.each([
  '[press@example.org](mailto:press@example.org)',
  '[Press@Example.org](mailto:press@example.org?subject=Verdict)',
  '<press@example.org>',
  '[the press desk](mailto:press@example.org)',
  '[+49 30 1234567](tel:+49301234567)',
  '[+49 (0)30 / 1234567](tel:+49301234567)',
  '[030 1234567](tel:+49301234567)',
  '[030-1234567](tel:0049301234567)',
  '[٠٣٠ ١٢٣٤٥٦٧](tel:+49301234567)',
  '[0800 123 456](https://example.org/hotline)',
  '[https://example.org](http://www.example.org/)',
  '[example.org](https://example.org/reports/2026)',
  '[www.example.org](https://example.org/)',
  '[example.org](https://news.example.org)',
  '[https://example.org/a…](https://example.org/a/long/way)',
  'https://example.org/a',
  '[Node.js](https://nodejs.org)',
  '[report.pdf](https://example.org/files/report-2026.pdf)',
  '[annual report](https://example.org/report)',
  '[localhost:3000](http://localhost:3000)',
  '[2022–2024](https://example.org)',
  '[münchen.de](https://xn--mnchen-3ya.de/)',
])('what readers see is where the link leads: %s', async (link) => {
  expect(await saidOf(link)).toEqual([]);
});
