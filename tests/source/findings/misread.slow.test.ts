import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { misreadText } from '../../../scripts/source/encodings/misread-text.ts';
import { parseStatement } from '../../../scripts/source/statement/parse-statement.ts';
import { CODES, declaration } from '../../support/udhr.ts';

test('no text of the Declaration is called misread, in its words or as a whole', async () => {
  const found: string[] = [];
  for (const code of CODES) {
    const { tag, blocks } = declaration(code);
    if (misreadText(blocks.join('\n')) !== undefined) found.push(code);
    const markdown = blocks.map((each, at) => (at === 0 ? `# ${each}` : each)).join('\n\n');
    const file = new VFile({ path: 'source/x.md', value: markdown });
    const language = languageOf(tag.startsWith('und') ? 'en' : tag);
    await parseStatement(file, { language, languages: [language] });
    if (file.messages.some(({ ruleId }) => ruleId === 'mojibake')) found.push(code);
  }
  expect(CODES.length).toBeGreaterThan(300);
  expect(found).toEqual([]);
});
