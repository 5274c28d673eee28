import { VFile } from 'vfile';
import { composeBody } from '../../../scripts/compose/body.ts';
import { languageOf } from '../../../scripts/lib/text/language/language.ts';
import { parseStatement } from '../../../scripts/source/statement/parse-statement.ts';
import { localizeSource } from '../../../scripts/translation/catalog/localize.ts';

/** A statement of that text as its document has it, with its texts and what is wrong with it. */
export async function composed(markdown: string, tag = 'en') {
  const language = languageOf(tag);
  const file = new VFile({ path: 'source/x.md', value: `---\ndate: 2025-01-01\n---\n\n# T\n\n${markdown}` });
  const draft = await parseStatement(file, { language, languages: [language] });
  if (draft === undefined) throw new Error('Nothing was read');
  const segments = draft.segments.map((segment, index) => ({ ...segment, key: `k${index}` }));
  const { tree } = localizeSource({ ...draft, segments });
  const body = composeBody(tree, language, (key) => key, new Set(['picture.png']));
  return { body, segments, errors: file.messages.filter(({ fatal }) => fatal === true) };
}
