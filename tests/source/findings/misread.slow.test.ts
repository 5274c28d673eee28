import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { misreadText } from '../../../scripts/source/encodings/misread-text.ts';
import { parseStatement } from '../../../scripts/source/statement/parse-statement.ts';
import { CODES, declaration } from '../../support/udhr.ts';

/** The script of a text, as its language is usually written. */
const scriptOf = (code: string): string => new Intl.Locale(declaration(code).tag).maximize().script ?? code;

/** The first text of every script, and one in five of the others; with `LONG_TESTS=1`, all. */
function textsHere(): readonly string[] {
  if (process.env['LONG_TESTS'] === '1') return CODES;
  const firsts = new Map([...CODES].reverse().map((code) => [scriptOf(code), code]));
  return CODES.filter((code, index) => index % 5 === 0 || firsts.get(scriptOf(code)) === code);
}

test('no text of the Declaration is called misread, in its words or as a whole', async () => {
  const found: string[] = [];
  const codes = textsHere();
  for (const code of codes) {
    const { tag, blocks } = declaration(code);
    if (misreadText(blocks.join('\n')) !== undefined) found.push(code);
    const markdown = blocks.map((each, at) => (at === 0 ? `# ${each}` : each)).join('\n\n');
    const file = new VFile({ path: 'source/x.md', value: markdown });
    const language = languageOf(tag.startsWith('und') ? 'en' : tag);
    await parseStatement(file, { language, languages: [language] });
    if (file.messages.some(({ ruleId }) => ruleId === 'mojibake')) found.push(code);
  }
  expect(codes.length).toBeGreaterThan(120);
  expect(found).toEqual([]);
});
