import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openBrowser } from '../../../scripts/lib/browser/browser.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { attempt } from '../../../scripts/model/attempt.ts';
import { jobOf } from '../../../scripts/workflows/plan/compose-documents.ts';
import { chromiumProcesses, signal } from '../../lib/browser/processes.ts';
import { FONTS, latin1, STATEMENT } from '../../lib/browser/sample.ts';
import { readMarkdown, statementOf } from '../../support/read-markdown.ts';

const MARKDOWN = '---\ndate: 2024-05-06\n---\n\n# Harbour closed\n\nText.\n';

test('a print that takes too long is a finding on file, line and statement; it was tried twice', async () => {
  const browser = await openBrowser({ fonts: FONTS, deadline: 1500, pages: 1 });
  try {
    const { file } = await readMarkdown(MARKDOWN, 'source/harbour.md');
    const statement = { ...(await statementOf(MARKDOWN)), file };
    const heavy = `<table>${`<tr>${'<td>x<ul><li>y</ul>'.repeat(50)}`.repeat(4000)}</table>`;
    const job = jobOf(
      { name: 'harbour', files: [file], headline: statement.segments[0]?.place },
      'The PDF',
      languageOf('de'),
    );
    const made = await attempt(job, () => browser.print(heavy));
    const what = 'The PDF in German could not be made: The browser was asked twice and did not answer within 1.5 s';
    expect(made).toEqual({ failure: what });
    expect(String(file.messages.at(-1))).toBe(`source/harbour.md:5:1-5:17: ${what}`);
  } finally {
    await browser.close();
  }
});

test.runIf(existsSync('/proc'))(
  'a browser that is stopped costs half the deadline, and the print comes out',
  async () => {
    const browser = await openBrowser({ fonts: FONTS, deadline: 8000, pages: 1 });
    try {
      await browser.print(STATEMENT);
      const print = browser.print(STATEMENT);
      signal('renderer', 'SIGSTOP');
      expect(latin1((await print).bytes)).toMatch(/^%PDF.*%%EOF\s*$/s);
    } finally {
      await browser.close();
    }
    expect(chromiumProcesses().filter(({ state }) => state !== 'Z')).toEqual([]);
  },
);
