import { VFile } from 'vfile';
import { languageOf } from '../../scripts/lib/text/language/language.ts';
import type { Statement, StatementDraft } from '../../scripts/model/statement.ts';
import { parseStatement } from '../../scripts/source/statement/parse-statement.ts';
import { keySegments } from '../../scripts/translation/alignment/key-segments.ts';

export type Reading = {
  readonly draft: StatementDraft | undefined;
  readonly file: VFile;
  /** `ruleId@line:column` of every message but the one about a missing date. */
  readonly said: readonly string[];
};

export async function readMarkdown(
  markdown: string,
  path = 'source/test-it.md',
  now?: number,
  isAlone = false,
): Promise<Reading> {
  const file = new VFile({ path, value: markdown });
  const draft = await parseStatement(file, {
    language: languageOf('en'),
    languages: ['en', 'ar', 'zh-Hans'].map((tag) => languageOf(tag)),
    now,
    isAlone,
  });
  const said = file.messages
    .filter(({ ruleId }) => ruleId !== 'no-date')
    .map(({ ruleId, line, column }) => `${ruleId}@${line}:${column}`);
  return { draft, file, said };
}

/**
 * The draft of a statement in Markdown.
 *
 * @throws {Error} when the Markdown was refused
 */
export async function draftOf(markdown: string): Promise<StatementDraft> {
  const { draft, file } = await readMarkdown(markdown);
  if (draft === undefined) throw new Error(file.messages.join('\n'));
  return draft;
}

/** The statement in Markdown, with keys as if for the first time. */
export async function statementOf(markdown: string): Promise<Statement> {
  const draft = await draftOf(markdown);
  return { ...draft, segments: keySegments(draft.segments, new Map()).segments };
}

/** `kind: source` of every segment. */
export async function segmentsOf(markdown: string): Promise<readonly string[]> {
  return (await draftOf(markdown)).segments.map(({ kind, source }) => `${kind}: ${source}`);
}
