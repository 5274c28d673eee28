import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { parseStatement } from '../../../scripts/source/statement/parse-statement.ts';
import { composed } from '../statement/composed.ts';

/** The texts of a paragraph, its links, and what is said of its line ends. */
async function read(markdown: string) {
  const language = languageOf('en');
  const file = new VFile({ path: 'source/x.md', value: `---\ndate: 2025-01-01\n---\n\n# T\n\n${markdown}` });
  await parseStatement(file, { language, languages: [language] });
  const { body, segments } = await composed(markdown);
  const said = file.messages.filter(({ ruleId }) => ruleId === 'pasted');
  const links = [...JSON.stringify(body).matchAll(/"href":"(http[^"]*)"/g)].map(([, url]) => url);
  return {
    text: segments.at(-1)?.source,
    links,
    said: said.map(({ fatal }) => (fatal === false ? 'warning' : 'notice')),
  };
}

const URL = 'https://example.org/reports/2026';

test.each([
  [`At ${URL}/\nverdict-koblenz.pdf and`, `At ${URL}/verdict-koblenz.pdf and`, `${URL}/verdict-koblenz.pdf`],
  [`At ${URL}/\nverdict.pdf.`, `At ${URL}/verdict.pdf.`, `${URL}/verdict.pdf`],
  [`> At ${URL}\n> /verdict here`, `At ${URL}/verdict here`, `${URL}/verdict`],
  [`At ${URL}-\nverdict.html`, `At ${URL}-verdict.html`, `${URL}-verdict.html`],
  [`and [here](${URL}/\n7/verdict.pdf).`, `and [here](${URL}/7/verdict.pdf).`, `${URL}/7/verdict.pdf`],
  [`[here](${URL}\n7)`, `[here](${URL}7)`, `${URL}7`],
  [`At <${URL}/\nverdict>, it`, `At <${URL}/verdict>, it`, `${URL}/verdict`],
  [`At ${URL}/\r\nverdict.pdf and`, `At ${URL}/verdict.pdf and`, `${URL}/verdict.pdf`],
])('an address over two lines is one: %s', async (markdown, text, url) => {
  const found = await read(markdown);
  expect(found).toEqual({ text, links: [url], said: ['notice'] });
});

test.each([`At ${URL}/\nverdict-koblenz and`, `At ${URL}\nverdict.pdf and`, `At ${URL}\n7/verdict and`])(
  'an address that may go on is a warning: %s',
  async (markdown) => {
    const found = await read(markdown);
    expect(found.said).toEqual(['warning']);
  },
);

test.each([
  `At ${URL}/\nThe court said it.`,
  `At ${URL}\nand/or elsewhere`,
  `At ${URL}/ \nverdict.pdf`,
  `At [here](${URL}/)\nverdict.pdf`,
  `At ${URL}/  \nverdict.pdf`,
])('an address at the end of a line is whole: %s', async (markdown) => {
  const found = await read(markdown);
  expect(found.said).toEqual([]);
  expect(found.links[0]).toMatch(/2026\/?$/);
});
